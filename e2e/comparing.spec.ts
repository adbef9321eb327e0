// What a person does to compare: puts modes in order, shows one twice, keeps a "before", lets them race, reads who wins,
// and freezes the page on purpose.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { violationsOn } from './axe.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const card = (page: Page, mode: string): Locator => page.locator(`[data-mode="${mode}"]`);
const total = (page: Page, mode: string): Locator => card(page, mode).getByTestId('total');
const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Tasks as text, one line a task' });
const order = (page: Page): Promise<readonly (string | undefined)[]> =>
  page
    .locator('.mode-card')
    .evaluateAll((cards) => cards.map((each) => each.getAttribute('data-mode') ?? undefined));

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await expect(total(page, 'sync')).toContainText('29 s');
});

test('modes are put in order by dragging, by the arrow keys and by the menu', async ({ page }) => {
  const grip = page.getByRole('button', { name: /^Move Web Workers:/ });
  const from = await grip.boundingBox();
  const top = await card(page, 'sync').boundingBox();
  if (from === null || top === null) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 12, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, top.y + 40, { steps: 8 });
  await page.mouse.up();
  expect(await order(page)).toEqual(['workers', 'sync', 'gather', 'semaphore']);
  await page.getByRole('button', { name: /^Move Sync:/ }).press('ArrowUp');
  await expect.poll(() => order(page)).toEqual(['sync', 'workers', 'gather', 'semaphore']);
  await expect(page.getByRole('button', { name: /^Move Sync:/ })).toBeFocused();
  await page.getByRole('button', { name: 'More for Semaphore' }).click();
  await page.getByRole('button', { name: 'Make it the first' }).click();
  expect(await order(page)).toEqual(['semaphore', 'sync', 'workers', 'gather']);
  for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: 'Undo' }).click();
  expect(await order(page)).toEqual(['sync', 'gather', 'semaphore', 'workers']);
});

test('the same mode twice, with other numbers and names that tell them apart', async ({ page }) => {
  await page.getByRole('button', { name: 'More for Semaphore' }).click();
  await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
  const second = page.getByRole('article', { name: 'Semaphore (2)' }).nth(1);
  await second.getByRole('slider', { name: 'permits' }).fill('4');
  await expect(page.getByRole('article', { name: 'Semaphore (4)' }).getByTestId('total')).toContainText(
    '12 s',
  );
  await expect(page.getByRole('article', { name: 'Semaphore (2)' }).getByTestId('total')).toContainText(
    '17 s',
  );
});

test('who wins and why, in a sentence', async ({ page }) => {
  const verdict = page.getByTestId('verdict');
  await expect(verdict).toContainText('Gather wins with 7 s, 5 s ahead of Web Workers.');
  await expect(verdict).toContainText('Task 2 alone takes 7 s');
  await text(page).fill('cpu 2\ncpu 2');
  await expect(verdict).toContainText('Web Workers wins with 2 s, 2 s ahead of Sync.');
  await text(page).fill('acquire a, io 1, acquire b\nacquire b, io 1, acquire a');
  await expect(verdict).not.toContainText('Gather wins');
  await text(page).fill('io 1, fail');
  await expect(verdict).toHaveText('No mode gets every task done.');
});

test('before and after: what was pinned stays as an outline and as a difference', async ({ page }) => {
  const toggle = page.getByRole('button', { name: 'Before / after' });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await expect(card(page, 'semaphore').getByTestId('since-before')).toHaveText('as before');
  await page.getByRole('slider', { name: 'permits' }).fill('3');
  await expect(card(page, 'semaphore').getByTestId('since-before')).toContainText('−5 s');
  await expect(card(page, 'gather').getByTestId('since-before')).toHaveText('as before');
  await text(page).fill('io 9');
  await expect(card(page, 'gather').getByTestId('since-before')).toContainText('+2 s');
  await toggle.click();
  await expect(page.getByTestId('since-before')).toHaveCount(0);
});

