// Runs axe on a page. Its source is evaluated instead of being put into a script element, which the page's own content
// security policy forbids.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Every violation of WCAG 2.2 A and AA and of good practice, one line for each rule and place, on the whole page or in
 * the part that a selector names; none on a page that keeps them.
 */
export async function violationsOn(page: Page, part?: string): Promise<readonly string[]> {
  await page.evaluate(`globalThis.axe ?? (() => { ${source} })()`);
  const results = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(part ?? 'html')}, { runOnly: ${JSON.stringify(rules)} })`,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(' ')} (${any[0]?.message ?? ''})`),
  );
}
