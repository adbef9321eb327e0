import { integer, type Mode, optionalNumber } from './mode.ts';

/**
 * `multiprocessing.Pool.map`: tasks go out in chunks of ⌈n / (4 · processes)⌉ unless the chunk size is given, and a process runs
 * its chunk one task after the other (`multiprocessing/pool.py`, `_map_async`).
 */
export const poolMap: Mode = {
  id: 'pool-map',
  family: 'processes',
  parameters: [
    { key: 'processes', kind: 'integer', min: 1, max: 64, initial: 4 },
    { key: 'chunk', kind: 'integer', min: 1, max: 1000, initial: 1, optional: true },
  ],
  topology: (values) => ({
    groups: [{ kind: 'thread', host: 'process', count: integer(values, 'processes') }],
    gil: 'each',
    dispatch: {
      how: 'queue',
      chunk: optionalNumber(values, 'chunk') ?? 'map',
      slots: 1,
      fill: 'even',
      gap: 0,
    },
    ending: { until: 'all', rest: 'left' },
    yielding: 'none',
  }),
};
