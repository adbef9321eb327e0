import { integer, type Mode } from './mode.ts';

/**
 * Web Workers that each run up to so many asynchronous tasks, from one line: threads without a lock, and a loop in each.
 */
export const workersAsync: Mode = {
  id: 'workers-async',
  family: 'workers',
  parameters: [
    { key: 'workers', kind: 'integer', min: 1, max: 64, initial: 2 },
    { key: 'slots', kind: 'integer', min: 1, max: 1000, initial: 2 },
  ],
  topology: (values) => ({
    groups: [{ kind: 'loop', host: 'worker', count: integer(values, 'workers') }],
    gil: 'none',
    dispatch: { how: 'queue', chunk: 1, slots: integer(values, 'slots'), fill: 'even', gap: 0 },
    ending: { until: 'all', rest: 'left' },
    yielding: 'none',
  }),
};
