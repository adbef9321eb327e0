// Every view, menu and dialog against the rules of WCAG 2.2 AA that a machine can check, in each theme and language, wide
// and narrow. No rule is switched off.
import { expect, type Page, test } from '@playwright/test';
import { violationsOn } from './axe.ts';
import { openings, showView, viewTabs } from './tour.ts';

// A trace of so many evaluations would take longer than they do; the complaint says where.
test.use({ trace: 'off' });

/** The narrow page is so high that nothing lies half under the bar at its foot, as something always does where one scrolls. */
const sizes = [
  { name: 'wide', width: 1440, height: 900 },
  { name: 'narrow', width: 390, height: 3000 },
];
const themes = ['light', 'dark', 'contrast'] as const;
/** Colours know no language, so the second is looked at in one theme. */
const looks = [
  { locale: 'en-GB', worn: themes },
  { locale: 'zh-CN', worn: ['light'] },
] as const;

/** One line for each rule that is broken and each place, and where on the tour that was. */
async function violations(page: Page, where: string, part?: string): Promise<readonly string[]> {
  return (await violationsOn(page, part)).map((line) => `${where}: ${line}`);
}

/** The page as a newcomer finds it, in the theme that the system asks for, with nothing that moves. */
async function open(page: Page, theme: string): Promise<void> {
  await page.emulateMedia({
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    contrast: theme === 'contrast' ? 'more' : 'no-preference',
    reducedMotion: 'reduce',
  });
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  await expect(page.getByTestId('total').first()).toContainText('29');
}

for (const { locale, worn } of looks) {
  for (const { name, ...viewport } of sizes) {
    test.describe(`${locale}, ${name}`, () => {
      test.use({ locale, viewport });

      for (const theme of worn) {
        test(`views, menus and dialogs, ${theme}`, async ({ page }) => {
          test.setTimeout(90_000);
          await open(page, theme);
          const found: string[] = [];
          const tabs = await viewTabs(page).count();
          for (let view = 0; view < tabs; view++) {
            await showView(page, view);
            found.push(...(await violations(page, `view ${view}`, view === 0 ? undefined : '#modes')));
          }
          await showView(page, 0);
          for (const opening of openings) {
            await opening.open(page);
            found.push(...(await violations(page, opening.name, opening.shows)));
            await page.keyboard.press('Escape');
          }
          expect(found).toEqual([]);
        });
      }
    });
  }
}

for (const theme of themes) {
  test(`tasks of every kind, in the middle of a run, ${theme}`, async ({ page }) => {
    test.setTimeout(90_000);
    await open(page, theme);
    await page
      .getByRole('textbox', { name: 'Tasks as text' })
      .fill('io 5\nblock 3\ncpu 4\nio 2, cpu 2\nio 4');
    await page.getByRole('slider', { name: 'Moment' }).press('Home');
    for (let second = 0; second < 4; second++) await page.keyboard.press('Shift+ArrowRight');
    const found: string[] = [];
    for (const mode of ['1', '2', '3', '4']) {
      await page.locator('#modes').press(mode);
      found.push(...(await violations(page, `mode ${mode}`, 'aside')));
    }
    found.push(...(await violations(page, 'tasks', '.page__left')));
    expect(found).toEqual([]);
  });
}
