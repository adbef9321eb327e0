import { choice, integer, type Mode } from './mode.ts';

/**
 * `concurrent.futures.ProcessPoolExecutor`, by `submit` or by `map` with its chunk size of 1 unless another is given
 * (`concurrent/futures/process.py`).
 */
export const processExecutor: Mode = {
  id: 'process-executor',
  family: 'processes',
  parameters: [
    { key: 'processes', kind: 'integer', min: 1, max: 64, initial: 4 },
    { key: 'api', kind: 'choice', options: ['submit', 'map'], initial: 'submit' },
    { key: 'chunk', kind: 'integer', min: 1, max: 1000, initial: 1 },
  ],
  topology: (values) => ({
    groups: [{ kind: 'thread', host: 'process', count: integer(values, 'processes') }],
    gil: 'each',
    dispatch: {
      how: 'queue',
      chunk: choice(values, 'api') === 'map' ? integer(values, 'chunk') : 1,
      slots: 1,
      fill: 'even',
      gap: 0,
    },
    ending: { until: 'all', rest: 'left' },
    yielding: 'none',
  }),
};
