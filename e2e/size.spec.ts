// What the page costs before anybody touches it, measured where it counts: every script that the page's own thread loads
// in a first visit that is only looked at, compressed. Workers' scripts do not stand in the page's way; they are told too.
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/** Bytes, compressed: 150 KiB for all that comes without a click. */
const LIMIT = 150 * 1024;
/** By then everything that comes by itself has come. */
const QUIET_MS = 5_000;

for (const locale of ['en-GB', 'zh-CN']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('a page that nobody has touched loads little', async ({ page }) => {
      const sizes = new Map<string, number>();
      const bodies: Promise<void>[] = [];
      page.on('response', (response) => {
        const { pathname } = new URL(response.url());
        if (!pathname.endsWith('.js')) return;
        const weigh = (body: Buffer) => void sizes.set(pathname, gzipSync(body, { level: 9 }).length);
        bodies.push(response.body().then(weigh, () => undefined));
      });
      const workers = new Set<string>();
      page.on('worker', (worker) => workers.add(new URL(worker.url()).pathname));
      await page.goto('/');
      await expect(page.getByTestId('narration')).not.toBeEmpty();
      await page.waitForTimeout(QUIET_MS);
      await Promise.all(bodies);
      // What a worker imports is not among the page's resources; the worker's own script is.
      const resources = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
      );
      const isOwn = (path: string) => resources.includes(path) && !workers.has(path);
      const own = new Map([...sizes].filter(([path]) => isOwn(path)));
      const others = new Map([...sizes].filter(([path]) => !isOwn(path)));
      print('the page', own);
      print('its workers', others);
      expect(sum(own)).toBeLessThanOrEqual(LIMIT);
    });
  });
}

function print(what: string, sizes: ReadonlyMap<string, number>): void {
  for (const [path, bytes] of [...sizes].sort(([, one], [, other]) => other - one))
    console.log(`${(bytes / 1024).toFixed(1).padStart(8)}  ${path}`);
  console.log(`${(sum(sizes) / 1024).toFixed(1).padStart(8)}  KiB compressed: ${what}`);
}

function sum(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((total, bytes) => total + bytes, 0);
}
