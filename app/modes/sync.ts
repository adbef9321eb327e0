import type { Mode } from './mode.ts';

/** A plain loop: `for task in tasks: task()`. */
export const sync: Mode = {
  id: 'sync',
  family: 'one thread',
  parameters: [],
  topology: () => ({
    groups: [{ kind: 'thread', host: 'main', count: 1 }],
    gil: 'shared',
    dispatch: { how: 'in order' },
    ending: { until: 'first exception', rest: 'left' },
    yielding: 'none',
  }),
};
