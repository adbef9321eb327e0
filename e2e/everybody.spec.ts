// For every room, hand, ear and eye: presenting, paper, sound, themes, keys, and the page at sizes from a phone to a
// projector.
import { expect, type Page, test } from '@playwright/test';
import { violationsOn } from './axe.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const total = (page: Page, mode: string) => page.locator(`[data-mode="${mode}"]`).getByTestId('total');

async function open(page: Page): Promise<void> {
  await page.goto('/');
  await expect(total(page, 'sync')).toContainText('29');
}

test.describe('presenting', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test('P shows the selected mode and the first, large, and Escape brings the page back', async ({
    page,
  }) => {
    await open(page);
    await page.keyboard.press('p');
    const stage = page.getByRole('main', { name: 'Presentation' });
    await expect(stage.getByRole('article')).toHaveCount(2);
    await expect(page.getByRole('textbox', { name: 'Tasks as text' })).toHaveCount(0);
    await expect(stage.getByTestId('narration')).toContainText('Task');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox', { name: 'Tasks as text' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Present' })).toBeFocused();
  });

  test('everything is driven by keys: other modes, one beside the other, the moment, all of them', async ({
    page,
  }) => {
    await open(page);
    await page.getByRole('button', { name: 'Present' }).click();
    const articles = page.getByRole('main', { name: 'Presentation' }).getByRole('article');
    await expect(articles).toHaveCount(2);
    await page.keyboard.press('Shift+Digit1');
    await expect(articles).toHaveCount(1);
    await page.keyboard.press('Shift+Digit1');
    await page.keyboard.press('2');
    await expect(articles).toHaveCount(2);
    await expect(articles.nth(1)).toContainText('Gather');
    await page.keyboard.press('0');
    await expect(articles).toHaveCount(4);
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(page.getByTestId('time')).toHaveText('1.0 s');
  });

  test('no letter is smaller than 24 px, and the canvases are drawn for their size', async ({ page }) => {
    await open(page);
    await page.keyboard.press('p');
    await expect(page.getByRole('main', { name: 'Presentation' })).toBeVisible();
    const small = await page.evaluate(() => {
      const seen = document.querySelectorAll<HTMLElement>('.present *, .present-bar *, .page__transport *');
      return [...seen].flatMap((element) => {
        const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
        if (!hasText || element.closest('.visually-hidden, .timeline-hidden, [hidden], option, [popover]'))
          return [];
        if (element.getClientRects().length === 0) return [];
        const size = Number.parseFloat(getComputedStyle(element).fontSize) * element.currentCSSZoom;
        return size < 23.9 ? [`${element.className} ${size}`] : [];
      });
    });
    expect(small).toEqual([]);
    const canvas = page.locator('.present canvas').first();
    const sharp = await canvas.evaluate((element) =>
      element instanceof HTMLCanvasElement ? element.width / element.getBoundingClientRect().width : 0,
    );
    expect(sharp).toBeCloseTo(1, 1);
    expect(await violationsOn(page)).toEqual([]);
  });

  test('a click on an enlarged axis seeks to the place under the pointer', async ({ page }) => {
    await open(page);
    await page.keyboard.press('p');
    const canvas = page.locator('.present canvas').first();
    const box = await canvas.boundingBox();
    if (box === null) throw new Error('there is no timeline');
    await page.mouse.click(box.x + box.width * 0.75, box.y + box.height - 12);
    const time = async () => Number.parseFloat(await page.getByTestId('time').innerText());
    await expect.poll(time).toBeGreaterThan(18);
    expect(await time()).toBeLessThan(24);
  });
});

test.describe('paper', () => {
  test('has every mode as a whole, the totals, the tasks as text, and no control', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page);
    await page.emulateMedia({ media: 'print' });
    const sheet = page.getByTestId('print-sheet');
    await expect(sheet).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await expect(sheet.locator('canvas')).toHaveCount(4);
    await expect(sheet.locator('pre')).toContainText('|---7---|');
    await expect(sheet.getByRole('table')).toContainText('17 s');
    await expect(page.locator('button:visible, input:visible, select:visible')).toHaveCount(0);
    const ratio = await sheet
      .locator('canvas')
      .first()
      .evaluate((element) =>
        element instanceof HTMLCanvasElement ? element.width / element.getBoundingClientRect().width : 0,
      );
    expect(ratio).toBeGreaterThanOrEqual(3.9);
    await page.emulateMedia({ media: 'screen' });
    await expect(sheet).toHaveCount(0);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('the sheet stands ready when the browser prints by itself', async ({ page }) => {
    await open(page);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.getByTestId('print-sheet')).toHaveCount(1);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.getByTestId('print-sheet')).toHaveCount(0);
    const paper = await page.pdf({ format: 'A4' });
    expect(paper.length).toBeGreaterThan(20_000);
  });
});

