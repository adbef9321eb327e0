import { integer, type Mode } from './mode.ts';

/**
 * `loop.run_in_executor`: the loop hands blocking calls to a pool of threads and awaits them; tasks placed on the loop run
 * there as coroutines. All share one GIL (`asyncio/base_events.py`).
 */
export const executor: Mode = {
  id: 'executor',
  family: 'threads',
  parameters: [{ key: 'threads', kind: 'integer', min: 1, max: 1000, initial: 4 }],
  topology: (values) => ({
    groups: [
      { kind: 'loop', host: 'main', count: 1 },
      { kind: 'thread', host: 'thread', count: integer(values, 'threads') },
    ],
    gil: 'shared',
    dispatch: { how: 'at once' },
    ending: { until: 'first exception', rest: 'left' },
    yielding: 'none',
  }),
};
