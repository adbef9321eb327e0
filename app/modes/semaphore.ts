import { integer, type Mode } from './mode.ts';

/** `asyncio.gather` over bodies that stand inside `async with semaphore` (`asyncio/locks.py`, `Semaphore`). */
export const semaphore: Mode = {
  id: 'semaphore',
  family: 'one loop',
  parameters: [{ key: 'permits', kind: 'integer', min: 1, max: 1000, initial: 2 }],
  topology: (values) => ({
    groups: [{ kind: 'loop', host: 'main', count: 1 }],
    gil: 'shared',
    dispatch: { how: 'at once' },
    gate: integer(values, 'permits'),
    ending: { until: 'first exception', rest: 'cancelled at exit' },
    yielding: 'none',
  }),
};
