// What a person does to tasks by hand, with the mouse and with the keyboard: everything is also text, one undo takes it
// back, and nothing is lost.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { violationsOn } from './axe.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Tasks as text, one line a task' });
const rows = (page: Page): Locator => page.getByRole('list', { name: 'Task rows' }).getByRole('listitem');
const total = (page: Page, mode: string): Locator =>
  page.locator(`[data-mode="${mode}"]`).getByTestId('total');
/** A step in the list of rows, both counted from 0. */
const step = (page: Page, row: number, at: number): Locator =>
  page.locator(`.task-rows .task-row__track [data-row="${row}"] [data-at="${at}"] button`);
const editor = (page: Page): Locator => page.locator('.row-editor:popover-open');

async function start(page: Page, workload: string): Promise<void> {
  await page.goto('/');
  await expect(total(page, 'sync')).toContainText('29 s');
  await text(page).fill(workload);
  await expect(total(page, 'sync')).not.toContainText('29 s');
}

/** Drags from the middle of one thing to a share of another's width. */
async function drag(page: Page, from: Locator, to: Locator, share = 0.5): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error('there is nothing to drag, or nowhere to');
  await page.mouse.move(start.x + start.width / 2 - 3, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2 + 6, start.y + start.height / 2 + 3, { steps: 3 });
  await page.mouse.move(end.x + end.width * share, end.y + end.height / 2, { steps: 6 });
  await page.mouse.up();
}

