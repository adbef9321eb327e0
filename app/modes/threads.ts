import type { Ending } from '../model/topology.ts';
import { choice, flag, type Mode } from './mode.ts';

/**
 * A `threading.Thread` for each task, under one GIL. Joined when all have been started, each before the next is started,
 * only the first, or not at all; a daemon is frozen where it is when the main thread ends (`threading.py`, `_shutdown`).
 */
export const threads: Mode = {
  id: 'threads',
  family: 'threads',
  parameters: [
    { key: 'join', kind: 'choice', options: ['end', 'in-loop', 'first', 'none'], initial: 'end' },
    { key: 'daemon', kind: 'flag', initial: false },
  ],
  topology: (values) => ({
    groups: [{ kind: 'thread', host: 'thread', count: 'one per task' }],
    gil: 'shared',
    dispatch: { how: choice(values, 'join') === 'in-loop' ? 'in order' : 'at once' },
    ending: { until: untilOf(choice(values, 'join')), rest: flag(values, 'daemon') ? 'killed' : 'left' },
    yielding: 'none',
  }),
};

function untilOf(join: string): Ending['until'] {
  if (join === 'first') return 'first task';
  return join === 'none' ? 'nothing' : 'all';
}