test.describe('sound', () => {
  /** Counts the tones instead of sounding them. */
  const counted = (page: Page) =>
    page.addInitScript(() => {
      const real = AudioContext.prototype.createOscillator;
      Reflect.set(globalThis, 'tones', 0);
      AudioContext.prototype.createOscillator = function (this: AudioContext) {
        Reflect.set(globalThis, 'tones', Number(Reflect.get(globalThis, 'tones')) + 1);
        return real.call(this);
      };
    });
  const tones = (page: Page): Promise<number> =>
    page.evaluate(() => Number(Reflect.get(globalThis, 'tones')));

  test('is off at first, sounds while the playhead plays, and stops with it', async ({ page }) => {
    await counted(page);
    await open(page);
    const toggle = page.getByRole('button', { name: 'Sound' });
    await expect(toggle).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await expect(page.getByTestId('time')).not.toHaveText('0.0 s');
    await page.keyboard.press('Space');
    expect(await tones(page)).toBe(0);

    await page.keyboard.press('n');
    await expect(toggle).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByTestId('spoken')).toContainText('Sound is on');
    expect(await tones(page)).toBe(0);
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await expect.poll(() => tones(page)).toBeGreaterThan(2);
    await page.keyboard.press('Space');
    const heard = await tones(page);
    await page.keyboard.press('End');
    expect(await tones(page)).toBe(heard);
  });
});

test('T goes through the themes, and what it has set is told', async ({ page }) => {
  await open(page);
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.keyboard.press('t');
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  }
  await expect(page.getByTestId('spoken')).toHaveText('Theme: High contrast');
});

test('forced colours and high contrast on a dark ground keep every rule', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  await open(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await expect(page.locator('html')).toHaveAttribute('data-ground', 'dark');
  expect(await violationsOn(page)).toEqual([]);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light', contrast: 'no-preference' });
  await expect(page.locator('html')).toHaveAttribute('data-ground', 'light');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
});

for (const [locale, question, words] of [
  [
    'en-GB',
    'Keyboard',
    ['Play or pause', 'Set a mark', 'Present, or leave', 'Zoom in or out', 'The next theme'],
  ],
  ['zh-CN', '键盘操作', ['播放或暂停', '开始演示', '开关声音', '换下一个主题']],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });
    test(`? lists the keys of everything, ${locale}`, async ({ page }) => {
      await open(page);
      await page.keyboard.press('?');
      const dialog = page.getByRole('dialog', { name: question });
      for (const word of words) await expect(dialog).toContainText(word);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });
  });
}

const wide = Array.from({ length: 30 }, (_, row) =>
  row % 3 === 0
    ? `一个名字很长的任务 number ${row + 1}: io ${(row + 1) * 1000.25}`
    : `io ${row + 1}, cpu 2, block 1`,
).join('\n');

for (const size of [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 720, height: 450 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]) {
  test.describe(`${size.width} × ${size.height}`, () => {
    test.use({ viewport: size });

    test('nothing is wider than the page: long names, 30 tasks, 8 modes', async ({ page }) => {
      await open(page);
      await page.getByRole('textbox', { name: 'Tasks as text' }).fill(wide);
      for (let count = 4; count < 8; count += 1) {
        await page.getByRole('button', { name: 'Add a mode' }).click();
        await page.locator('[popover]:popover-open button').nth(count).click();
      }
      await expect(page.locator('[data-mode]')).toHaveCount(8);
      const wider = await page.evaluate(() => {
        const root = document.documentElement;
        return root.scrollWidth - root.clientWidth;
      });
      expect(wider).toBe(0);
      if (size.width > 900) {
        expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(size.height);
      }
    });

    test('what has the focus is never under the transport', async ({ page }) => {
      await open(page);
      const hidden: string[] = [];
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('Tab');
        const under = await page.evaluate(() => {
          const focused = document.activeElement;
          const bar = document.querySelector('.page__transport');
          if (focused === null || bar === null || focused === document.body || bar.contains(focused))
            return '';
          const box = focused.getBoundingClientRect();
          return box.top >= bar.getBoundingClientRect().top ? focused.outerHTML.slice(0, 80) : '';
        });
        if (under !== '') hidden.push(under);
      }
      expect(hidden).toEqual([]);
    });
  });
}
