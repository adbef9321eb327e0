import { expect, test } from 'vitest';
import { fromSeconds } from '../../model/time.ts';
import { limits, type TaskRow } from '../../model/workload.ts';
import { duplicateRow, moveRow, removeRow, renameRow, repeatRow, setSuffixes } from './row-edits.ts';

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

test('whoever names a row follows it when it is renamed, and lets go of it when it is deleted', () => {
  const waits: TaskRow = {
    steps: [
      { kind: 'spawn', task: 'a' },
      { kind: 'join', task: 'a' },
    ],
    count: 1,
  };
  const all = [io(5, 'a'), waits];
  expect(renameRow(all, 0, 'b')[1].steps).toEqual([
    { kind: 'spawn', task: 'b' },
    { kind: 'join', task: 'b' },
  ]);
  expect(removeRow(all, 0)).toEqual([{ steps: [], count: 1 }]);
});

test('what a row has besides its steps is set and taken away', () => {
  const [row] = setSuffixes(rows, 0, { timeout: 2_000_000, place: 'loop' });
  expect(row).toEqual({ ...io(5, 'a'), timeout: 2_000_000, place: 'loop' });
  expect(setSuffixes([row], 0, { timeout: undefined, place: undefined })).toEqual([io(5, 'a')]);
});

test('rows that an edit leaves alone stay the same objects', () => {
  const edited = repeatRow(rows, 1, 3);
  expect(edited[0]).toBe(rows[0]);
  expect(edited[2]).toBe(rows[2]);
});
