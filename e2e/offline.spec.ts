// After the first visit the page works without a network: its workers, what it loads on demand, in both languages, under
// any path; and a new version takes over at the next load.
import { expect, type Page, test } from '@playwright/test';
import { type Site, serveBuilt } from '../scripts/site.mjs';

test.use({ serviceWorkers: 'allow' });

const totals = (page: Page) => page.getByTestId('total');

/** Until the page is answered by the service worker, which it is as soon as everything is kept. */
const kept = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

async function worksFully(page: Page): Promise<void> {
  await expect(totals(page)).toContainText(['29', '7', '17', '12']);
  await page.getByRole('tab', { name: 'Charts' }).click();
  await expect(page.locator('.recharts-surface').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Text' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Text' })).toContainText('|---');
  await page.getByRole('tab', { name: 'Tasks' }).click();
  await page.getByRole('combobox', { name: 'Length of a second' }).selectOption('20');
  await page.getByRole('button', { name: 'Run for real' }).click();
  await expect(page.getByTestId('measured').first()).toBeVisible();
  await page.getByRole('button', { name: '切换到中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('button', { name: 'Switch to English' })).toBeVisible();
}

test('unplugged after the first load, the page goes on and comes back from a reload', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await kept(page);
  await context.setOffline(true);
  await worksFully(page);

  await page.reload();
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await worksFully(page);
});

test.describe('under a path, on a server that goes away', () => {
  let site: Site;
  test.beforeEach(async () => {
    site = await serveBuilt('/some/where/');
    site.files.set('host.html', '<iframe sandbox="allow-scripts" src="./"></iframe>');
  });
  test.afterEach(() => site.unplug());

  test('the page is there, whatever its address says after the path', async ({ page }) => {
    await page.goto(site.address);
    await kept(page);
    await site.unplug();
    await page.goto(`${site.address}index.html?from=a-bookmark#t=3`);
    await worksFully(page);
  });

  test('a new version is fetched beside the old one and answers at the next load', async ({ page }) => {
    const worker = String(site.files.get('offline.js'));
    const index = String(site.files.get('index.html'));
    const publish = (name: string) => {
      site.files.set('index.html', index.replace('<html', `<html data-version="${name}"`));
      site.files.set('offline.js', worker.replace(/"version":"\w+"/, `"version":"${name}"`));
    };
    const shown = () => page.locator('html').getAttribute('data-version');
    const caches = () =>
      page.evaluate(async () => (await window.caches.keys()).map((key) => key.split(' ')[2]));
    const update = (name: string) =>
      page.evaluate(async (wanted) => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update();
        while (!(await window.caches.keys()).some((key) => key.endsWith(wanted)) || registration.installing)
          await new Promise((resolve) => setTimeout(resolve, 20));
        while (registration.active?.state !== 'activated')
          await new Promise((resolve) => setTimeout(resolve, 20));
      }, name);

    publish('one');
    await page.goto(site.address);
    await kept(page);
    expect(await caches()).toEqual(['one']);

    publish('two');
    await page.reload();
    expect(await shown()).toBe('one');
    await update('two');
    await page.getByRole('tab', { name: 'Charts' }).click();
    await expect(page.locator('.recharts-surface').first()).toBeVisible();
    await page.reload();
    expect(await shown()).toBe('two');

    publish('three');
    await update('three');
    await expect.poll(caches).toEqual(['two', 'three']);
    await site.unplug();
    await page.reload();
    expect(await shown()).toBe('three');
  });

  test('in a sandboxed frame, where there can be no service worker, nothing is said', async ({ page }) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${site.address}host.html`);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('heading', { level: 1 })).toBeAttached();
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
  });
});
