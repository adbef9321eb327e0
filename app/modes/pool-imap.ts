import { flag, integer, type Mode } from './mode.ts';

/**
 * `multiprocessing.Pool.imap` and `imap_unordered`: results are handed out as they come, in the order given (a slow one holds
 * back those behind it) or in the order of the ends; those of one chunk come together (`multiprocessing/pool.py`).
 */
export const poolImap: Mode = {
  id: 'pool-imap',
  family: 'processes',
  parameters: [
    { key: 'processes', kind: 'integer', min: 1, max: 64, initial: 4 },
    { key: 'chunk', kind: 'integer', min: 1, max: 1000, initial: 1 },
    { key: 'ordered', kind: 'flag', initial: true },
  ],
  topology: (values) => ({
    groups: [{ kind: 'thread', host: 'process', count: integer(values, 'processes') }],
    gil: 'each',
    dispatch: { how: 'queue', chunk: integer(values, 'chunk'), slots: 1, fill: 'even', gap: 0 },
    ending: { until: 'all', rest: 'left' },
    yielding: flag(values, 'ordered') ? 'in order' : 'as completed',
  }),
};
