import { expect, test } from 'vitest';
import { keyTarget, snap } from './snap.ts';

test('a drag rests on halves of a second where a pixel is a twentieth', () => {
  expect(snap(5_220_000, 50_000, false)).toBe(5_000_000);
  expect(snap(5_280_000, 50_000, false)).toBe(5_500_000);
  expect(snap(5_280_000, 50_000, true)).toBe(5_300_000);
  expect(snap(-3_000_000, 50_000, false)).toBe(500_000);
});

test('arrow keys step by half a second around five, and end at the least', () => {
  expect(keyTarget('ArrowRight', false, 5_000_000)).toBe(5_500_000);
  expect(keyTarget('ArrowLeft', true, 5_000_000)).toBe(4_950_000);
  expect(keyTarget('PageDown', false, 1_000_000)).toBe(500_000);
  expect(keyTarget('Tab', false, 5_000_000)).toBeUndefined();
});

test('what one arrow does the other undoes', () => {
  const longer = keyTarget('ArrowRight', false, 7_000_000) ?? 0;
  expect(keyTarget('ArrowLeft', false, longer)).toBe(7_000_000);
});
