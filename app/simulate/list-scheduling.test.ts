import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Step } from '../model/step.ts';
import { mapChunk } from '../model/topology.ts';
import { defaultWorld } from '../model/world.ts';
import type { ParameterValues } from '../modes/mode.ts';
import { topologyOf } from '../modes/registry.ts';
import { simulate } from './simulate.ts';

// Executors that run a job from start to end are plain list scheduling: each job goes to whoever is free first. That is
// ten lines; the engine must agree with them wherever tasks only wait.

interface Pool {
  readonly executors: number;
  readonly chunk: number;
  /** Time between submissions, in seconds. */
  readonly gap: number;
}

/** When each task ends, in seconds, its length given. */
function listSchedule(lengths: readonly number[], { executors, chunk, gap }: Pool): readonly number[] {
  const free = Array.from({ length: executors }, () => 0);
  const ends: number[] = [];
  for (let first = 0; first < lengths.length; first += chunk) {
    const next = free.indexOf(Math.min(...free));
    let now = Math.max(free[next], first * gap);
    for (const length of lengths.slice(first, first + chunk)) {
      now += length;
      ends.push(now);
    }
    free[next] = now;
  }
  return ends;
}

const lengths = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 30 });
const pool = fc.record({
  executors: fc.integer({ min: 1, max: 6 }),
  chunk: fc.integer({ min: 1, max: 4 }),
  gap: fc.integer({ min: 0, max: 2 }),
});

describe.each<readonly [string, (pool: Pool) => ParameterValues, (pool: Pool, tasks: number) => Pool]>([
  ['sync', () => ({}), () => ({ executors: 1, chunk: 1, gap: 0 })],
  ['threads', () => ({}), (_, tasks) => ({ executors: tasks, chunk: 1, gap: 0 })],
  ['thread-pool', ({ executors, gap }) => ({ threads: executors, gap }), (given) => ({ ...given, chunk: 1 })],
  ['executor', ({ executors }) => ({ threads: executors }), (given) => ({ ...given, chunk: 1, gap: 0 })],
  ['workers', ({ executors, chunk }) => ({ workers: executors, chunk }), (given) => ({ ...given, gap: 0 })],
  [
    'pool-map',
    ({ executors }) => ({ processes: executors }),
    ({ executors }, tasks) => ({ executors, chunk: mapChunk(tasks, executors), gap: 0 }),
  ],
  [
    'pool-imap',
    ({ executors, chunk }) => ({ processes: executors, chunk }),
    (given) => ({ ...given, gap: 0 }),
  ],
  ['pool-apply', ({ executors }) => ({ processes: executors }), (given) => ({ ...given, chunk: 1, gap: 0 })],
  [
    'process-executor',
    ({ executors, chunk }) => ({ processes: executors, api: 'map', chunk }),
    (given) => ({ ...given, gap: 0 }),
  ],
])('%s', (mode, values, plain) => {
  test('is list scheduling', () => {
    fc.assert(
      fc.property(lengths, pool, fc.constantFrom('io', 'block'), (seconds, given, kind) => {
        const rows = seconds.map((length) => {
          const steps: readonly Step[] = [{ kind, duration: length * 1_000_000 }];
          return { steps, count: 1 };
        });
        const trace = simulate({
          workload: { rows, locks: [], queues: [] },
          topology: topologyOf({ mode, values: values(given) }),
          world: defaultWorld,
        });
        const ends = Array.from(trace.ended, (end) => end / 1_000_000);
        expect(ends).toEqual(listSchedule(seconds, plain(given, seconds.length)));
      }),
      { numRuns: 100, seed: 20_260_000 },
    );
  });
});
