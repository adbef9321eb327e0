import { expect, test } from 'vitest';
import { isInstalled, missingOptionals } from './lock.mjs';

const linter = { version: '1.0.0', optionalDependencies: { 'linter-linux': '1.0.0', 'linter-mac': '1.0.0' } };

test('an optional dependency that nobody locked is missing', () => {
  const packages = {
    '': {},
    'node_modules/linter': linter,
    'node_modules/linter-linux': { version: '1.0.0' },
  };
  expect(missingOptionals(packages)).toEqual(['node_modules/linter wants linter-mac']);
});

test('an optional dependency is found beside its package and around it', () => {
  const packages = {
    'node_modules/@scope/tool/node_modules/linter': linter,
    'node_modules/@scope/tool/node_modules/linter-mac': { version: '1.0.0' },
    'node_modules/linter-linux': { version: '1.0.0' },
  };
  expect(missingOptionals(packages)).toEqual([]);
});

test('what is installed may lack what is optional, and nothing else', () => {
  const locked = {
    '': {},
    'node_modules/a': { version: '2.0.0' },
    'node_modules/b': { version: '1.0.0', optional: true },
  };
  expect(isInstalled(locked, { 'node_modules/a': { version: '2.0.0' } })).toBe(true);
  expect(isInstalled(locked, { 'node_modules/a': { version: '1.9.0' } })).toBe(false);
  expect(isInstalled(locked, {})).toBe(false);
});