test.describe('with the mouse', () => {
  test('each step is a bar with an edge, and the totals follow while it is dragged', async ({ page }) => {
    await start(page, 'io 4, cpu 4\nio 2');
    const edge = page.getByRole('slider', { name: 'Duration of step 1 of task 1' });
    const box = await edge.boundingBox();
    if (box === null) throw new Error('the edge is not to be seen');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - 25, box.y + box.height / 2, { steps: 5 });
    await expect(total(page, 'sync')).not.toContainText('10 s');
    await page.mouse.up();
    await page.keyboard.press('Control+z');
    await expect(text(page)).toHaveValue('io 4, cpu 4\nio 2');
    await expect(total(page, 'sync')).toContainText('10 s');
  });

  test('a step is dragged to another place in its row', async ({ page }) => {
    await start(page, 'io 3, cpu 4, block 5');
    await drag(page, step(page, 0, 0), step(page, 0, 2), 0.9);
    await expect(text(page)).toHaveValue(/^\|=.*4.*\|#.*5.*\|-.*3/);
    await page.keyboard.press('Control+z');
    await expect(text(page)).toHaveValue('io 3, cpu 4, block 5');
  });

  test('a step is dragged onto another task, and a task that gives its only one away is gone', async ({
    page,
  }) => {
    await start(page, 'first: io 3, cpu 4\nsecond: io 5');
    await drag(page, step(page, 0, 1), step(page, 1, 0), 0.1);
    await expect(text(page)).toHaveValue(/^first: .*3.*\nsecond: \|=.*4.*\|-.*5/);
    await drag(page, step(page, 0, 0), step(page, 1, 1), 0.9);
    await expect(rows(page)).toHaveCount(1);
    await expect(total(page, 'gather')).toContainText('12 s');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(text(page)).toHaveValue('first: io 3, cpu 4\nsecond: io 5');
  });

  test('Escape lets a dragged step fall back', async ({ page }) => {
    await start(page, 'io 3, cpu 4\nio 5');
    const box = await step(page, 0, 0).boundingBox();
    if (box === null) throw new Error('the step is not to be seen');
    await page.mouse.move(box.x + 8, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + 30, box.y + 45, { steps: 4 });
    await expect(page.locator('.step-ghost')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(page.locator('.step-ghost')).toHaveCount(0);
    await expect(text(page)).toHaveValue('io 3, cpu 4\nio 5');
  });

  test('Alt and a click split a step at the pointer', async ({ page }) => {
    await start(page, 'io 8\nio 2');
    const box = await step(page, 0, 0).boundingBox();
    if (box === null) throw new Error('the step is not to be seen');
    await step(page, 0, 0).click({ modifiers: ['Alt'], position: { x: box.width / 4, y: 10 } });
    await expect(text(page)).toHaveValue(/^io 2, io 6\n|^\(?io 2/);
    await expect(total(page, 'sync')).toContainText('10 s');
  });

  test('the editor of a row: steps, kinds, names, repetition, arrival, timeout', async ({ page }) => {
    await start(page, 'io 1\nhelper: io 2');
    await step(page, 0, 0).click();
    await expect(editor(page)).toBeVisible();
    const add = (kind: string) =>
      editor(page)
        .getByRole('group', { name: 'Add a step' })
        .getByRole('button', { name: kind, exact: true });
    await expect(add('release')).toBeDisabled();
    await add('acquire').click();
    await editor(page).getByRole('combobox', { name: 'Name in step 2' }).fill('db');
    await add('CPU work').click();
    await add('release').click();
    await expect(text(page)).toHaveValue(/^io 1, acquire db, cpu 1, release db\n/);
    await add('put').click();
    await add('join').click();
    await expect(text(page)).toHaveValue(/release db, put queue, join helper\n/);
    await editor(page).getByRole('combobox', { name: 'Kind of step 6' }).selectOption('fail');
    await editor(page).getByRole('button', { name: 'Delete step 6' }).click();
    await expect(text(page)).toHaveValue(/put queue\n/);
    await editor(page).getByRole('textbox', { name: 'How many of it' }).fill('3');
    await editor(page).getByRole('textbox', { name: 'Arrives at (s)' }).fill('2');
    await editor(page).getByRole('textbox', { name: 'Then one every (s)' }).fill('0.5');
    await editor(page).getByRole('textbox', { name: 'Give up after (s)' }).fill('20');
    await editor(page).getByRole('combobox', { name: 'Where it runs' }).selectOption('loop');
    await expect(text(page)).toHaveValue(/put queue x3 at 2 every 0.5 timeout 20 on loop\n/);
    await page.keyboard.press('Escape');
    await expect(rows(page).first()).toContainText('at 2 s · every 0.5 s · gives up after 20 s');
    await page.getByRole('textbox', { name: 'Permits of db' }).fill('2');
    await page.getByRole('textbox', { name: 'Room in queue queue' }).fill('4');
    await expect(text(page)).toHaveValue(/^semaphore db 2\nqueue queue 4\nio 1, acquire db/);
  });

  test('a random duration is a least and a most', async ({ page }) => {
    await start(page, 'io 2\nio 1');
    await step(page, 0, 0).click();
    await editor(page).getByRole('textbox', { name: 'Longest, in seconds, of step 1' }).fill('9');
    await expect(text(page)).toHaveValue(/^io 2\.\.9\n/);
    await editor(page).getByRole('textbox', { name: 'Longest, in seconds, of step 1' }).fill('');
    await expect(text(page)).toHaveValue(/^\|-+2-+\|\n/);
  });

  test('fifty steps with locks and queues stay pleasant: small in the list, wrapped in the editor', async ({
    page,
  }) => {
    await start(page, 'long: (io 1, acquire db, cpu 0.5, release db, put q) x10\nio 2');
    const small = page.getByRole('button', { name: '50 steps of long: open them' });
    const height = (await rows(page).first().boundingBox())?.height ?? 0;
    expect(height).toBeLessThan(60);
    await small.click();
    const steps = editor(page).getByRole('toolbar', { name: 'Steps of long' }).getByRole('button');
    await expect(steps).toHaveCount(50);
    const panel = await editor(page).boundingBox();
    expect(panel === null ? 0 : panel.y + panel.height).toBeLessThanOrEqual(900);
    await drag(page, steps.nth(0), steps.nth(5), 0.9);
    await expect(text(page)).toHaveValue(
      /^long: acquire db, cpu 0.5, release db, put q, io 1, io 1, acquire/,
    );
    await drag(page, steps.nth(0), rows(page).nth(1).getByRole('button').first());
    await expect(page.getByText('That would not work.')).toBeAttached();
  });
});

test.describe('with the keyboard', () => {
  test('arrows walk over steps and rows; signs and letters edit', async ({ page }) => {
    await start(page, 'io 3, cpu 4\nio 5');
    await step(page, 0, 0).focus();
    await page.keyboard.press('ArrowRight');
    await expect(step(page, 0, 1)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(step(page, 1, 0)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(step(page, 0, 0)).toBeFocused();
    await page.keyboard.press('+');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(total(page, 'gather')).toContainText(/\d/);
    await expect(text(page)).toHaveValue(/3\.4|4/);
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    await expect(text(page)).toHaveValue(/^\|-+3-+\|=+4=+\|/);
    await page.keyboard.press('s');
    await expect(text(page)).toHaveValue(/1\.5.*1\.5/);
    await page.keyboard.press('d');
    await expect(text(page)).toHaveValue(/1\.5.*1\.5.*1\.5/);
    await expect(step(page, 0, 1)).toBeFocused();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Delete');
    await expect(text(page)).toHaveValue(/^\|-+1\.5-+\|=+4=+\|\n/);
    await page.keyboard.press('a');
    await expect(text(page)).toHaveValue(/cpu 1|==1==|=1=/);
  });

  test('Alt and arrows carry a step within its row and to another task', async ({ page }) => {
    await start(page, 'io 3, cpu 4\nio 5');
    await step(page, 0, 0).focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(step(page, 0, 1)).toBeFocused();
    await expect(text(page)).toHaveValue(/^\|=+4=+\|-+3-+\|/);
    await page.keyboard.press('Alt+ArrowDown');
    await expect(text(page)).toHaveValue(/^\|=+4=+\|\n.*5.*3/);
    await expect(step(page, 1, 1)).toBeFocused();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(text(page)).toHaveValue(/^\|=+4=+\|-+3-+\|/);
    expect(page.url()).toMatch(/\/$/);
  });

  test('rows: duplicated and deleted on the handle, opened and named without a mouse', async ({ page }) => {
    await start(page, 'io 3\nio 5');
    const handle = (number: number) =>
      page.getByRole('button', { name: new RegExp(`^Move task ${number}:`) });
    await handle(2).press('d');
    await expect(rows(page)).toHaveCount(3);
    await expect(handle(3)).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(rows(page)).toHaveCount(2);
    await step(page, 0, 0).press('Enter');
    await expect(editor(page)).toBeVisible();
    await editor(page).getByRole('combobox', { name: 'Kind of step 1' }).selectOption('cpu');
    await page.keyboard.press('Escape');
    await expect(step(page, 0, 0)).toBeFocused();
    await expect(text(page)).toHaveValue(/^\|=3=+\|/);
  });

  test('the keys are in the list behind ?', async ({ page }) => {
    await start(page, 'io 3');
    await step(page, 0, 0).focus();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard' });
    await expect(dialog.getByText('Split it in two')).toBeVisible();
    await expect(dialog.getByText('Move the step, also to another task')).toBeVisible();
  });
});

test('one history over hand, keys, text and world', async ({ page }) => {
  await start(page, 'io 3, cpu 4\nio 5');
  await step(page, 0, 0).press('s');
  await page.getByRole('textbox', { name: 'CPU cores' }).fill('2');
  await drag(page, step(page, 1, 0), step(page, 0, 0), 0.1);
  await expect(rows(page)).toHaveCount(1);
  await text(page).fill('io 9');
  await rows(page).first().getByRole('button').first().focus();
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(1);
  await expect(text(page)).not.toHaveValue('io 9');
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('textbox', { name: 'CPU cores' })).toHaveValue('4');
  await page.keyboard.press('Control+z');
  await expect(text(page)).toHaveValue('io 3, cpu 4\nio 5');
});

test('an edit that would leave no workload is refused with a word; comments survive the others', async ({
  page,
}) => {
  await start(page, '# why\nacquire db, io 1, release db # ours\nio 5');
  await drag(page, step(page, 0, 2), step(page, 1, 0), 0.9);
  await expect(page.getByText('That would not work.')).toBeVisible();
  await expect(text(page)).toHaveValue('# why\nacquire db, io 1, release db # ours\nio 5');
  await step(page, 0, 1).press('+');
  await expect(page.getByText('That would not work.')).toBeHidden();
  await expect(text(page)).toHaveValue(/^# why\nacquire db, io 1\.\d+, release db # ours\nio 5$/);
});

test('a row that is renamed or deleted takes along who waits for it', async ({ page }) => {
  await start(page, 'main: spawn late, join late\nlate: io 1');
  await page.getByRole('textbox', { name: 'Name of task 2' }).fill('later');
  await expect(text(page)).toHaveValue(/^main: spawn later, join later\nlater: /);
  await page.getByRole('textbox', { name: 'Name of task 2' }).fill('main');
  await expect(page.getByRole('textbox', { name: 'Name of task 2' })).toHaveAttribute('aria-invalid', 'true');
  await expect(text(page)).toHaveValue(/^main: spawn later|^main: spawn mai/);
});

test.describe('the work is kept', () => {
  test('after a reload and a crash, half-typed text and all', async ({ page, context }) => {
    await start(page, 'io 3\nio 5');
    await text(page).fill('io 3\nio 5, cp');
    await page.waitForTimeout(600);
    const again = await context.newPage();
    await page.close({ runBeforeUnload: false });
    await again.goto('/');
    await expect(text(again)).toHaveValue('io 3\nio 5, cp');
    await expect(total(again, 'gather')).toContainText('5 s');
    await text(again).fill('io 4');
    await again.reload();
    await expect(text(again)).toHaveValue('io 4');
  });

  test('in a second tab: a quiet word, nothing overwritten unasked, undo brings back one’s own', async ({
    page,
    context,
  }) => {
    await start(page, 'io 3');
    await page.waitForTimeout(500);
    const other = await context.newPage();
    await other.goto('/');
    await expect(text(other)).toHaveValue('io 3');
    await text(other).fill('io 8');
    await expect(page.getByText('The tasks were changed in another tab.')).toBeVisible();
    await expect(text(page)).toHaveValue('io 3');
    await page.getByRole('button', { name: 'Load them' }).click();
    await expect(text(page)).toHaveValue('io 8');
    await page.getByRole('heading', { name: 'World' }).click();
    await page.keyboard.press('Control+z');
    await expect(text(page)).toHaveValue('io 3');
  });

  for (const [what, error, word] of [
    ['full', 'QuotaExceededError', /storage is full/],
    ['forbidden', 'SecurityError', /does not let the page keep your work/],
  ] as const) {
    test(`a store that is ${what} is survived with a word`, async ({ page }) => {
      await page.addInitScript((name) => {
        Storage.prototype.setItem = () => {
          throw new DOMException('refused', name);
        };
      }, error);
      await start(page, 'io 3');
      await expect(page.getByText(word)).toBeVisible();
      await page.getByRole('button', { name: 'Dismiss' }).click();
      await step(page, 0, 0).press('+');
      await expect(text(page)).not.toHaveValue('io 3');
    });
  }

  test('a browser without any store is survived with a word', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      });
    });
    await start(page, 'io 3');
    await expect(page.getByText(/does not let the page keep your work/)).toBeVisible();
  });

  test('what cannot be read is put aside and not lost', async ({ page }) => {
    await page.addInitScript(() => {
      if (sessionStorage.getItem('broken') !== null) return;
      sessionStorage.setItem('broken', 'yes');
      localStorage.setItem('interleave.sandbox', '{"half of it');
    });
    await page.goto('/');
    await expect(page.getByText(/could not be read/)).toBeVisible();
    await text(page).fill('io 3');
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => localStorage.getItem('interleave.sandbox.unreadable'))).toBe(
      '{"half of it',
    );
  });
});

