import type { Mode } from './mode.ts';

/**
 * `asyncio.TaskGroup`: the first failure cancels all the others, and the group waits for them (`asyncio/taskgroups.py`).
 */
export const taskGroup: Mode = {
  id: 'task-group',
  family: 'one loop',
  parameters: [],
  topology: () => ({
    groups: [{ kind: 'loop', host: 'main', count: 1 }],
    gil: 'shared',
    dispatch: { how: 'at once' },
    ending: { until: 'first exception', rest: 'cancelled by the group' },
    yielding: 'none',
  }),
};
