// What a person does in the sandbox: reads the totals, changes tasks by hand and by text, plays, switches language, and
// runs it for real.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { violationsOn } from './axe.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const card = (page: Page, mode: string): Locator => page.locator(`[data-mode="${mode}"]`);
const total = (page: Page, mode: string): Locator => card(page, mode).getByTestId('total');
const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Tasks as text, one line a task' });

async function expectTotals(page: Page, totals: Readonly<Record<string, string>>): Promise<void> {
  for (const [mode, figure] of Object.entries(totals)) await expect(total(page, mode)).toContainText(figure);
}

const firstTotals = { sync: '29 s', gather: '7 s', semaphore: '17 s', workers: '12 s' };

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await expectTotals(page, firstTotals);
});

test('a newcomer sees four totals, compared, and nothing has to be scrolled', async ({ page }) => {
  await expect(card(page, 'gather')).toContainText('4.1× faster');
  await expect(card(page, 'semaphore')).toContainText('asyncio.Semaphore(2)');
  await expect(page.getByTestId('work')).toHaveText('5 tasks · 29 s of work');
  const hidden = await page.evaluate(() =>
    ['html', '.page__left', '.modes__panel', '.page__right'].filter((selector) => {
      const element = document.querySelector(selector);
      return element === null || element.scrollHeight > element.clientHeight;
    }),
  );
  expect(hidden).toEqual([]);
});

