import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNotation } from '../../model/notation.ts';
import { printNotation } from '../../model/notation-print.ts';
import { taskCount } from '../../model/workload.ts';
import { canChangeNumber, withTaskNumber } from './task-number.ts';

function workload(text: string) {
  const parsed = parseNotation(text);
  if ('diagnostics' in parsed) throw new Error('not a workload');
  return parsed.workload;
}

const two = workload('a: io 5\nio 7 x2');

test('fewer tasks are the first, more are the same again', () => {
  expect(printNotation(withTaskNumber(two, 2))).toBe('a: io 5\nio 7');
  expect(printNotation(withTaskNumber(two, 4))).toBe('a: io 5\nio 7 x2\nio 5');
  expect(printNotation(withTaskNumber(workload('io 1 x3'), 50))).toBe('io 1 x50');
  expect(withTaskNumber(two, 3)).toBe(two);
});

test('however many are wanted, so many there are, in rows that can be edited', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (number) => {
      const grown = withTaskNumber(two, number);
      expect(taskCount(grown)).toBe(number);
      expect(grown.rows.length).toBeLessThanOrEqual(1000);
    }),
  );
});

test('tasks that depend on each other keep their number', () => {
  expect(canChangeNumber(two)).toBe(true);
  expect(canChangeNumber(workload('put q\nget q'))).toBe(false);
  expect(canChangeNumber(workload(''))).toBe(false);
});
