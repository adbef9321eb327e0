import { flag, integer, type Mode } from './mode.ts';

/**
 * `multiprocessing.Pool.apply_async` for each task. Without `close` and `join` the main process ends at once, and the pool's
 * daemonic processes with it: nothing is done (`multiprocessing/util.py`, `_exit_function`).
 */
export const poolApply: Mode = {
  id: 'pool-apply',
  family: 'processes',
  parameters: [
    { key: 'processes', kind: 'integer', min: 1, max: 64, initial: 4 },
    { key: 'joined', kind: 'flag', initial: true },
  ],
  topology: (values) => ({
    groups: [{ kind: 'thread', host: 'process', count: integer(values, 'processes') }],
    gil: 'each',
    dispatch: { how: 'queue', chunk: 1, slots: 1, fill: 'even', gap: 0 },
    ending: flag(values, 'joined') ? { until: 'all', rest: 'left' } : { until: 'nothing', rest: 'killed' },
    yielding: 'none',
  }),
};
