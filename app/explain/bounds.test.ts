import { describe, expect, test } from 'vitest';
import { taskNames } from '../timeline/task-names.ts';
import { explainEn } from '../words/explain.en.ts';
import { explainZh } from '../words/explain.zh.ts';
import type { BoundStatement } from './bound.ts';
import { boundsOf } from './bounds.ts';
import type { Context } from './context.ts';
import { criticalPath } from './critical-path.ts';
import { textOf } from './phrase.ts';
import { boundParts } from './render.ts';
import { runOf } from './told.testing.ts';

const five = '5\n7\n5\n5\n7';

const inEnglish = ({ workload }: Context, statement: BoundStatement) =>
  textOf(boundParts(statement, explainEn, taskNames(workload)));

/** The chain as `task from-to`, in seconds. */
const chain = (run: Context) =>
  criticalPath(run).pieces.map(({ task, from, to }) => `${task + 1} ${from / 1e6}-${to / 1e6}`);

describe('the chain that makes the total', () => {
  const cases: readonly (readonly [string, Context, readonly string[]])[] = [
    ['semaphore', runOf(five, 'semaphore', { permits: 2 }), ['1 0-5', '3 5-10', '5 10-17']],
    ['one thread', runOf(five, 'sync'), ['1 0-5', '2 5-12', '3 12-17', '4 17-22', '5 22-29']],
    ['gather', runOf(five, 'gather'), ['2 0-7']],
    ['a blocking call', runOf('block 3\n5', 'gather'), ['1 0-3', '2 3-8']],
    ['a lock', runOf('acquire L, 3, release L, 9\nacquire L, 10', 'gather'), ['1 0-3', '2 3-13']],
    ['a pool', runOf(five, 'thread-pool', { threads: 2 }), ['1 0-5', '3 5-10', '5 10-17']],
    ['consumers', runOf(five, 'consumers', { consumers: 2 }), ['1 0-5', '3 5-10', '5 10-17']],
    ['an item', runOf('2, put q\nget q, 3', 'gather'), ['1 0-2', '2 2-5']],
    ['an arrival', runOf('1\n3 at 5', 'gather'), ['1 0-1', '0 1-5', '2 5-8']],
    ['a spawn', runOf('m: 2, spawn w\nw: 3', 'gather'), ['1 0-2', '2 2-5']],
  ];
  test.each(cases)('%s', (_, run, expected) => {
    expect(chain(run)).toEqual(expected);
  });
});

describe('what bounds a run', () => {
  const cases: readonly (readonly [string, Context, string, number, string])[] = [
    ['semaphore', runOf(five, 'semaphore', { permits: 2 }), 'work per permit', 14.5, 'last alone'],
    ['gather', runOf(five, 'gather'), 'longest task', 7, 'at the bound'],
    ['one thread', runOf(five, 'sync'), 'one thread', 29, 'at the bound'],
    ['a pool', runOf(five, 'thread-pool', { threads: 2 }), 'work per executor', 14.5, 'last alone'],
    ['consumers', runOf(five, 'consumers', { consumers: 2 }), 'work per consumer', 14.5, 'last alone'],
    ['a GIL', runOf('cpu 1\ncpu 2\ncpu 1', 'threads'), 'one GIL', 4, 'at the bound'],
    [
      'cores',
      runOf('cpu 1 x4', 'process-executor', { processes: 4 }, { cores: 2 }),
      'work per core',
      2,
      'at the bound',
    ],
    ['blocking', runOf('block 3\n5', 'gather'), 'longest task', 5, 'loop held'],
    ['a loop held throughout', runOf('block 3\nblock 4', 'gather'), 'busiest loop', 7, 'at the bound'],
    [
      'a server',
      runOf('request s 5 x4', 'gather', {}, { servers: [{ name: 's', capacity: 2 }] }),
      'server',
      10,
      'at the bound',
    ],
    ['a lock', runOf('acquire L, 3\nacquire L, 2', 'gather'), 'lock', 5, 'at the bound'],
    ['arrivals', runOf('1\n3 at 5', 'gather'), 'longest task', 8, 'at the bound'],
    [
      'chunks',
      runOf('1\n1\n1\n4\n1\n1\n1', 'pool-map', { processes: 2, chunk: 3 }),
      'work per executor',
      5,
      'chunks',
    ],
    ['awaiting in a loop', runOf(five, 'await'), 'longest task', 7, 'one after the other'],
  ];
  test.each(cases)('%s', (_, run, code, seconds, why) => {
    const bounds = boundsOf(run);
    expect(bounds.binding?.code).toBe(code);
    expect(bounds.binding?.values.time).toBe(seconds * 1e6);
    expect(bounds.why.code).toBe(why);
    for (const { values } of bounds.all) expect(values.time).toBeLessThanOrEqual(run.trace.makespan);
  });
});

test('in words: what binds, by how much the run is above it and why, and what sharing out could win', () => {
  const run = runOf(five, 'semaphore', { permits: 2 });
  const { binding, why, madeBy, speedUp } = boundsOf(run);
  expect(madeBy && inEnglish(run, madeBy)).toBe(
    'The total of 17 s is made by tasks 1, 3 and 5, each waiting for the one before.',
  );
  expect(binding && inEnglish(run, binding)).toBe('29 s of work behind 2 permits: at least 14.5 s.');
  expect(inEnglish(run, why)).toBe(
    '2.5 s above the bound: from 12 s on task 5 is alone, and decides the end by itself.',
  );
  expect(speedUp && inEnglish(run, speedUp)).toBe(
    '1.7 times as fast as one thread that does everything itself; 24 % of the work cannot be shared out, so 4.1 times is the most.',
  );
  expect(textOf(boundParts(why, explainZh, taskNames(run.workload)))).toBe(
    '比极限多出 2.5 秒：从第 12 秒起只剩任务 5 一个，结尾由它说了算。',
  );
});
