import { expect, test } from 'vitest';
import { taskNames } from '../timeline/task-names.ts';
import type { Context } from './context.ts';
import { textOf } from './phrase.ts';
import { changeParts } from './render.ts';
import { bothLanguages, runOf } from './told.testing.ts';
import { changesFor, mostTasks, whatHelps, whatIf } from './what-if.ts';

const told = (run: Context, what: ReturnType<typeof whatIf>) =>
  bothLanguages.map((words) => textOf(changeParts(what, words, taskNames(run.workload))));

test('five requests with three permits take 12 s', () => {
  const run = runOf('5\n7\n5\n5\n7', 'semaphore', { permits: 2 });
  const what = whatIf(run, { kind: 'permits', count: 3 });
  expect(what).toEqual({ change: { kind: 'permits', count: 3 }, makespan: 12e6, before: 17e6 });
  expect(told(run, what)).toEqual(['With 3 permits: 12 s.', '如果有 3 个许可：12 秒。']);
});

test('what helps, best first', () => {
  const cases: readonly (readonly [Context, readonly string[]])[] = [
    [runOf('5\n7\n5\n5\n7', 'semaphore', { permits: 2 }), ['With 3 permits: 12 s.']],
    [runOf('block 3\n5\n5', 'gather'), ['If every blocking call were awaited instead: 5 s.']],
    [
      runOf('1\n1\n1\n4\n1\n1\n1', 'pool-map', { processes: 2, chunk: 3 }),
      ['With tasks handed out one by one: 5 s.'],
    ],
    [runOf('5\n7', 'sync'), ['If all were started first and waited for afterwards: 7 s.']],
    [runOf('cpu 1 x4', 'process-executor', { processes: 4 }, { cores: 2 }), ['With 4 cores: 1 s.']],
    [
      runOf('request s 5 x4', 'gather', {}, { servers: [{ name: 's', capacity: 2 }] }),
      ['If server s answered 4 at once: 5 s.'],
    ],
    [runOf('5\n7', 'gather'), []],
  ];
  for (const [run, expected] of cases) {
    const helps = whatHelps(run);
    expect(helps.map((what) => told(run, what)[0])).toEqual(expected);
  }
});

test('nothing is said of a run that never ends', () => {
  expect(whatHelps(runOf('acquire A, 1, acquire B\nacquire B, 1, acquire A', 'threads'))).toEqual([]);
});

test('it asks few questions, and none of very many tasks', () => {
  const run = runOf('1 x2001', 'semaphore', { permits: 2 });
  expect(run.trace.tasks).toBeGreaterThan(mostTasks);
  expect(whatHelps(run)).toEqual([]);
  expect(changesFor(run).length).toBeLessThanOrEqual(8);
});
