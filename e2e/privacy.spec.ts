// Nothing leaves the page's own host, and the page keeps to its own content security policy, whatever a person does.
import { expect, test } from '@playwright/test';
import { openings, showView, viewTabs } from './tour.ts';

test.use({ serviceWorkers: 'allow' });

declare global {
  interface Window {
    report: (violation: string) => Promise<void>;
  }
}

test('no request leaves the host, and no rule of the policy is broken, on a tour of the page', async ({
  page,
  context,
  baseURL,
}) => {
  const home = new URL(baseURL ?? '').origin;
  const asked: string[] = [];
  const violations: string[] = [];
  // The context's requests are the page's, its workers' and the service worker's.
  context.on('request', (request) => asked.push(request.url()));
  context.on('page', (popup) => asked.push(popup.url()));
  page.on('websocket', (socket) => asked.push(socket.url()));
  await page.exposeFunction('report', (violation: string) => violations.push(violation));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      void window.report(`${event.violatedDirective}: ${event.blockedURI}`);
    });
  });

  await page.goto('/');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
  for (let view = 0; view < (await viewTabs(page).count()); view++) await showView(page, view);
  await showView(page, 0);
  for (const { open } of openings) {
    await open(page);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('combobox', { name: 'Length of a second' }).selectOption('20');
  await page.getByRole('button', { name: 'Run for real' }).click();
  await expect(page.getByTestId('measured').first()).toBeVisible();
  await page.getByRole('button', { name: '切换到中文' }).click();
  await page.reload();
  await expect(page.getByTestId('total').first()).toContainText('29');

  const strangers = asked.filter((url) => new URL(url).origin !== home && !/^(data|blob):/.test(url));
  expect(strangers).toEqual([]);
  expect(asked.some((url) => url.endsWith('/offline.js'))).toBe(true);
  expect(violations).toEqual([]);
});

test('a request to another host would be seen, and refused', async ({ page }) => {
  await page.goto('/');
  const refused = page.evaluate(async () => {
    const violated = new Promise<string>((resolve) => {
      addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective));
    });
    await fetch('https://example.invalid/').catch(() => {});
    return violated;
  });
  expect(await refused).toBe('connect-src');
});
