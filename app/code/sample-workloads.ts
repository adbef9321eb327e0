import type { Step } from '../model/step.ts';
import { fromSeconds } from '../model/time.ts';
import type { LockSpec, QueueSpec, TaskRow, Workload } from '../model/workload.ts';
import { defaultWorld, type World } from '../model/world.ts';

/**
 * Twenty small workloads that between them use every kind of step, for the tests that compile and run programs. All
 * durations are fixed, and no two ends that a test compares depend on a tie.
 */

const io = (seconds: number): Step => ({ kind: 'io', duration: fromSeconds(seconds) });
const block = (seconds: number): Step => ({ kind: 'block', duration: fromSeconds(seconds) });
const cpu = (seconds: number): Step => ({ kind: 'cpu', duration: fromSeconds(seconds) });
const request = (server: string, seconds: number): Step => ({
  kind: 'request',
  server,
  duration: fromSeconds(seconds),
});
const acquire = (lock: string): Step => ({ kind: 'acquire', lock });
const release = (lock: string): Step => ({ kind: 'release', lock });
const put = (queue: string): Step => ({ kind: 'put', queue });
const get = (queue: string): Step => ({ kind: 'get', queue });
const read: Step = { kind: 'read', variable: 'x' };
const add: Step = { kind: 'add' };
const write: Step = { kind: 'write', variable: 'x' };
const fail: Step = { kind: 'fail' };

type Extra = Partial<Omit<TaskRow, 'steps'>>;
const row = (steps: readonly Step[], extra: Extra = {}): TaskRow => ({ steps, count: 1, ...extra });

function workload(
  rows: readonly TaskRow[],
  locks: readonly LockSpec[] = [],
  queues: readonly QueueSpec[] = [],
): Workload {
  return { rows, locks, queues };
}

/** The world that the samples are run in: two cores, a server that answers one at a time, and one without a limit. */
export const sampleWorld: World = {
  ...defaultWorld,
  cores: 2,
  servers: [
    { name: 'slow', capacity: 1 },
    { name: 'free', capacity: undefined },
  ],
};

export const sampleWorkloads: ReadonlyMap<string, Workload> = new Map([
  ['five waits', workload([2, 4, 1, 3, 5].map((seconds) => row([io(seconds)])))],
  [
    'three names',
    workload([
      row([io(3)], { name: 'test1' }),
      row([io(1)], { name: 'test2' }),
      row([io(2)], { name: 'test3' }),
    ]),
  ],
  ['equal ones', workload([row([io(2)], { name: 'request', count: 6 })])],
  ['unnamed ones', workload([row([io(1)]), row([io(2)], { count: 3 })])],
  ['blocking', workload([row([block(1)]), row([io(1)]), row([block(2)])])],
  ['block after wait', workload([row([io(1), block(1)]), row([io(3), block(1)]), row([io(2.5), block(2)])])],
  ['one computes', workload([row([cpu(2)], { name: 'primes' }), row([io(3)], { name: 'page' })])],
  ['two compute', workload([row([cpu(2)], { name: 'compute', count: 2 })])],
  ['server in line', workload([row([request('slow', 2)], { name: 'fetch', count: 3 })])],
  ['free server', workload([row([request('free', 2), io(1)], { name: 'fetch', count: 3 })])],
  [
    'counter with lock',
    workload([row([acquire('lock'), read, io(1), add, write, release('lock')], { name: 'add', count: 3 })]),
  ],
  ['counter without lock', workload([row([read, io(1), add, write], { name: 'add', count: 2 })])],
  [
    'two permits',
    workload([row([acquire('door'), io(2), release('door')], { count: 5 })], [{ name: 'door', permits: 2 }]),
  ],
  [
    'locks that overlap',
    workload([
      row([acquire('a'), io(1), acquire('b'), release('a'), io(1), release('b')], { name: 'first' }),
      row([io(0.3), acquire('b'), io(3), release('b')], { name: 'second' }),
    ]),
  ],
  [
    'producer and consumer',
    workload(
      [
        row([io(1), put('items'), io(1), put('items')], { name: 'producer' }),
        row([get('items'), io(0.5), get('items')], { name: 'consumer' }),
      ],
      [],
      [{ name: 'items', capacity: 1 }],
    ),
  ],
  [
    'parent and children',
    workload([
      row([io(1), { kind: 'spawn', task: 'child' }, io(1)], { name: 'parent' }),
      row([io(2)], { name: 'child', count: 2 }),
      row([io(2.5)], { name: 'other' }),
    ]),
  ],
  [
    'one waits for another',
    workload([
      row([io(2)], { name: 'early' }),
      row([{ kind: 'join', task: 'early' }, io(1)], { name: 'late' }),
    ]),
  ],
  ['one fails', workload([row([io(3)]), row([io(1), fail], { name: 'bad' }), row([io(2)])])],
  [
    'out of time',
    workload([row([io(1), io(3)], { timeout: fromSeconds(2) }), row([io(3)], { timeout: fromSeconds(5) })]),
  ],
  [
    'late arrivals',
    workload([row([io(2)]), row([io(1)], { count: 2, arrival: fromSeconds(1), every: fromSeconds(2) })]),
  ],
]);
