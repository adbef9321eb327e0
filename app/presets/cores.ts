import type { Preset } from './preset.ts';

/** Part 5: more than one core. */
export const cores = [
  { id: 'five-threads', lesson: '5.1', tasks: 'block 5 x5', modes: 'threads:in-loop,threads:end' },
  { id: 'two-cpu-tasks', lesson: '5.2', tasks: 'cpu 4 x2\nblock 4 x2', modes: 'sync,threads,workers:4' },
  { id: 'pool-of-four', lesson: '5.3', tasks: 'block 2 x5', modes: 'sync,pool-apply:4' },
  { id: 'chunks', lesson: '5.4', tasks: 'block 3 x100', modes: 'pool-map:8,pool-map:8;chunk=1' },
  {
    id: 'processes-and-coroutines',
    lesson: '5.5',
    tasks: 'request 3 x100',
    modes: 'gather,aiomultiprocess:8,aiomultiprocess:4,aiomultiprocess:2',
  },
  // Trial division up to the root, or to the smallest factor: the last of the article's six is no prime.
  {
    id: 'primes',
    lesson: '5.6',
    tasks: 'cpu 1 x4\ncpu 1.02\ncpu 0.31',
    modes: 'sync,threads,process-executor:4',
  },
  {
    id: 'off-the-loop',
    lesson: '5.7',
    tasks: 'blocking: block 3 x3\nheartbeat: io 1, io 1, io 1 on loop',
    modes: 'gather,executor:4',
  },
] as const satisfies readonly Preset[];
