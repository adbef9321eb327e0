import { integer, type Mode, secondsOf } from './mode.ts';

/**
 * `concurrent.futures.ThreadPoolExecutor`: one line of tasks, so many threads under one GIL (`concurrent/futures/thread.py`).
 */
export const threadPool: Mode = {
  id: 'thread-pool',
  family: 'threads',
  parameters: [
    { key: 'threads', kind: 'integer', min: 1, max: 1000, initial: 4 },
    { key: 'gap', kind: 'seconds', max: 86_400, initial: 0 },
  ],
  topology: (values) => ({
    groups: [{ kind: 'thread', host: 'thread', count: integer(values, 'threads') }],
    gil: 'shared',
    dispatch: { how: 'queue', chunk: 1, slots: 1, fill: 'even', gap: secondsOf(values, 'gap') ?? 0 },
    ending: { until: 'all', rest: 'left' },
    yielding: 'none',
  }),
};
