import { integer, type Mode, optionalNumber, secondsOf } from './mode.ts';

/**
 * A pool of coroutines: so many consumers, one `asyncio.Queue`, and the main coroutine that puts the tasks into it and
 * joins the queue (`asyncio/queues.py`).
 */
export const consumers: Mode = {
  id: 'consumers',
  family: 'one loop',
  parameters: [
    { key: 'consumers', kind: 'integer', min: 1, max: 1000, initial: 2 },
    { key: 'capacity', kind: 'integer', min: 1, max: 1000, initial: 2, optional: true },
    { key: 'gap', kind: 'seconds', max: 86_400, initial: 0 },
  ],
  topology: (values) => ({
    groups: [{ kind: 'loop', host: 'main', count: 1 }],
    gil: 'shared',
    dispatch: {
      how: 'consumers',
      consumers: integer(values, 'consumers'),
      capacity: optionalNumber(values, 'capacity'),
      gap: secondsOf(values, 'gap') ?? 0,
    },
    ending: { until: 'all', rest: 'left' },
    yielding: 'none',
  }),
};
