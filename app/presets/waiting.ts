import type { Preset } from './preset.ts';

/** Part 1: what waiting costs. */
export const waiting = [
  {
    id: 'five-requests',
    lesson: '1.1',
    tasks: '|--5--|\n|---7---|\n|--5--|\n|--5--|\n|---7---|',
    modes: 'sync,gather,semaphore:2,workers:4',
  },
  { id: 'five-at-once', lesson: '1.2', tasks: '|--5--|---7---|--5--|--5--|---7---|', modes: 'gather' },
  { id: 'finish-order', lesson: '1.3', tasks: 'test1: io 5\ntest2: io 1\ntest3: io 4', modes: 'gather' },
  { id: 'hundred-requests', lesson: '1.4', tasks: 'request 3 x100', modes: 'sync,gather' },
  {
    id: 'two-kinds-of-waiting',
    lesson: '1.5',
    tasks: 'lets go: io 3, cpu 1 x2\nholds on: block 3, cpu 1 x2',
    modes: 'sync,gather',
  },
] as const satisfies readonly Preset[];
