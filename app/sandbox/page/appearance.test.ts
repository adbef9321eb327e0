import { expect, test } from 'vitest';
import { themeAfter, worn } from './appearance.ts';

const system =
  (...matching: readonly string[]) =>
  (query: string) =>
    matching.includes(query);

test('a chosen theme is worn, except on paper and where the system forces its colours', () => {
  expect(worn('dark', system())).toBe('dark');
  expect(worn('dark', system('print'))).toBe('light');
  expect(worn('dark', system('(forced-colors: active)'))).toBe('contrast');
});

test('without a choice the system decides, contrast before darkness', () => {
  expect(worn('auto', system())).toBe('light');
  expect(worn('auto', system('(prefers-color-scheme: dark)'))).toBe('dark');
  expect(worn('auto', system('(prefers-color-scheme: dark)', '(prefers-contrast: more)'))).toBe('contrast');
});

test('going through the themes comes back to the first', () => {
  expect(['auto' as const].map(themeAfter).map(themeAfter).map(themeAfter).map(themeAfter)).toEqual(['auto']);
});
