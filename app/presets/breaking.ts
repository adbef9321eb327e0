import type { Preset } from './preset.ts';

/** Part 3: what breaks the overlap. */
export const breaking = [
  { id: 'blocking-call', lesson: '3.1', tasks: 'block 3 x5', modes: 'sync,gather' },
  { id: 'waiting-client', lesson: '3.4', tasks: 'request 3 x5', modes: 'sync,gather' },
  // 32 and 6 columns, as the article draws them.
  { id: 'starved-neighbour', lesson: '3.5', tasks: 'for loop: cpu 32\nneighbour: io 6', modes: 'gather' },
  {
    id: 'a-blocking-second',
    lesson: '3.6',
    tasks: 'io 2, block 1 x3',
    modes: 'gather,semaphore:2,executor:3',
  },
  { id: 'unpatched', lesson: '3.7', tasks: 'io 3 x2\ndriver in C: block 3 x2', modes: 'green,green:no' },
] as const satisfies readonly Preset[];
