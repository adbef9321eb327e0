import type { Mode } from './mode.ts';

/**
 * Coroutines awaited one after the other: `for task in tasks: await task()`. An `await` in a loop gains nothing.
 */
export const awaiting: Mode = {
  id: 'await',
  family: 'one loop',
  parameters: [],
  topology: () => ({
    groups: [{ kind: 'loop', host: 'main', count: 1 }],
    gil: 'shared',
    dispatch: { how: 'in order' },
    ending: { until: 'first exception', rest: 'left' },
    yielding: 'none',
  }),
};
