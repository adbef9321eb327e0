import type { Preset } from './preset.ts';

/** Part 7: cutting off, waiting for less than all, and failing. */
export const controlling = [
  {
    id: 'a-timeout',
    lesson: '7.1',
    tasks: 'fast: io 2\nslow: io 6 timeout 4\ndeaf: block 5 timeout 4',
    modes: 'wait-for,threads',
  },
  {
    id: 'the-first-is-enough',
    lesson: '7.2',
    tasks: 'io 5\nio 3\nio 8',
    modes: 'wait:first-completed;rest=cancel,wait:all;timeout=4,gather',
  },
  {
    id: 'one-fails',
    lesson: '7.4',
    tasks: 'io 5\nio 2, fail\nio 7',
    modes: 'gather,gather:return_exceptions,wait:first-exception,task-group',
  },
] as const satisfies readonly Preset[];
