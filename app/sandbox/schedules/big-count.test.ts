import { expect, test } from 'vitest';
import { bigCount, shareOf } from './big-count.ts';

test('small numbers are written out, large ones as a power of ten', () => {
  expect(bigCount('en', 20n)).toBe('20');
  expect(bigCount('en', 168_168_000n)).toBe('168,168,000');
  expect(bigCount('zh-CN', 3_141_592_653_589_793_238_462n)).toBe('3.1 × 10²¹');
  expect(bigCount('en', 9_999_999_999_999_999n)).toBe('1.0 × 10¹⁶');
});

test('a share is a number between nothing and all', () => {
  expect(shareOf(18n, 20n)).toBe(0.9);
  expect(shareOf(10n ** 30n, 4n * 10n ** 30n)).toBe(0.25);
  expect(shareOf(0n, 0n)).toBe(0);
});
