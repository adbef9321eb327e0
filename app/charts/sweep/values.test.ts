import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coarseToFine, sweepValues } from './values.ts';

test('few values are all looked at, of many the small ones', () => {
  expect(sweepValues(5, 40)).toEqual([1, 2, 3, 4, 5]);
  const many = sweepValues(1000, 20, [321]);
  expect(many.slice(0, 4)).toEqual([1, 2, 3, 4]);
  expect(many).toContain(321);
  expect(many.at(-1)).toBe(1000);
});

test('values ascend, start at 1, end at the last and are few', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 2, max: 60 }), (to, most) => {
      const values = sweepValues(to, most);
      expect(values[0]).toBe(1);
      expect(values.at(-1)).toBe(to);
      expect(values.length).toBeLessThanOrEqual(most + 1);
      expect(values.every((value, index) => index === 0 || value > values[index - 1])).toBe(true);
    }),
  );
});

test('every place comes once, the ends first', () => {
  expect(coarseToFine(9)).toEqual([0, 8, 4, 2, 6, 1, 3, 5, 7]);
  expect(coarseToFine(0)).toEqual([]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (length) => {
      expect(coarseToFine(length).toSorted((a, b) => a - b)).toEqual(Array.from({ length }, (_, at) => at));
    }),
  );
});
