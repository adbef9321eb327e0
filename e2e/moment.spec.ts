// The moment: what the selected mode is doing at the playhead, in its program, in a sentence and as a picture; and why the
// whole takes as long as it does.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { violationsOn } from './axe.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const moment = (page: Page): Locator => page.getByRole('complementary', { name: 'The moment' });
const program = (page: Page): Locator => page.getByRole('listbox', { name: /program the tasks run/ });
const lit = (page: Page): Locator => program(page).locator('[aria-current="step"]');
const list = (page: Page, name: string): Locator => page.locator(`[data-list="${name}"]`);
const narration = (page: Page): Locator => page.getByTestId('narration');
const why = (page: Page): Locator => moment(page).getByText(/^Why .*\?$/);
const total = (page: Page, mode: string): Locator =>
  page.locator(`[data-mode="${mode}"]`).getByTestId('total');

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await expect(total(page, 'semaphore')).toContainText('17 s');
  await expect(narration(page)).not.toBeEmpty();
});

test('at an event the line where it happens is lit, between events the line where tasks wait', async ({
  page,
}) => {
  await expect(lit(page)).toContainText('asyncio.gather');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(moment(page).getByRole('heading', { name: 'Semaphore · what runs at 7.0 s' })).toBeVisible();
  await expect(lit(page)).toHaveText(/async with GATE/);
  await expect(lit(page)).toBeInViewport();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(lit(page)).toHaveText(/await asyncio.sleep/);
  await page.keyboard.press('ArrowLeft');
  await expect(lit(page)).toHaveText(/async with GATE/);
  await page.keyboard.press('1');
  await expect(lit(page)).toHaveText(/time.sleep/);
});

test('TypeScript at a click, and it is remembered', async ({ page }) => {
  await page.getByRole('tab', { name: 'TypeScript' }).click();
  await expect(program(page)).toContainText('await GATE.acquire();');
  await page.reload();
  await expect(program(page)).toContainText('await GATE.acquire();');
  await page.getByRole('tab', { name: 'Python' }).click();
  await expect(program(page)).toContainText('async with GATE:');
});

test('the whole program is shown and copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Whole program' }).click();
  const dialog = page.getByRole('dialog', { name: 'The whole program, semaphore.py' });
  await expect(dialog).toContainText('import asyncio');
  await expect(dialog).toContainText('asyncio.run(main())');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Copy the program' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('GATE = asyncio.Semaphore(2)');
  expect(copied).toContain('("5", 7)');
});

