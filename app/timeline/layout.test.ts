import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Recorder } from '../model/recorder.ts';
import type { Trace } from '../model/trace.ts';
import { gatedTrace, slicedTrace } from './example-trace.ts';
import { type LayoutOptions, layoutOf, placeOfSegment, placeOfTask, tasksOfRow } from './layout.ts';
import { occupancyOf } from './occupancy.ts';
import { residencesOf } from './residences.ts';

const options: LayoutOptions = {
  view: 'tasks',
  rowHeight: 20,
  maxHeight: 800,
  cores: undefined,
  gil: undefined,
};
const empty = (tasks: number): Trace => new Recorder(tasks).finish(0, [], new Map(), undefined);
const tasksLayout = (tasks: number) => {
  const layout = layoutOf(empty(tasks), options);
  if (layout.view !== 'tasks') throw new Error('no tasks view');
  return layout;
};

test('few tasks get full rows, many thin ones, very many share rows of a pixel', () => {
  expect(tasksLayout(5)).toMatchObject({ rowHeight: 20, height: 100, tasksPerRow: 1 });
  expect(tasksLayout(40)).toMatchObject({ rowHeight: 20, height: 800 });
  expect(tasksLayout(200)).toMatchObject({ rowHeight: 4, height: 800 });
  expect(tasksLayout(10_000)).toMatchObject({ rowHeight: 1, tasksPerRow: 13, rows: 770 });
  expect(tasksLayout(0).height).toBe(0);
});

test('each task is in exactly one row, and that row says so', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), fc.nat(), (tasks, seed) => {
      const layout = tasksLayout(tasks);
      const task = seed % tasks;
      const { top, height } = placeOfTask(layout, task);
      expect(top + height).toBeLessThanOrEqual(layout.height);
      const { first, last } = tasksOfRow(layout, top / layout.rowHeight);
      expect(first).toBeLessThanOrEqual(task);
      expect(last).toBeGreaterThanOrEqual(task);
    }),
  );
});

test('tasks that are on a loop at the same time lie in lanes of their own', () => {
  const residences = residencesOf(gatedTrace());
  expect([...residences.lane]).toEqual([0, 1, 2]);
  expect([...residences.lanes]).toEqual([3]);
});

test('a lane that has become free is used again', () => {
  const recorder = new Recorder(3);
  recorder.enter(0, 'running', 0, 0, 0);
  recorder.end(0, 'done', 5);
  recorder.enter(1, 'running', 5, 0, 0);
  recorder.end(1, 'done', 9);
  recorder.enter(2, 'queued', 0);
  recorder.enter(2, 'running', 9, 0, 0);
  recorder.end(2, 'done', 12);
  const trace = recorder.finish(12, [{ kind: 'thread', host: 'main', number: 0 }], new Map(), undefined);
  const residences = residencesOf(trace);
  expect([...residences.lanes]).toEqual([1]);
  expect(trace.segments.start[residences.from[2]]).toBe(9);
});

test('the threads view adds what all executors share', () => {
  const layout = layoutOf(slicedTrace(), { ...options, view: 'threads', cores: 4, gil: 'shared' });
  if (layout.view !== 'threads') throw new Error('no threads view');
  expect(layout.bands.map(({ kind }) => kind)).toEqual(['executor', 'executor', 'cores', 'gil']);
  const ends = layout.bands.map(({ top, height }) => top + height);
  layout.bands.slice(1).forEach(({ top }, index) => {
    expect(top).toBeGreaterThanOrEqual(ends[index]);
  });
  expect(placeOfSegment(layout, 1, slicedTrace().offsets[1])?.top).toBe(layout.bands[1].top);
});

test('the occupancy counts who computes at each moment', () => {
  const { time, count } = occupancyOf(slicedTrace());
  expect([...time]).toEqual([0, 2_000_000]);
  expect([...count]).toEqual([1, 0]);
});
