// Reading the timelines: zoom, pan and fit by mouse, touch and keyboard; details with a reason; links, the chain, marks and
// the loop; and the same facts for those who do not see the picture.
import { expect, type Locator, type Page, test } from '@playwright/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const card = (page: Page, mode: string): Locator => page.locator(`[data-mode="${mode}"]`);
const stage = (page: Page, mode: string): Locator => card(page, mode).locator('.timeline-stage');
const canvas = (page: Page, mode: string): Locator => card(page, mode).locator('canvas');
const time = (page: Page): Locator => page.getByTestId('time');
const whole = (page: Page): Locator => page.getByRole('button', { name: 'Show the whole run' });
const tip = (page: Page): Locator => page.locator('.timeline-tip');

/** What is drawn; it differs when the picture does. */
const picture = (page: Page, mode: string): Promise<string> =>
  canvas(page, mode).evaluate((element) => (element instanceof HTMLCanvasElement ? element.toDataURL() : ''));

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is not to be seen');
  return box;
}

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await expect(card(page, 'semaphore').getByTestId('total')).toContainText('17 s');
  await expect(page.getByTestId('narration')).not.toBeEmpty();
});

test('W, S, A, D and F zoom, pan and fit all timelines at once, wherever the focus is', async ({ page }) => {
  const before = await picture(page, 'workers');
  await expect(whole(page)).toHaveCount(0);
  await page.keyboard.press('w');
  await expect(whole(page)).toBeVisible();
  await expect.poll(() => picture(page, 'workers')).not.toBe(before);
  const zoomed = await picture(page, 'workers');
  await page.keyboard.press('d');
  await expect.poll(() => picture(page, 'workers')).not.toBe(zoomed);
  await page.keyboard.press('f');
  await expect(whole(page)).toHaveCount(0);
  await expect.poll(() => picture(page, 'workers')).toBe(before);
  await stage(page, 'sync').focus();
  await page.keyboard.press('w');
  await whole(page).click();
  await expect(whole(page)).toHaveCount(0);
});

test('the wheel over the axis zooms, over the rows it scrolls the page; with Ctrl it zooms everywhere', async ({
  page,
}) => {
  const box = await boxOf(canvas(page, 'semaphore'));
  await page.mouse.move(box.x + 300, box.y + 40);
  await page.mouse.wheel(0, -200);
  await expect(whole(page)).toHaveCount(0);
  await page.mouse.move(box.x + 300, box.y + box.height - 8);
  await page.mouse.wheel(0, -200);
  await expect(whole(page)).toBeVisible();
  await page.keyboard.press('f');
  await page.mouse.move(box.x + 300, box.y + 40);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect(whole(page)).toBeVisible();
});

test('on the axis a click goes there; zoomed in, a drag moves the axis and not the playhead', async ({
  page,
}) => {
  const box = await boxOf(canvas(page, 'semaphore'));
  const onAxis = box.y + box.height - 8;
  await page.mouse.click(box.x + box.width / 2, onAxis);
  await expect(time(page)).not.toHaveText('0.0 s');
  await page.keyboard.press('w');
  await page.keyboard.press('w');
  const was = await time(page).textContent();
  const before = await picture(page, 'sync');
  await page.mouse.move(box.x + 250, onAxis);
  await page.mouse.down();
  await page.mouse.move(box.x + 450, onAxis, { steps: 5 });
  await page.mouse.up();
  expect(await time(page).textContent()).toBe(was);
  expect(await picture(page, 'sync')).not.toBe(before);
});

test('a bar pointed at says what it is and why, and its links are drawn', async ({ page }) => {
  const box = await boxOf(canvas(page, 'semaphore'));
  const rowOfTask4 = box.y + 4 + 20 * 3.5;
  const before = await picture(page, 'semaphore');
  await page.mouse.move(box.x + 120, rowOfTask4);
  await expect(tip(page)).toContainText('waits for a permit');
  await expect(tip(page)).toContainText('Task 4 waits: both permits are held');
  await expect(tip(page)).toContainText('hands its permit to task 4');
  expect(await picture(page, 'semaphore')).not.toBe(before);
  await page.mouse.move(10, 10);
  await expect(tip(page)).toHaveCount(0);
});

test('the same by keyboard: row by row, with the reason read out and shown', async ({ page }) => {
  await stage(page, 'semaphore').focus();
  for (let row = 0; row < 4; row += 1) await page.keyboard.press('ArrowDown');
  await expect(tip(page)).toContainText('Task 4 waits: both permits are held');
  const region = card(page, 'semaphore').locator('.timeline > [aria-live="polite"]');
  await expect(region).toContainText('task 4: waits for a permit from 0 s to 7 s');
  await expect(region).toContainText('Task 4 waits: both permits are held');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-list="gated"]').getByRole('button', { name: 'task 4' })).toHaveClass(
    /lit/,
  );
});

