import { expect, test } from 'vitest';
import { fromSeconds } from '../../model/time.ts';
import { limits, type TaskRow } from '../../model/workload.ts';
import {
  addStep,
  changeKind,
  duplicateRow,
  moveRow,
  removeStep,
  renameRow,
  repeatRow,
  resizeStep,
  splitLastStep,
} from './row-edits.ts';

const io = (seconds: number, name?: string): TaskRow => ({
  ...(name === undefined ? {} : { name }),
  steps: [{ kind: 'io', duration: fromSeconds(seconds) }],
  count: 1,
});
const rows = [io(5, 'a'), io(7), io(5, 'c')];
const names = (list: readonly TaskRow[]) => list.map((row) => row.name);

test('rows move, and stop at the ends', () => {
  expect(names(moveRow(rows, 0, 2))).toEqual([undefined, 'c', 'a']);
  expect(names(moveRow(rows, 2, -5))).toEqual(['c', 'a', undefined]);
  expect(moveRow(rows, 1, 1)).toBe(rows);
});

test('a copy stands right behind and has no name', () => {
  expect(names(duplicateRow(rows, 0))).toEqual(['a', undefined, undefined, 'c']);
});

test('an empty name is none', () => {
  expect(renameRow(rows, 0, '  ')[0]).not.toHaveProperty('name');
  expect(renameRow(rows, 1, ' fetch ')[1].name).toBe('fetch');
});

test('a repetition stays within the limit of tasks', () => {
  expect(repeatRow(rows, 0, 100)[0].count).toBe(100);
  expect(repeatRow(rows, 0, 1e12)[0].count).toBe(limits.tasks - 2);
  expect(repeatRow(rows, 0, -3)[0].count).toBe(1);
});

test('a step is resized, never to nothing; a random one keeps its least', () => {
  expect(resizeStep(rows, 0, 0, fromSeconds(6.5))[0].steps[0]).toEqual({ kind: 'io', duration: 6_500_000 });
  expect(resizeStep(rows, 0, 0, -1)[0].steps[0]).toEqual({ kind: 'io', duration: 1_000 });
  const random: TaskRow[] = [
    { steps: [{ kind: 'io', duration: { min: 1_000_000, max: 9_000_000 } }], count: 1 },
  ];
  expect(resizeStep(random, 0, 0, 4_000_000)[0].steps[0]).toEqual({
    kind: 'io',
    duration: { min: 1_000_000, max: 4_000_000 },
  });
});

test('a kind changes and the duration stays', () => {
  expect(changeKind(rows, 1, 0, 'cpu')[1].steps).toEqual([{ kind: 'cpu', duration: 7_000_000 }]);
});

test('steps are added, split and taken out, but for the last one', () => {
  const two = addStep(rows, 0, { kind: 'cpu', duration: 3_000_000 });
  expect(two[0].steps).toHaveLength(2);
  expect(splitLastStep(two, 0)[0].steps.slice(1)).toEqual([
    { kind: 'cpu', duration: 1_500_000 },
    { kind: 'cpu', duration: 1_500_000 },
  ]);
  expect(removeStep(two, 0, 0)[0].steps).toEqual([{ kind: 'cpu', duration: 3_000_000 }]);
  expect(removeStep(rows, 0, 0)[0].steps).toHaveLength(1);
});
