import { integer, type Mode } from './mode.ts';

/**
 * `aiomultiprocess.Pool.map`: processes that each run up to so many coroutines out of one queue. The split is greedy: the
 * first process to look takes all it may (aiomultiprocess 0.9, `core.py`, `PoolWorker.run`).
 */
export const aiomultiprocess: Mode = {
  id: 'aiomultiprocess',
  family: 'processes',
  parameters: [
    { key: 'processes', kind: 'integer', min: 1, max: 64, initial: 4 },
    { key: 'slots', kind: 'integer', min: 1, max: 1000, initial: 16 },
  ],
  topology: (values) => ({
    groups: [{ kind: 'loop', host: 'process', count: integer(values, 'processes') }],
    gil: 'each',
    dispatch: { how: 'queue', chunk: 1, slots: integer(values, 'slots'), fill: 'greedy', gap: 0 },
    ending: { until: 'all', rest: 'left' },
    yielding: 'in order',
  }),
};
