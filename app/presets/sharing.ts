import type { Preset } from './preset.ts';

/** Part 6: what tasks share. */
export const sharing = [
  {
    id: 'shared-counter',
    lesson: '6.1',
    tasks: 'count: read n, io 1, add, write n x2',
    modes: 'gather,threads,sync',
  },
  {
    id: 'counter-with-lock',
    lesson: '6.1',
    tasks: 'count: acquire l, read n, io 1, add, write n, release l x2',
    modes: 'gather,threads',
  },
  {
    id: 'two-locks',
    lesson: '6.2',
    tasks:
      'left first: acquire a, io 1, acquire b, io 1, release b, release a\n' +
      'right first: acquire b, io 1, acquire a, io 1, release a, release b',
    modes: 'gather,threads,sync',
  },
  {
    id: 'philosophers',
    lesson: '6.2',
    tasks:
      'Ada: acquire f1, io 1, acquire f2, io 2, release f2, release f1\n' +
      'Bo: acquire f2, io 1, acquire f3, io 2, release f3, release f2\n' +
      'Cy: acquire f3, io 1, acquire f1, io 2, release f1, release f3',
    modes: 'gather,semaphore:2,threads',
  },
  {
    id: 'producer-and-consumer',
    lesson: '6.4',
    tasks: 'queue q 1\nproducer: (io 1, put q) x4\nconsumer: (get q, io 2) x4',
    modes: 'gather,threads',
  },
] as const satisfies readonly Preset[];
