// What a person does with schedules: sees that order matters, counts, steps through the one that loses an update, puts a lock
// around it, finds the deadlock of two locks and of three philosophers.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { violationsOn } from './axe.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const python = (page: Page, where: string): Locator => page.locator(`[data-python="${where}"]`);
const text = (page: Page): Locator => page.getByRole('textbox', { name: /^Tasks as text/ });
const position = (page: Page): Locator => page.getByTestId('schedule-position');
const now = (page: Page): Locator => page.getByTestId('schedule-now');
const why = (page: Page): Locator => page.getByTestId('schedule-why');

test.setTimeout(60_000);

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await expect(page.getByTestId('total').first()).toContainText('29 s');
  await page.getByRole('tab', { name: 'Schedules' }).click();
});

test('tasks that share nothing: an invitation, and one click to a race', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'These tasks share nothing' })).toBeVisible();
  expect(await violationsOn(page, '#modes')).toEqual([]);
  await page.getByRole('button', { name: 'Two threads, one counter' }).click();
  await expect(python(page, 'at calls')).toContainText('6 schedules');
  await expect(python(page, 'at calls')).toContainText('4 really differ');
  await expect(python(page, 'at calls')).toContainText('4 lose an update');
  await expect(python(page, 'anywhere')).toContainText('70 schedules');
  await expect(python(page, 'at awaits')).toContainText('4 lose an update');
});

test('the plain loop loses one up to 3.9, and none on 3.10 and later', async ({ page }) => {
  await text(page).fill('count: read n, add, write n x2');
  await expect(python(page, 'at calls')).toContainText('2 schedules');
  await expect(python(page, 'at calls')).toContainText('All of them come out right.');
  await expect(python(page, 'anywhere')).toContainText('20 schedules');
  await expect(python(page, 'anywhere')).toContainText('18 lose an update');
  await expect(python(page, 'at awaits')).toContainText('All of them come out right.');
  await expect(page.getByText(/never loses an update on CPython 3\.10 and later/)).toBeVisible();
  await page.getByRole('radio', { name: /up to 3\.9/ }).check();
  await expect(page.getByRole('heading', { name: 'The simplest one that loses an update' })).toBeVisible();
});

test('a lost update is stepped through, forward and back, by keyboard and by hand', async ({ page }) => {
  await text(page).fill('count: read n, add, write n x2');
  await page.getByRole('radio', { name: /up to 3\.9/ }).check();
  await expect(position(page)).toHaveText('step 6 of 6');
  await expect(why(page)).toContainText(
    'count 1 read n as 0 in step 1, before count 2 wrote 1 in step 5. In step 6, count 1 writes 1 over it: the update by count 2 is lost.',
  );
  await expect(why(page)).toContainText('In the end n = 1. One task after the other would give n = 2.');
  const moment = await page.getByTestId('time').textContent();
  await page.getByRole('button', { name: 'One that loses an update' }).focus();
  await page.keyboard.press('Home');
  await expect(now(page)).toHaveText('Nobody has taken a step yet.');
  await page.keyboard.press('ArrowRight');
  await expect(now(page)).toHaveText('count 1 reads n: 0.');
  await page.keyboard.press('ArrowRight');
  await expect(now(page)).toHaveText(/^count 1 adds one to its own copy: 1/);
  await page.keyboard.press('ArrowLeft');
  await expect(position(page)).toHaveText('step 1 of 6');
  await page.keyboard.press('End');
  await expect(position(page)).toHaveText('step 6 of 6');
  expect(await page.getByTestId('time').textContent()).toBe(moment);
  await page.getByRole('button', { name: /^Step 5: count 2 writes 1 into n/ }).click();
  await expect(position(page)).toHaveText('step 5 of 6');
  const memory = page.getByRole('region', { name: 'In memory now' });
  await expect(memory).toContainText(/n\s*shared\s*1/);
  await expect(memory).toContainText(/count 1\s*own copy\s*1/);
  await page.getByRole('button', { name: 'Go to that moment' }).click();
  await expect(now(page)).toHaveText('count 1 writes 1 into n.');
  await page.getByRole('button', { name: 'One step back' }).click();
  await expect(position(page)).toHaveText('step 5 of 6');
  await page.getByRole('button', { name: 'To the first step' }).click();
  await page.getByRole('button', { name: 'Play the schedule' }).click();
  await expect(position(page)).toHaveText('step 6 of 6');
  expect(await violationsOn(page, '#modes')).toEqual([]);
});

