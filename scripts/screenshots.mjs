// `npm run screenshots`: the pictures of the documentation, taken from the built page, so that they never show what is
// no longer there.
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumFlags, requireChromium } from './browser.mjs';
import { serveBuilt } from './site.mjs';

const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };

/** @type {readonly { name: string, viewport: typeof wide, locale: string, colorScheme: 'light' | 'dark' }[]} */
const pictures = [
  { name: 'sandbox-light', viewport: wide, locale: 'en-GB', colorScheme: 'light' },
  { name: 'sandbox-dark', viewport: wide, locale: 'en-GB', colorScheme: 'dark' },
  { name: 'sandbox-zh', viewport: wide, locale: 'zh-CN', colorScheme: 'light' },
  { name: 'sandbox-narrow', viewport: narrow, locale: 'en-GB', colorScheme: 'light' },
];
/** Seconds after the start: tasks are running, waiting and done. */
const moment = 9;

const folder = join(dirname(import.meta.dirname), 'docs', 'screenshots');
mkdirSync(folder, { recursive: true });
const executablePath = requireChromium();
const site = await serveBuilt();
const browser = await chromium.launch({ executablePath, args: chromiumFlags() });
try {
  for (const { name, ...look } of pictures) {
    const page = await browser.newPage({ ...look, reducedMotion: 'reduce', serviceWorkers: 'block' });
    await page.goto(site.address);
    await page.getByTestId('total').filter({ hasText: '29' }).first().waitFor();
    for (let second = 0; second < moment; second++) await page.keyboard.press('Shift+ArrowRight');
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path });
    console.log(`docs/screenshots/${name}.png  ${Math.round(statSync(path).size / 1000)} KB`);
    await page.close();
  }
} finally {
  await browser.close();
  await site.unplug();
}