test('an empty page invites: a first task, an example, or back', async ({ page }) => {
  await start(page, 'io 3');
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await text(page).fill('');
  await page.getByRole('button', { name: 'Add a first task' }).click();
  await expect(total(page, 'gather')).toContainText('5 s');
  await step(page, 0, 0).press('Delete');
  await page.getByRole('button', { name: 'Five requests, one thread' }).click();
  await expect(total(page, 'sync')).toContainText('29 s');
  expect(complaints).toEqual([]);
});

test('a page without modes invites, too', async ({ page }) => {
  await start(page, 'io 3');
  for (let left = 4; left > 0; left -= 1) {
    await page
      .locator('.mode-card')
      .first()
      .getByRole('button', { name: /^More for/ })
      .click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(page.locator('.mode-card')).toHaveCount(left - 1);
  }
  await page.getByRole('button', { name: 'Show the four to begin with' }).click();
  await expect(total(page, 'workers')).toContainText('3 s');
});

test('no accessibility violation while a row with everything is edited', async ({ page }) => {
  await start(page, 'lock db\nfetch: io 1..3, acquire db, request api 2, release db x3 at 1 timeout 9\nio 2');
  await step(page, 0, 1).click();
  await expect(editor(page)).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a step is tapped, moved and repeated in its editor, which fits the screen', async ({ page }) => {
    await start(page, 'io 3, cpu 4\nio 5');
    await step(page, 0, 0).tap();
    const box = await editor(page).boundingBox();
    expect(box === null ? 0 : box.x + box.width).toBeLessThanOrEqual(390);
    await editor(page).getByRole('button', { name: 'Move step 1 later' }).tap();
    await expect(text(page)).toHaveValue(/^\|=+4=+\|-+3-+\|/);
    await editor(page).getByRole('button', { name: 'Move step 2 to the task below' }).tap();
    await expect(text(page)).toHaveValue(/^\|=+4=+\|\n/);
  });
});