test('C draws the chain that makes the total in every timeline, and takes it back', async ({ page }) => {
  const before = await Promise.all(['sync', 'semaphore', 'workers'].map((mode) => picture(page, mode)));
  await page.keyboard.press('c');
  for (const [index, mode] of ['sync', 'semaphore', 'workers'].entries())
    await expect.poll(() => picture(page, mode)).not.toBe(before[index]);
  await page.keyboard.press('c');
  await expect.poll(() => picture(page, 'semaphore')).toBe(before[1]);
});

test('a line of the program frames its stretches in the timeline', async ({ page }) => {
  const before = await picture(page, 'semaphore');
  const other = await picture(page, 'gather');
  await page.getByRole('option', { name: /await asyncio.sleep/ }).click();
  await page.mouse.move(10, 10);
  await expect.poll(() => picture(page, 'semaphore')).not.toBe(before);
  expect(await picture(page, 'gather')).toBe(other);
});

test('marks are set, left and returned to, by key and by button', async ({ page }) => {
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('m');
  await expect(page.locator('[data-mark]')).toHaveCount(1);
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'Set a mark here' }).click();
  await expect(page.locator('[data-mark]')).toHaveCount(2);
  await page.keyboard.press('Home');
  await page.keyboard.press('.');
  await expect(time(page)).toHaveText('5.0 s');
  await page.getByRole('button', { name: 'Next mark' }).click();
  await expect(time(page)).toHaveText('29.0 s');
  await page.keyboard.press(',');
  await expect(time(page)).toHaveText('5.0 s');
  await page.keyboard.press('m');
  await expect(page.locator('[data-mark]')).toHaveCount(1);
});

test('forward and back by event, to the last one done, and round again', async ({ page }) => {
  for (const moment of ['5.0 s', '7.0 s', '10.0 s']) {
    await page.keyboard.press('ArrowRight');
    await expect(time(page)).toHaveText(moment);
  }
  await page.getByRole('button', { name: 'Previous event' }).click();
  await expect(time(page)).toHaveText('7.0 s');
  await page.getByRole('button', { name: 'To when the last task is done' }).click();
  await expect(time(page)).toHaveText('17.0 s');
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: 'Start again at the end' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('50');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.waitForTimeout(1_500);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
});

test('speeds reach from a tenth to fifty, and ? lists every key', async ({ page }) => {
  const speeds = await page.getByRole('combobox', { name: 'Speed' }).getByRole('option').allTextContents();
  expect(speeds.at(0)).toBe('0.1×');
  expect(speeds.at(-1)).toBe('50×');
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard' });
  for (const words of ['Previous or next mark', 'Show the chain', 'Zoom in or out', 'Show the whole run'])
    await expect(dialog).toContainText(words);
});

test('every timeline is there as a summary and as a table', async ({ page }) => {
  await expect(canvas(page, 'semaphore')).toHaveAttribute('aria-label', /5 tasks, all over after 17 s/);
  const table = card(page, 'semaphore').getByRole('table', { name: 'Semaphore, task by task' });
  await expect(table.getByRole('row', { name: /^4 7 s 12 s done waits for a permit 7 s$/ })).toHaveCount(1);
});

test('threads: the cores and the GIL stand below, and what is pointed at is told', async ({ page }) => {
  await page.getByRole('tab', { name: 'Threads' }).click();
  const box = await boxOf(canvas(page, 'sync'));
  await page.mouse.move(box.x + 140, box.y + 12);
  await expect(tip(page)).toContainText('Task 1 holds the main thread in a blocking call until 5 s');
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a tap tells and chooses, two fingers zoom, a tap on the axis goes there', async ({
    page,
    context,
  }) => {
    await stage(page, 'semaphore').evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await boxOf(canvas(page, 'semaphore'));
    await page.touchscreen.tap(box.x + 80, box.y + 4 + 20 * 3.5);
    await expect(tip(page)).toContainText('waits for a permit');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height - 6);
    await expect(time(page)).not.toHaveText('0.0 s');
    const client = await context.newCDPSession(page);
    const fingers = (apart: number) => [
      { x: box.x + 180 - apart, y: box.y + 40, id: 0 },
      { x: box.x + 180 + apart, y: box.y + 40, id: 1 },
    ];
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(30) });
    for (const apart of [45, 60, 80])
      await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(whole(page)).toBeVisible();
    await whole(page).tap();
    await expect(whole(page)).toHaveCount(0);
  });
});
