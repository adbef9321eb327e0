// That the page is as good in Firefox: it predicts, speaks both languages and runs for real.
import { expect, test } from '@playwright/test';

test('predictions, languages and a real run', async ({ page }) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto('/');
  const totals = page.getByTestId('total');
  await expect(totals).toContainText(['29', '7', '17', '12']);

  await page.getByRole('button', { name: '切换到中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');

  await page.getByRole('combobox', { name: 'Length of a second' }).selectOption('50');
  await page.getByRole('button', { name: 'Run for real' }).click();
  await expect(page.getByRole('button', { name: 'Run for real' })).toBeVisible({ timeout: 20_000 });
  const measured = await page.getByTestId('measured').allTextContents();
  expect(measured).toHaveLength(4);
  const [inLine, together, limited, queued] = measured.map((text) => Number(/[\d.]+/.exec(text)?.[0]));
  expect(together).toBeLessThan(queued);
  expect(queued).toBeLessThan(limited);
  expect(limited).toBeLessThan(inLine);

  await page.getByRole('tab', { name: 'Charts' }).click();
  await expect(page.locator('.recharts-surface').first()).toBeVisible();
  expect(complaints).toEqual([]);
});
