import { expect, test } from 'vitest';
import { Recorder } from '../../model/recorder.ts';
import type { Trace } from '../../model/trace.ts';
import { momentOf } from './moment.ts';

// Two permits for four tasks of 5, 7, 5 and 1 seconds; the last one arrives at 20.
function gatedRun(): Trace {
  const recorder = new Recorder(4);
  for (const task of [0, 1, 2]) recorder.instant('created', task, 0);
  recorder.enter(0, 'io', 0, 0, 0);
  recorder.enter(1, 'io', 0, 0, 0);
  recorder.enter(2, 'gated', 0, 0);
  recorder.end(0, 'done', 5);
  recorder.enter(2, 'io', 5, 0, 0);
  recorder.end(1, 'failed', 7);
  recorder.end(2, 'done', 10);
  recorder.instant('created', 3, 20);
  recorder.enter(3, 'lock', 20, 0, 0);
  return recorder.finish(25, [], new Map(), { kind: 'deadlock', cycle: [], waiting: [3] });
}

const at = (time: number) =>
  Object.fromEntries(
    [...momentOf(gatedRun(), time, 8)].map(([where, { some }]) => [where, some.map(({ task }) => task)]),
  );

test('a border belongs to what begins there', () => {
  expect(at(0)).toEqual({ io: [0, 1], gated: [2], later: [3] });
  expect(at(5)).toEqual({ io: [1, 2], done: [0], later: [3] });
  expect(at(7)).toEqual({ io: [2], done: [0], failed: [1], later: [3] });
});

test('the latest end comes first, a task that waits for ever stays where it is', () => {
  expect(at(30)).toEqual({ done: [2, 0], failed: [1], lock: [3] });
});

test('a wait says how much of it is left, a queue does not know', () => {
  const lists = momentOf(gatedRun(), 4, 8);
  expect(lists.get('io')?.some.map(({ left }) => left)).toEqual([1, 3]);
  expect(lists.get('gated')?.some[0].left).toBeUndefined();
});

test('long lists are counted in full and shown in part', () => {
  const recorder = new Recorder(50);
  for (let task = 0; task < 50; task += 1) recorder.enter(task, 'queued', 49 - task);
  const list = momentOf(recorder.finish(100, [], new Map(), undefined), 60, 3).get('queued');
  expect(list?.count).toBe(50);
  expect(list?.some.map(({ task }) => task)).toEqual([49, 48, 47]);
});
