import type { Preset } from './preset.ts';

/** Part 3: what breaks the overlap. */
export const breaking = [
  { id: 'blocking-call', lesson: '3.1', tasks: 'block 3 x5', modes: 'sync,gather' },
  { id: 'waiting-client', lesson: '3.4', tasks: 'request 3 x5', modes: 'sync,gather' },
  // 32 and 6 columns, as the article draws them.
  { id: 'starved-neighbour', lesson: '3.5', tasks: 'for loop: cpu 32\nneighbour: io 6', modes: 'gather' },
] as const satisfies readonly Preset[];
