import { bench, describe } from 'vitest';
import type { Workload } from '../model/workload.ts';
import { mode, type Setting, workloadOf } from './draws.testing.ts';
import { simulate } from './simulate.ts';

// How long predictions take: a lesson's, and a hundred thousand tasks. No assertion: the machine decides.

const files = { openFiles: undefined };
const settings: readonly (readonly [string, Setting])[] = [
  ['sync', mode('sync', {}, files)],
  ['gather', mode('gather', {}, files)],
  ['semaphore of 100', mode('semaphore', { permits: 100 }, files)],
  ['100 consumers', mode('consumers', { consumers: 100 }, files)],
  ['8 workers', mode('workers', { workers: 8 }, files)],
  ['Pool(8).map', mode('pool-map', { processes: 8 }, files)],
  ['Pool(8).imap, chunks of 10', mode('pool-imap', { processes: 8, chunk: 10 }, files)],
];

function many(workload: Workload): void {
  for (const [name, setting] of settings) {
    bench(name, () => void simulate({ workload, ...setting }), {
      iterations: 3,
      time: 0,
      warmupIterations: 1,
    });
  }
}

describe('100,000 tasks of io 3', () => many(workloadOf('io 3 x100000')));
describe('100,000 tasks of io 3, cpu 0.01, request 1', () =>
  many(workloadOf('io 3, cpu 0.01, request 1 x100000')));

describe('a lesson: ten tasks', () => {
  const workload = workloadOf('io 5, cpu 1, block 1 x10');
  bench('four modes', () => {
    for (const [, setting] of settings.slice(0, 4)) simulate({ workload, ...setting });
  });
});
