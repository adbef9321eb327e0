import type { Preset } from './preset.ts';

/** Part 4: limits, of one's own making and of the world's. */
export const limiting = [
  {
    id: 'semaphore',
    lesson: '4.1',
    tasks: '|--5--|---7---|--5--|--5--|---7---|',
    modes: 'semaphore:1,semaphore:2,semaphore:3,gather',
  },
  {
    id: 'too-many-open-files',
    lesson: '4.2',
    tasks: 'request 3 x2000',
    modes: 'gather,semaphore:500',
    world: { openFiles: 1024 },
  },
  {
    id: 'server-of-one',
    lesson: '4.3',
    tasks: 'request 3 x5',
    modes: 'sync,gather',
    world: { servers: [{ name: 'server', capacity: 1 }] },
  },
  {
    id: 'pool-of-coroutines',
    lesson: '4.5',
    tasks: 'io 3\nio 1\nio 4\nio 1\nio 5\nio 2',
    modes: 'consumers:2,consumers:3,semaphore:2,gather',
  },
  { id: 'random-delays', lesson: '4.6', tasks: 'request 1..30 x100', modes: 'gather,semaphore:10' },
] as const satisfies readonly Preset[];
