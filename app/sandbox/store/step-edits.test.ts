import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNotation } from '../../model/notation.ts';
import { fromSeconds } from '../../model/time.ts';
import { emptyWorkload, type TaskRow } from '../../model/workload.ts';
import { textOf } from './retext.ts';
import type { Rows } from './row-edits.ts';
import {
  duplicateStep,
  insertStep,
  movedTo,
  moveStep,
  removeStep,
  resizeStep,
  setRange,
  splitStep,
} from './step-edits.ts';
import { changeKind, namesInUse, stepKinds, stepOfKind } from './step-kinds.ts';

/** Rows as notation, one line a row. */
function rowsOf(...lines: readonly string[]): Rows {
  const parsed = parseNotation(lines.join('\n'));
  if ('diagnostics' in parsed) throw new Error(`no notation: ${lines.join(' / ')}`);
  return parsed.workload.rows;
}

const three = rowsOf('io 1, cpu 2, block 3', 'io 4');

test('a step is resized, never to nothing; a random one keeps its least', () => {
  expect(resizeStep(three, 0, 1, fromSeconds(6.5))[0].steps[1]).toEqual({ kind: 'cpu', duration: 6_500_000 });
  expect(resizeStep(three, 0, 1, -1)[0].steps[1]).toEqual({ kind: 'cpu', duration: 1_000 });
  const random = rowsOf('io 1..9');
  expect(resizeStep(random, 0, 0, 4_000_000)[0].steps[0]).toEqual({
    kind: 'io',
    duration: { min: 1_000_000, max: 4_000_000 },
  });
});

test('a fixed duration becomes a random one and back', () => {
  const random = setRange(three, 1, 0, 1_000_000, 4_000_000);
  expect(random[1].steps[0]).toEqual({ kind: 'io', duration: { min: 1_000_000, max: 4_000_000 } });
  expect(setRange(random, 1, 0, 2_000_000, 2_000_000)[1].steps[0]).toEqual({
    kind: 'io',
    duration: 2_000_000,
  });
});

test('a step moves within its row', () => {
  const kinds = (rows: Rows) => rows[0].steps.map(({ kind }) => kind);
  expect(kinds(moveStep(three, { row: 0, at: 0 }, { row: 0, at: 3 }))).toEqual(['cpu', 'block', 'io']);
  expect(kinds(moveStep(three, { row: 0, at: 2 }, { row: 0, at: 0 }))).toEqual(['block', 'io', 'cpu']);
  expect(moveStep(three, { row: 0, at: 1 }, { row: 0, at: 2 })).toBe(three);
});

test('a step moves onto another task, and a row that gives its only step away is gone', () => {
  const moved = moveStep(three, { row: 0, at: 1 }, { row: 1, at: 0 });
  expect(moved.map(({ steps }) => steps.map(({ kind }) => kind))).toEqual([
    ['io', 'block'],
    ['cpu', 'io'],
  ]);
  const merged = moveStep(three, { row: 1, at: 0 }, { row: 0, at: 3 });
  expect(merged).toHaveLength(1);
  expect(merged[0].steps).toHaveLength(4);
});

test('where a moved step stands is told beforehand', () => {
  const place = fc.record({ row: fc.nat(2), at: fc.nat(3) });
  const rows = rowsOf('io 1, cpu 2, block 3', 'io 4', 'cpu 5, io 6');
  fc.assert(
    fc.property(place, place, (from, to) => {
      const step = rows[from.row].steps.at(from.at);
      if (step === undefined || to.at > rows[to.row].steps.length) return;
      const landed = movedTo(rows, from, to);
      const after = moveStep(rows, from, to);
      expect(after[landed.row].steps[landed.at]).toBe(step);
      expect(after.flatMap(({ steps }) => steps)).toHaveLength(6);
    }),
  );
});

test('a step is split where one says, in halves otherwise; what cannot be split stays', () => {
  const lengths = (rows: Rows) => rows[0].steps.map((step) => ('duration' in step ? step.duration : 0));
  expect(lengths(splitStep(three, 0, 1))).toEqual([1_000_000, 1_000_000, 1_000_000, 3_000_000]);
  expect(lengths(splitStep(three, 0, 2, 500_000))).toEqual([1_000_000, 2_000_000, 500_000, 2_500_000]);
  expect(lengths(splitStep(three, 0, 2, 9e9))).toEqual([1_000_000, 2_000_000, 2_999_000, 1_000]);
  const random = rowsOf('io 1..9');
  expect(splitStep(random, 0, 0)).toBe(random);
});

test('steps are added, duplicated and taken out; with its last step the row goes', () => {
  expect(insertStep(three, 1, { kind: 'fail' })[1].steps).toHaveLength(2);
  expect(insertStep(three, 1, { kind: 'fail' }, 0)[1].steps[0].kind).toBe('fail');
  expect(duplicateStep(three, 0, 0)[0].steps.map(({ kind }) => kind)).toEqual(['io', 'io', 'cpu', 'block']);
  expect(removeStep(three, 0, 0)[0].steps).toHaveLength(2);
  expect(removeStep(three, 1, 0)).toHaveLength(1);
});

test('what is out of range changes nothing', () => {
  expect(removeStep(three, 7, 0)).toBe(three);
  expect(splitStep(three, 0, 9)).toBe(three);
  expect(moveStep(three, { row: 0, at: 9 }, { row: 1, at: 0 })).toBe(three);
});

test('a kind changes and the duration stays', () => {
  expect(changeKind(three, 1, 0, 'cpu')[1].steps).toEqual([{ kind: 'cpu', duration: 4_000_000 }]);
});

test('every kind can be added where it means something, and is read back from its text', () => {
  const rows = rowsOf('acquire db, io 1, put jobs', 'helper: read total, write total');
  const names = namesInUse({ ...emptyWorkload, rows });
  expect(names).toMatchObject({ locks: ['db'], queues: ['jobs'], variables: ['total'], tasks: ['helper'] });
  for (const kind of stepKinds) {
    const step = stepOfKind(kind, rows, 0, names);
    if (step === undefined) throw new Error(`${kind} means nothing`);
    const workload = { ...emptyWorkload, rows: insertStep(rows, 0, step) };
    expect(parseNotation(textOf(workload))).toMatchObject({ workload });
  }
});

test('a release without a lock taken, and a start of nobody, mean nothing', () => {
  const rows: readonly TaskRow[] = rowsOf('io 1');
  const names = namesInUse({ ...emptyWorkload, rows });
  expect(stepOfKind('release', rows, 0, names)).toBeUndefined();
  expect(stepOfKind('spawn', rows, 0, names)).toBeUndefined();
});
