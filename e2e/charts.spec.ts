// What a person does with the charts: reads the bounds, sweeps over a limit and over the number of tasks, loads a point by
// mouse and by keyboard, and has a measurement explained.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { violationsOn } from './axe.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const card = (page: Page, mode: string): Locator => page.locator(`[data-mode="${mode}"]`);
const total = (page: Page, mode: string): Locator => card(page, mode).getByTestId('total');
const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Tasks as text, one line a task' });
const chart = (page: Page, name: string): Locator => page.getByRole('figure', { name });
const sweep = (page: Page): Locator => chart(page, 'The sweep');
const point = (page: Page, name: string | RegExp): Locator => sweep(page).getByRole('button', { name });

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await expect(total(page, 'sync')).toContainText('29 s');
});

async function openCharts(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Charts' }).click();
  await expect(chart(page, 'Total time by mode')).toBeVisible();
}

test('the totals say what bounds them and why they are above', async ({ page }) => {
  await openCharts(page);
  const totals = chart(page, 'Total time by mode');
  await expect(totals).toContainText('Gather is the fastest with 7 s, Sync the slowest with 29 s.');
  await expect(totals).toContainText('29 s of work behind 2 permits: at least 14.5 s');
  await totals.getByText('The same as a table').click();
  const row = totals.getByRole('row', { name: /^Semaphore/ });
  await expect(row.getByRole('cell')).toHaveText(['Semaphore (2)', '17 s', '14.5 s', '–']);
});

test('the sweep over the limit: a click on a point loads it, undo takes it back', async ({ page }) => {
  await openCharts(page);
  await expect(sweep(page)).toContainText('Semaphore: 29 s at 1, 7 s from 5 on; more brings nothing.');
  await expect(point(page, 'Semaphore, permits 2: 17 s (now)')).toBeVisible();
  await point(page, 'Web Workers, workers 6: 7 s').click();
  await expect(point(page, 'Web Workers, workers 6: 7 s (now)')).toBeVisible();
  await page.getByRole('tab', { name: 'Tasks' }).click();
  await expect(total(page, 'workers')).toContainText('7 s');
  await page.keyboard.press('Control+z');
  await expect(total(page, 'workers')).toContainText('12 s');
});

test('the same by keyboard: arrows go from point to point, Enter loads', async ({ page }) => {
  await openCharts(page);
  await point(page, 'Semaphore, permits 2: 17 s (now)').focus();
  await page.keyboard.press('ArrowRight');
  await expect(point(page, 'Semaphore, permits 3: 12 s')).toBeFocused();
  await page.keyboard.press('End');
  await expect(point(page, 'Semaphore, permits 8: 7 s')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(point(page, 'Web Workers, workers 8: 7 s')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(point(page, 'Semaphore, permits 1: 29 s (now)')).toBeVisible();
  await expect(sweep(page).getByRole('status')).toHaveText('Semaphore: permits 1 is loaded.');
  await page.getByRole('tab', { name: 'Tasks' }).click();
  await expect(card(page, 'semaphore')).toContainText('asyncio.Semaphore(1)');
});

test('the sweep over the number of tasks loads as many tasks as the point has', async ({ page }) => {
  await openCharts(page);
  await page.getByRole('combobox', { name: 'What varies' }).selectOption('tasks');
  await expect(point(page, 'Sync, tasks 5: 29 s (now)')).toBeVisible();
  await point(page, 'Sync, tasks 8: 46 s').click();
  await expect(page.getByTestId('work')).toContainText('8 tasks');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByTestId('work')).toContainText('5 tasks');
});

test('a sweep follows what is typed, and the newest input wins', async ({ page }) => {
  await openCharts(page);
  for (const seconds of [1, 2, 3, 4, 5]) await text(page).fill(`io ${seconds} x12`);
  await expect(sweep(page)).toContainText('Semaphore: 60 s at 1, 5 s at 12.');
});

test('a long sweep shows how far it is, and the page stays alive', async ({ page }) => {
  test.setTimeout(60_000);
  await openCharts(page);
  await text(page).fill('io 1..30 x60000');
  await expect(sweep(page).getByRole('progressbar')).toBeVisible({ timeout: 20_000 });
  await text(page).fill('io 3 x4');
  await expect(sweep(page)).toContainText('Semaphore: 12 s at 1, 3 s from 4 on; more brings nothing.');
  await expect(sweep(page).getByRole('progressbar')).toHaveCount(0);
});

test('cores over time where there is work for them, percentiles where tasks arrive over time', async ({
  page,
}) => {
  await openCharts(page);
  await expect(chart(page, 'Busy cores over time')).toHaveCount(0);
  await expect(chart(page, 'Response times')).toHaveCount(0);
  await text(page).fill('cpu 3 x4 every 1');
  await expect(chart(page, 'Busy cores over time')).toContainText('Web Workers (4) up to 3');
  await expect(chart(page, 'Response times')).toContainText('Sync: half within 5 s, the slowest after 9 s');
  await page.getByRole('combobox', { name: 'What varies' }).selectOption('cores');
  await expect(point(page, /^Web Workers \(4\), cores 1: 12 s/)).toBeVisible();
});

test('a measurement is explained with the figures of its run', async ({ page }) => {
  test.setTimeout(60_000);
  await text(page).fill('io 5\nio 2');
  await openCharts(page);
  const notes = page.getByRole('region', { name: 'Predicted against measured' });
  await expect(notes).toContainText('Press “Run for real”');
  await page.keyboard.press('r');
  await expect(page.getByRole('button', { name: 'Run for real' })).toBeVisible({ timeout: 40_000 });
  await expect(notes).toContainText(/measured [\d.]+ s, predicted 5 s: [+−±]/);
  await expect(notes).toContainText('2 timed steps in a row decide the total');
  await expect(notes).toContainText(/Its 4 workers were ready after \d/);
  await expect(notes).toContainText('A second was run as 100 ms');
});

for (const theme of ['Light', 'Dark', 'High contrast']) {
  test(`no accessibility violation among the charts: ${theme}`, async ({ page }) => {
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('button', { name: theme }).click();
    await text(page).fill('cpu 1..3 x6 every 1');
    await openCharts(page);
    await expect(chart(page, 'Response times')).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
  });
}
