import { describe, expect, test } from 'vitest';
import { taskNames } from '../../timeline/task-names.ts';
import type { Context } from '../context.ts';
import { textOf } from '../phrase.ts';
import { findingParts } from '../render.ts';
import { bothLanguages, runOf } from '../told.testing.ts';
import type { FindingCode } from './finding.ts';
import { findingsOf } from './registry.ts';

const codes = (run: Context): readonly FindingCode[] => findingsOf(run).map(({ code }) => code);
const server = { servers: [{ name: 's', capacity: 2 }] };

const staged: readonly (readonly [FindingCode, Context, number | undefined])[] = [
  ['blocking call on the loop', runOf('block 3\n5\n5', 'gather'), 3],
  ['work on the loop', runOf('cpu 3\n5\n5', 'gather'), undefined],
  ['limit above the tasks', runOf('5\n7', 'semaphore', { permits: 9 }), undefined],
  ['limit above the tasks', runOf('5\n7', 'consumers', { consumers: 9 }), undefined],
  ['limit above the tasks', runOf('5\n7', 'thread-pool', { threads: 9 }), undefined],
  ['pool above the cores', runOf('cpu 1 x8', 'process-executor', { processes: 8 }, { cores: 2 }), undefined],
  ['pool above the cores', runOf('cpu 1 x4', 'thread-pool', { threads: 4 }), undefined],
  ['join in the loop', runOf('5\n7', 'threads', { join: 'in-loop' }), 5],
  ['join in the loop', runOf('5\n7', 'await'), 5],
  ['chunks leave workers idle', runOf('1 x8', 'pool-map', { processes: 4, chunk: 4 }), 2],
  ['unbounded fan-out', runOf('request s 1 x2000', 'gather'), undefined],
  ['unbounded fan-out', runOf('request s 1 x5', 'gather', {}, { ...server, openFiles: 3 }), undefined],
  ['never awaited', runOf('1\n5', 'threads', { join: 'first', daemon: true }), undefined],
  ['never awaited', runOf('1\n5', 'wait'), undefined],
  ['order of locks', runOf('acquire A, 1, acquire B\nacquire B, 1, acquire A', 'threads'), undefined],
  ['order of locks', runOf('acquire A, acquire B, 1\nacquire B, acquire A, 1', 'gather'), undefined],
  ['server is the bottleneck', runOf('request s 5 x4', 'gather', {}, server), 5],
  ['timeout not obeyed', runOf('5 timeout 2', 'thread-pool'), undefined],
  ['timeout not obeyed', runOf('block 5 timeout 2\n1', 'gather'), undefined],
  ['update can be lost', runOf('read n, 1, add, write n x5', 'gather'), undefined],
];

describe('staged mistakes are found', () => {
  test.each(staged)('%s', (code, run, cost) => {
    const finding = findingsOf(run).find((one) => one.code === code);
    expect(finding).toBeDefined();
    expect(finding?.cost).toBe(cost === undefined ? undefined : cost * 1e6);
    if (finding === undefined) return;
    for (const words of bothLanguages) {
      const { what, fix } = findingParts(finding, words, taskNames(run.workload));
      for (const part of [what, fix]) {
        expect(textOf(part).length).toBeGreaterThan(5);
        expect(textOf(part)).not.toMatch(/undefined|NaN|\{|\}/);
      }
    }
  });
});

describe('what is no mistake is left alone', () => {
  const fine: readonly (readonly [string, Context])[] = [
    ['gather', runOf('5\n7\n5', 'gather')],
    ['semaphore', runOf('5\n7\n5', 'semaphore', { permits: 2 })],
    ['one blocking task alone', runOf('block 3', 'gather')],
    ['a plain loop', runOf('5\n7', 'sync')],
    ['a pool as large as the cores', runOf('cpu 1 x8', 'process-executor', { processes: 4 })],
    ['jobs of one', runOf('1 x8', 'pool-map', { processes: 4, chunk: 1 })],
    ['locks in one order', runOf('acquire A, acquire B, 1\nacquire A, acquire B, 1', 'gather')],
    ['an update under a lock', runOf('acquire L, read n, 1, add, write n, release L x3', 'gather')],
    ['an update without a wait', runOf('read n, add, write n, 1 x3', 'gather')],
    ['a timeout that is obeyed', runOf('5 timeout 2', 'gather')],
    ['a server that is large enough', runOf('request s 5 x2', 'gather', {}, server)],
  ];
  test.each(fine)('%s', (_, run) => expect(codes(run)).toEqual([]));
});

test('a lost update is counted', () => {
  const run = runOf('read n, 1, add, write n x5', 'gather');
  const [finding] = findingsOf(run);
  expect(finding.values).toMatchObject({ variable: 'n', lost: 4 });
  expect(run.trace.variables.get('n')).toBe(1);
});

test('a deadlock that happened is called one', () => {
  const run = runOf('acquire A, 1, acquire B\nacquire B, 1, acquire A', 'threads');
  const [finding] = findingsOf(run);
  const [words] = bothLanguages;
  expect(textOf(findingParts(finding, words, taskNames(run.workload)).what)).toBe(
    'A deadlock: tasks 1 and 2 take the locks A, B in orders that close to a ring.',
  );
});
