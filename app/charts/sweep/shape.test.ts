import { expect, test } from 'vitest';
import { sweepShape } from './shape.ts';

const values = (...totals: readonly number[]) => totals.map((total, index) => ({ value: index + 1, total }));

test('what a line shows', () => {
  expect(sweepShape(values(29, 17, 12, 10, 7, 7))).toEqual({ kind: 'knee', first: 29, least: 7, at: 5 });
  expect(sweepShape(values(29, 17, 12))).toEqual({ kind: 'falling', first: 29, least: 12, at: 3 });
  expect(sweepShape(values(9, 5, 6))).toEqual({ kind: 'worse', least: 5, at: 2, last: 6, end: 3 });
  expect(sweepShape(values(5, 12, 17))).toEqual({ kind: 'growing', first: 5, last: 17, end: 3 });
  expect(sweepShape(values(7, 7.001, 7))).toEqual({ kind: 'flat', total: 7 });
  expect(sweepShape(values(7))).toBeUndefined();
});
