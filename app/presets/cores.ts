import type { Preset } from './preset.ts';

/** Part 5: more than one core. */
export const cores = [
  { id: 'five-threads', lesson: '5.1', tasks: 'block 5 x5', modes: 'sync,workers:5' },
  { id: 'two-cpu-tasks', lesson: '5.2', tasks: 'cpu 4 x2\nblock 4 x2', modes: 'sync,workers:4' },
  { id: 'pool-of-four', lesson: '5.3', tasks: 'block 2 x5', modes: 'sync,workers:4' },
  { id: 'chunks', lesson: '5.4', tasks: 'block 3 x100', modes: 'workers:8;chunk=4,workers:8' },
  { id: 'processes-and-coroutines', lesson: '5.5', tasks: 'request 3 x100', modes: 'gather,semaphore:16' },
  // Trial division up to the root, or to the smallest factor: the last of the article's six is no prime.
  { id: 'primes', lesson: '5.6', tasks: 'cpu 1 x4\ncpu 1.02\ncpu 0.31', modes: 'sync,gather,workers:4' },
] as const satisfies readonly Preset[];
