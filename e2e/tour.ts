// What a person looks at on the sandbox page, one thing after the other: each view, each menu, each dialog, a real run.
import { expect, type Page } from '@playwright/test';

/** The tabs over the modes, in the language of the page. */
export const viewTabs = (page: Page) => page.getByRole('tablist').first().getByRole('tab');

/** Shows a view and waits until it is filled. */
export async function showView(page: Page, number: number): Promise<void> {
  await viewTabs(page).nth(number).click();
  const panel = page.getByRole('tabpanel').first();
  await expect(panel.locator('canvas, svg, pre').first()).toBeVisible();
}

/** Everything that opens over the page, until Escape: what it is called, how it opens, and what is then there. */
export interface Opening {
  readonly name: string;
  readonly shows: string;
  readonly open: (page: Page) => Promise<void>;
}

const popover = '[popover]:popover-open';

export const openings: readonly Opening[] = [
  { name: 'theme menu', shows: popover, open: (page) => openPopover(page, '.top-bar [aria-expanded]') },
  { name: 'mode menu', shows: popover, open: (page) => openPopover(page, '.modes__header [aria-expanded]') },
  { name: 'card menu', shows: popover, open: (page) => openPopover(page, '.mode-card [aria-expanded]') },
  { name: 'row menu', shows: popover, open: (page) => openPopover(page, '.page__left li [aria-expanded]') },
  {
    name: 'keys',
    shows: 'dialog[open]',
    open: async (page) => {
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
];

async function openPopover(page: Page, trigger: string): Promise<void> {
  await page.locator(trigger).first().click();
  await expect(page.locator(popover)).toBeVisible();
}