test('with a lock none is lost; one undo takes it away', async ({ page }) => {
  await page.getByRole('button', { name: 'Two threads, one counter' }).click();
  await expect(python(page, 'anywhere')).toContainText('68 lose an update');
  await page.getByRole('button', { name: 'With a lock' }).click();
  await expect(page.getByTestId('lock-note')).toContainText(
    'Without the lock: 6 schedules, 4 lose an update. With it: 2 schedules, and not one loses an update.',
  );
  await expect(text(page)).toHaveValue('count: acquire lock, read n, io 1, add, write n, release lock x2');
  for (const where of ['at calls', 'anywhere', 'at awaits']) {
    await expect(python(page, where)).toContainText('All of them come out right.');
  }
  await expect(page.getByRole('button', { name: 'With a lock' })).toHaveCount(0);
  await expect(why(page)).toContainText('In the end n = 2. One task after the other gives the same.');
  expect(await violationsOn(page, '#modes')).toEqual([]);
  await page.getByRole('button', { name: 'Take the lock away' }).click();
  await expect(python(page, 'anywhere')).toContainText('68 lose an update');
  await expect(page.getByTestId('lock-note')).toHaveCount(0);
});

test('two locks in opposite order: the deadlock is found and shown', async ({ page }) => {
  await page.getByRole('button', { name: 'Two locks, two orders' }).click();
  await expect(python(page, 'at calls')).toContainText(/\d+ deadlock/);
  await expect(page.getByRole('heading', { name: 'The simplest one that deadlocks' })).toBeVisible();
  await expect(why(page)).toContainText('left first holds lock a and waits for lock b, held by right first.');
  await expect(why(page)).toContainText('right first holds lock b and waits for lock a, held by left first.');
  await expect(page.getByRole('button', { name: 'With a lock' })).toHaveCount(0);
  await page.getByRole('button', { name: 'One that comes out right' }).click();
  await expect(why(page)).toContainText('Every task has come to its end.');
});

test('three philosophers deadlock; one who takes the other fork first saves them', async ({ page }) => {
  await page.getByRole('button', { name: 'Three dining philosophers' }).click();
  await expect(why(page)).toContainText('Each waits for the next, in a ring.');
  await expect(why(page)).toContainText(/Cy holds lock f3 and waits for lock f1, held by Ada/);
  const tasks = await text(page).inputValue();
  await text(page).fill(
    tasks.replace(/^Cy: .*$/m, 'Cy: acquire f1, io 1, acquire f3, io 2, release f3, release f1'),
  );
  for (const where of ['at calls', 'anywhere', 'at awaits']) {
    await expect(python(page, where)).toContainText('All of them come out right.');
  }
});

test('another legal order, by seed, as often as one likes', async ({ page }) => {
  await page.getByRole('button', { name: 'Two threads, one counter' }).click();
  const another = page.getByRole('button', { name: 'Another legal order' });
  await another.click();
  await expect(page.getByRole('heading', { name: /^Order drawn with seed 1: it/ })).toBeVisible();
  await another.click();
  await expect(page.getByRole('heading', { name: /^Order drawn with seed 2: it/ })).toBeVisible();
  await expect(another).toHaveAttribute('aria-pressed', 'true');
});

test('too many are refused kindly, a long count can be stopped, and fewer tasks are one click', async ({
  page,
}) => {
  await text(page).fill('count: read n, io 1, add, write n x40');
  await expect(page.getByRole('heading', { name: 'Too many schedules to go through' })).toBeVisible();
  await expect(page.getByText(/With more than 16 tasks/)).toBeVisible();
  await page.getByRole('button', { name: 'Keep two of each' }).click();
  await expect(python(page, 'at calls')).toContainText('6 schedules');
  await text(page).fill('count: (read n, io 1, add, write n) x3 x6');
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByText('Stopped.')).toBeVisible();
  await page.getByRole('button', { name: 'Count again' }).click();
  await expect(page.getByText('Stopped.')).toHaveCount(0);
  await text(page).fill('count: read n, write n x2');
  await expect(python(page, 'anywhere')).toContainText('6 schedules');
});

test('in Chinese, and on a phone', async ({ page }) => {
  await page.getByRole('button', { name: 'Two threads, one counter' }).click();
  await page.getByRole('button', { name: '切换到中文' }).click();
  await expect(python(page, 'at calls')).toContainText('4 种丢失更新');
  await expect(why(page)).toContainText('的这次更新就丢了');
  await page.setViewportSize({ width: 390, height: 3000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await violationsOn(page, '#modes')).toEqual([]);
});
