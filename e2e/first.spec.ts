// The smallest thing a person does: opens the page. It must show itself, complain of nothing and ask no other host.
import { expect, test } from '@playwright/test';

test('the page opens without a complaint and without a third party', async ({ page, baseURL }) => {
  const complaints: string[] = [];
  const strangers: string[] = [];
  const home = new URL(baseURL ?? '').origin;
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== home) strangers.push(request.url());
  });

  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/Interleave/);
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
});