test('three things to try, each one click', async ({ page }) => {
  await page.getByRole('button', { name: 'Allow one more request at a time' }).click();
  await expect(card(page, 'semaphore')).toContainText('asyncio.Semaphore(3)');
  await expect(total(page, 'semaphore')).toContainText('12 s');
  await page.getByRole('button', { name: 'Put a blocking call in the first task' }).click();
  await expect(text(page)).toHaveValue(/block 5|#/);
});

test('an edge is dragged, the totals follow, and one undo takes it back', async ({ page }) => {
  const edge = page.getByRole('slider', { name: 'Duration of task 1' });
  const box = await edge.boundingBox();
  if (box === null) throw new Error('the edge is not to be seen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 20, box.y + box.height / 2, { steps: 4 });
  await page.mouse.move(box.x + box.width / 2 + 42, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(total(page, 'sync')).not.toContainText('29 s');
  await expect(text(page)).not.toHaveValue(/^\|--5--\|\n\|---7---\|\n\|--5--\|/);
  await page.keyboard.press('Control+z');
  await expectTotals(page, firstTotals);
  await page.keyboard.press('Control+Shift+z');
  await expect(total(page, 'sync')).not.toContainText('29 s');
});

test('the same by keyboard: durations, order and names', async ({ page }) => {
  await page.getByRole('slider', { name: 'Duration of task 2' }).press('ArrowRight');
  await expect(text(page)).toHaveValue(/7\.5/);
  await expect(total(page, 'gather')).toContainText('7.5 s');
  await page.getByRole('button', { name: /^Move task 2:/ }).press('ArrowUp');
  await expect(text(page)).toHaveValue(/^\|.*7\.5/);
  await expect(page.getByRole('button', { name: /^Move task 1:/ })).toBeFocused();
  await page.getByRole('textbox', { name: 'Name of task 1' }).fill('slow one');
  await expect(text(page)).toHaveValue(/^slow one: /);
});

test('rows are dragged, duplicated and deleted', async ({ page }) => {
  const rows = page.getByRole('list', { name: 'Task rows' }).getByRole('listitem');
  await rows
    .nth(1)
    .getByRole('button', { name: /^Move task 2/ })
    .hover();
  await page.mouse.down();
  const first = await rows.nth(0).boundingBox();
  if (first === null) throw new Error('there is no first row');
  await page.mouse.move(first.x + 10, first.y + 10, { steps: 5 });
  await page.mouse.up();
  await expect(text(page)).toHaveValue(/^\|---7---\|\n\|--5--\|/);
  await page.getByRole('button', { name: 'More for task 1' }).click();
  await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
  await expect(rows).toHaveCount(6);
  await expect(total(page, 'sync')).toContainText('36 s');
  await page.getByRole('button', { name: 'More for task 1' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(rows).toHaveCount(5);
});

test('a step is added, changed and repeated in the row’s menu', async ({ page }) => {
  await page.getByRole('button', { name: 'More for task 1' }).click();
  await page
    .getByRole('group', { name: 'Add a step' })
    .getByRole('button', { name: 'CPU work', exact: true })
    .click();
  await expect(text(page)).toHaveValue(/io 5, cpu 1|=/);
  await page.getByRole('textbox', { name: 'Seconds of step 2' }).fill('3');
  await expect(total(page, 'sync')).toContainText('32 s');
  await page.getByRole('textbox', { name: 'How many of it' }).fill('10');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('work')).toContainText('14 tasks');
});

test('text is the same truth; broken text says where and keeps the picture', async ({ page }) => {
  await text(page).fill('io 1\nio 2');
  await expectTotals(page, { sync: '3 s', gather: '2 s' });
  await text(page).fill('io 1\nioo 2');
  await expect(page.getByText(/Line 2, column 1.*Did you mean “io”/)).toBeVisible();
  await expectTotals(page, { sync: '3 s', gather: '2 s' });
  await expect(text(page)).toHaveAttribute('aria-invalid', 'true');
  await text(page).fill('io 1\nio 4');
  await expectTotals(page, { sync: '5 s', gather: '4 s' });
  await expect(text(page)).toHaveAttribute('aria-invalid', 'false');
});

test('absurd input is refused with a sentence and nothing is lost', async ({ page }) => {
  for (const absurd of ['io -3', 'io 1e99', 'io 1 x1000000000', '|--', '💥'.repeat(20)]) {
    await text(page).fill(absurd);
    await expect(page.locator('.notation__problem').first()).toBeVisible();
    await expectTotals(page, firstTotals);
  }
});

test('no task at all is no catastrophe', async ({ page }) => {
  await text(page).fill('');
  await expect(page.getByText('No tasks yet.')).toBeVisible();
  await page.getByRole('button', { name: '+ CPU' }).click();
  await expectTotals(page, { sync: '5 s', gather: '5 s' });
});

test('modes: a slider, another mode, a copy, a removal', async ({ page }) => {
  await page.getByRole('slider', { name: 'workers' }).fill('2');
  await expect(total(page, 'workers')).toContainText('17 s');
  await page.getByRole('button', { name: 'Add a mode' }).click();
  await page.getByRole('button', { name: /^Thread pool/ }).click();
  await expect(card(page, 'thread-pool')).toContainText('Predicted only');
  await expect(total(page, 'thread-pool')).toContainText('12 s');
  await page.getByRole('button', { name: 'More for Gather' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(card(page, 'gather')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(card(page, 'gather')).toHaveCount(1);
});

test('the world: a server that answers one at a time makes async as slow as sync', async ({ page }) => {
  await page.getByRole('combobox', { name: 'Example' }).selectOption('server-of-one');
  await expectTotals(page, { sync: '15 s', gather: '15 s' });
  await page.getByRole('textbox', { name: 'Requests a server takes at once' }).fill('');
  await expectTotals(page, { sync: '15 s', gather: '3 s' });
});

test('a mode that fails says so, and is not called faster', async ({ page }) => {
  await page.getByRole('combobox', { name: 'Example' }).selectOption('too-many-open-files');
  await expect(card(page, 'gather')).toContainText('Too many open files.');
  await expect(card(page, 'gather')).toContainText(/[1-9]\d* failed/);
  await expect(total(page, 'semaphore')).toContainText('12 s');
  await expect(card(page, 'semaphore')).not.toContainText('faster');
  await expect(card(page, 'semaphore')).not.toContainText('slower');
});

test('the keyboard moves through time and selects modes', async ({ page }) => {
  const time = page.getByTestId('time');
  await page.keyboard.press('ArrowRight');
  await expect(time).toHaveText('5.0 s');
  await page.keyboard.press('ArrowRight');
  await expect(time).toHaveText('7.0 s');
  await expect(page.getByTestId('narration')).toContainText('Task 2 ends and hands its permit to task 4.');
  const list = (name: string) => page.locator(`[data-list="${name}"]`);
  await expect(list('io')).toContainText('task 3 · 3.0 s');
  await expect(list('gated')).toContainText('task 5');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(time).toHaveText('6.0 s');
  await page.keyboard.press('End');
  await expect(time).toHaveText('29.0 s');
  await page.keyboard.press('Home');
  await expect(time).toHaveText('0.0 s');
  await page.keyboard.press('1');
  await expect(page.getByRole('heading', { name: /^Sync · what runs/ })).toBeVisible();
  await page.keyboard.press(' ');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(time).not.toHaveText('0.0 s');
  await page.keyboard.press(' ');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await page.keyboard.press('Escape');
  await text(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' # 1 r');
  await expect(page.getByRole('heading', { name: /^Sync/ }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run for real' })).toBeVisible();
});

test('Chinese at a click, and it is kept', async ({ page }) => {
  await page.getByRole('button', { name: '切换到中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('button', { name: '真实运行' })).toBeVisible();
  await expect(page).toHaveTitle(/看得见的并发/);
  await page.waitForTimeout(500);
  await page.reload();
  await expect(page.getByRole('button', { name: '真实运行' })).toBeVisible();
});

test('the work is there after a reload; a corrupt store is survived with a word', async ({ page }) => {
  await text(page).fill('io 2 # mine');
  await expect(total(page, 'sync')).toContainText('2 s');
  await page.reload();
  await expect(text(page)).toHaveValue('io 2 # mine');
  await page.evaluate(() => localStorage.setItem('interleave.sandbox', '{"broken'));
  await page.reload();
  await expect(page.getByText(/could not be read/)).toBeVisible();
  await expectTotals(page, firstTotals);
});

test('charts are loaded when opened, each with its table; text can be copied', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.getByRole('tab', { name: 'Charts' }).click();
  await expect(page.getByRole('img', { name: 'Total time by mode' })).toBeVisible();
  expect(scripts.some((url) => url.includes('ChartsView'))).toBe(true);
  await page.getByText('The same as a table').first().click();
  await expect(page.getByRole('cell', { name: '29 s' }).first()).toBeVisible();
  await page.getByRole('tab', { name: 'Text' }).click();
  await expect(page.getByText('|--5--|---7---|--5--|--5--|---7---|')).toBeVisible();
  await page.getByRole('tab', { name: 'Threads' }).click();
  await expect(total(page, 'sync')).toBeVisible();
});

test('run for real: measured beside predicted, in the predicted order, and the page stays alive', async ({
  page,
}) => {
  test.setTimeout(60_000);
  await page.getByRole('button', { name: 'Run for real' }).click();
  await expect(page.getByRole('button', { name: /^Stop/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run for real' })).toBeVisible({ timeout: 40_000 });
  const measured: number[] = [];
  for (const mode of ['sync', 'gather', 'semaphore', 'workers']) {
    const figure = (await card(page, mode).getByTestId('measured').textContent()) ?? '';
    console.log(`${mode}: predicted ${await total(page, mode).textContent()}, ${figure}`);
    measured.push(Number(/measured ([\d.]+)/.exec(figure)?.[1]));
  }
  console.log(await page.getByTestId('longest-frame').textContent());
  const [sync, gather, semaphore, workers] = measured;
  expect(gather).toBeLessThan(workers);
  expect(workers).toBeLessThan(semaphore);
  expect(semaphore).toBeLessThan(sync);
  expect(sync / gather).toBeGreaterThan(3);
});

test('a real run can be stopped, and an edit parts the measurement from the picture', async ({ page }) => {
  await page.keyboard.press('r');
  await expect(card(page, 'sync')).toContainText('running…');
  await page.keyboard.press('r');
  await expect(page.getByRole('button', { name: 'Run for real' })).toBeVisible();
  await expect(card(page, 'sync')).toContainText('stopped');
  await text(page).fill('io 2');
  await expect(card(page, 'sync')).not.toContainText('stopped');
});

for (const theme of ['Light', 'Dark', 'High contrast']) {
  test(`no accessibility violation: ${theme}`, async ({ page }) => {
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('button', { name: theme }).click();
    await page.keyboard.press('ArrowRight');
    expect(await violationsOn(page)).toEqual([]);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('one column, nothing wider than the screen, the transport under the thumb', async ({ page }) => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expect(page.getByRole('button', { name: 'Run for real' })).toBeInViewport();
    await page.getByRole('button', { name: 'Next event' }).tap();
    await expect(page.getByTestId('time')).toHaveText('5.0 s');
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, select, input, [role="slider"]')]
        .filter((element) => element.checkVisibility() && element.closest('.visually-hidden') === null)
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return width > 0 && (width < 24 || height < 24);
        })
        .map((element) => element.className),
    );
    expect(small).toEqual([]);
  });
});