test('a line is chosen by pointer and by keyboard, and taken back', async ({ page }) => {
  const line = program(page).getByRole('option', { name: /await asyncio.sleep/ });
  await line.click();
  await expect(line).toHaveAttribute('aria-selected', 'true');
  await line.click();
  await expect(line).toHaveAttribute('aria-selected', 'false');
  await program(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(program(page).locator('[aria-selected="true"]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(program(page).locator('[aria-selected="true"]')).toHaveCount(0);
});

test('the sentence names who did what and who waits; a name chooses, a moment is gone to', async ({
  page,
}) => {
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(narration(page)).toHaveText(
    'Task 2 ends and hands its permit to task 4. Task 5 waits: both permits are held, by task 3 until 10 s and by task 4 until 12 s.',
  );
  await narration(page).getByRole('button', { name: 'task 4' }).first().click();
  await expect(list(page, 'io').getByRole('button', { name: /^task 4/ })).toHaveClass(/task-chip--lit/);
  await narration(page).getByRole('button', { name: '12 s' }).click();
  await expect(page.getByTestId('time')).toHaveText('12.0 s');
});

test('a semaphore is seen as what it is: places, who has them, and a line in front', async ({ page }) => {
  const permits = list(page, 'permits').getByRole('button');
  await expect(permits).toHaveText(['task 1', 'task 2']);
  await expect(list(page, 'gated').getByRole('button')).toHaveText(['task 3', 'task 4', 'task 5']);
  await page.keyboard.press('ArrowRight');
  await expect(permits).toHaveText(['task 3', 'task 2']);
  await page.keyboard.press('ArrowRight');
  await expect(permits).toHaveText(['task 3', 'task 4']);
  await expect(list(page, 'gated').getByRole('button')).toHaveText(['task 5']);
  await page.keyboard.press('e');
  await expect(page.getByTestId('time')).toHaveText('17.0 s');
  await expect(permits).toHaveText(['free', 'free']);
});

test('a pool is seen as a box for each of its workers', async ({ page }) => {
  await page.keyboard.press('4');
  const boxes = page.locator('[data-executor]');
  await expect(boxes).toHaveCount(4);
  await expect(boxes.nth(1)).toHaveText(/worker 2.*task 2/);
  await page.keyboard.press('ArrowRight');
  await expect(boxes.nth(0)).toHaveText(/task 5 · 7.0 s/);
  await expect(boxes.nth(2)).toHaveText(/idle/);
});

test('why 17 s: the bound that binds, what would help at a click, and one undo', async ({ page }) => {
  await expect(moment(page).locator('summary')).toContainText('With 3 permits: 12 s.');
  await why(page).click();
  const account = moment(page).locator('details');
  await expect(account).toContainText('2.5 s above the bound');
  await expect(account.getByRole('listitem').first()).toContainText('29 s of work behind 2 permits');
  await expect(account.getByRole('listitem').first()).toContainText('binds');
  await account.getByRole('button', { name: 'Try it: With 3 permits: 12 s.' }).click();
  await expect(total(page, 'semaphore')).toContainText('12 s');
  await expect(why(page)).toHaveText('Why 12 s?');
  await page.keyboard.press('Control+z');
  await expect(total(page, 'semaphore')).toContainText('17 s');
});

test('a staged mistake is found, with its cost and what to do', async ({ page }) => {
  await page
    .getByRole('textbox', { name: 'Tasks as text, one line a task' })
    .fill('block 3\nio 2\nio 2\nio 2');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Select Gather' }).or(page.getByTitle('Select Gather')).click();
  await why(page).click();
  const account = moment(page).locator('details');
  await expect(account).toContainText('A blocking call on the loop');
  await expect(account).toContainText('Await instead');
  await account.getByRole('button', { name: /every blocking call were awaited/ }).click();
  await expect(total(page, 'gather')).toContainText('3 s');
});

test('what happens is told while it plays, politely and not too often', async ({ page }) => {
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('2');
  await page.evaluate(() => {
    const told: number[] = [];
    Object.assign(window, { told });
    const region = document.querySelector('[data-testid="told"]');
    if (region !== null) {
      new MutationObserver(() => told.push(performance.now())).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }
  });
  await page.keyboard.press(' ');
  await expect(page.getByTestId('told')).toContainText('hands its permit', { timeout: 8_000 });
  await page.waitForTimeout(3_000);
  const gaps = await page.evaluate(() => {
    const told: unknown = Reflect.get(window, 'told');
    const times = Array.isArray(told) ? told.map(Number) : [];
    return times.slice(1).map((time, index) => time - times[index]);
  });
  expect(gaps.length).toBeGreaterThan(0);
  // A change of text may come as two mutations of one moment; two tellings are never nearer than a second.
  expect(gaps.filter((gap) => gap > 100 && gap < 950)).toEqual([]);
});

test('no accessibility violation with everything open', async ({ page }) => {
  await why(page).click();
  await page.keyboard.press('ArrowRight');
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('4');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Whole program' }).click();
  expect(await violationsOn(page)).toEqual([]);
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('what changes its place moves there, and without motion it does not', async ({ page }) => {
    await page.getByRole('button', { name: 'Hide this hint' }).click();
    await page.keyboard.press('Home');
    await page.evaluate(() => {
      const moved = new Set<string>();
      Object.assign(window, { moved });
      const animate = Element.prototype.animate;
      Element.prototype.animate = function (...given) {
        if (this instanceof HTMLElement && this.dataset.flip !== undefined) moved.add(this.dataset.flip);
        return animate.apply(this, given);
      };
    });
    const moved = () =>
      page.evaluate(() => {
        const names: unknown = Reflect.get(window, 'moved');
        return names instanceof Set ? [...names].map(String).sort() : [];
      });
    await page.keyboard.press('ArrowRight');
    await expect(list(page, 'io').getByRole('button', { name: /^task 3/ })).toBeVisible();
    expect(await moved()).toEqual(expect.arrayContaining(['task 0', 'task 2']));
    const before = await moved();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.keyboard.press('ArrowRight');
    await expect(list(page, 'io').getByRole('button', { name: /^task 4/ })).toBeVisible();
    expect(await moved()).toEqual(before);
  });
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('the moment is told in Chinese', async ({ page }) => {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(narration(page)).toContainText('任务 2 结束，把许可交给任务 4。');
    await expect(page.getByRole('heading', { name: '信号量 · 7.0 s 时在做什么' })).toBeVisible();
    await page.getByText('为什么是 17 秒？').click();
    await expect(page.locator('details')).toContainText('3 个许可');
  });
});
