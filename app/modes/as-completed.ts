import { type Mode, optionalNumber } from './mode.ts';

/**
 * `asyncio.as_completed` over ready-made tasks: results are handed out in the order of the ends (`asyncio/tasks.py`).
 * An optional semaphore stands around each body.
 */
export const asCompleted: Mode = {
  id: 'as-completed',
  family: 'one loop',
  parameters: [{ key: 'permits', kind: 'integer', min: 1, max: 1000, initial: 2, optional: true }],
  topology: (values) => ({
    groups: [{ kind: 'loop', host: 'main', count: 1 }],
    gil: 'shared',
    dispatch: { how: 'at once' },
    gate: optionalNumber(values, 'permits'),
    ending: { until: 'all', rest: 'left' },
    yielding: 'as completed',
  }),
};