test('a race: all start at 0, each has its rank when it arrives', async ({ page }) => {
  await page.keyboard.press('End');
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('5');
  await page.getByRole('button', { name: 'Race' }).click();
  await expect(card(page, 'gather').getByTestId('rank')).toHaveText('1st');
  await expect(card(page, 'sync').getByTestId('rank')).toHaveCount(0);
  await expect(card(page, 'sync').getByTestId('rank')).toHaveText('4th');
  await expect(card(page, 'semaphore').getByTestId('rank')).toHaveText('3rd');
  await expect(page.getByTestId('standing')).toHaveText(/1\. Gather 7 s\s*2\. Web Workers 12 s/);
  await page.getByRole('button', { name: 'Race' }).click();
  await expect(page.getByTestId('rank')).toHaveCount(0);
  await expect(page.getByTestId('verdict')).toBeVisible();
});

test('every parameter has its control', async ({ page }) => {
  await page.getByRole('button', { name: 'Add a mode' }).click();
  await page.getByRole('button', { name: /^Processes × loops/ }).click();
  const loops = card(page, 'loops');
  await loops.getByRole('slider', { name: 'processes' }).fill('1');
  await page.getByRole('button', { name: 'More for Processes × loops' }).click();
  const menu = page.locator('[popover]:popover-open');
  await menu.getByRole('switch', { name: 'permits: set' }).check();
  await menu.getByRole('slider', { name: 'permits' }).fill('1');
  await expect(total(page, 'loops')).toContainText('29 s');
  await menu.getByRole('textbox', { name: 'permits, as a number' }).fill('5');
  await expect(total(page, 'loops')).toContainText('7 s');
  await menu.getByRole('combobox', { name: 'shares' }).selectOption('blocks');
  await menu.getByRole('switch', { name: 'permits: set' }).uncheck();
  await expect(menu.getByRole('slider', { name: 'permits' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Add a mode' }).click();
  await page.getByRole('button', { name: /^Green threads/ }).click();
  await expect(total(page, 'green')).toContainText('7 s');
  await card(page, 'green').getByRole('switch', { name: 'patched' }).uncheck();
  await expect(total(page, 'green')).toContainText('29 s');
});

test('the frozen page: it says so first, stands still, and comes back', async ({ page }) => {
  await page.getByRole('button', { name: 'More for Gather' }).click();
  await expect(page.getByRole('button', { name: 'Freeze this page…' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More for Sync' }).click();
  await page.getByRole('button', { name: 'Freeze this page…' }).click();
  const panel = page.getByRole('dialog', { name: 'Sync on the page’s own thread' });
  await expect(panel).toContainText('For 2.9 s nothing on this page will move');
  const began = Date.now();
  await panel.getByRole('button', { name: 'Freeze for 2.9 s' }).click();
  const result = panel.getByTestId('frozen');
  await expect(result).toContainText(/The page stood still for (2\.[89]|[3-9](\.\d)?) s/, {
    timeout: 15_000,
  });
  expect(Date.now() - began).toBeGreaterThan(2_800);
  await panel.getByRole('button', { name: 'Press me' }).click();
  await expect(panel.getByRole('button', { name: 'pressed 1×' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'More for Sync' })).toBeFocused();
});

test('no accessibility violation in a race, with a before, and before the page freezes', async ({ page }) => {
  await page.getByRole('button', { name: 'Before / after' }).click();
  await page.getByRole('slider', { name: 'permits' }).fill('3');
  await page.getByRole('button', { name: 'Race' }).click();
  await page.keyboard.press('End');
  await expect(card(page, 'sync').getByTestId('rank')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'More for Sync' }).click();
  await page.getByRole('button', { name: 'Freeze this page…' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the tools and every control of a card are wide enough for a thumb', async ({ page }) => {
    await page.getByRole('button', { name: 'Add a mode' }).tap();
    await page.getByRole('button', { name: /^As completed/ }).tap();
    await card(page, 'as-completed').getByRole('switch', { name: 'permits: set' }).tap();
    await expect(total(page, 'as-completed')).toContainText('17 s');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const small = await page.locator('.modes button, .modes select, .modes input').evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility())
        .map((element) => ({ name: element.className, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ name }) => name),
    );
    expect(small).toEqual([]);
    await page.getByRole('tab', { name: 'Charts' }).tap();
    await expect(page.getByRole('figure', { name: 'The sweep' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
