import { type Mode, secondsOf } from './mode.ts';

/**
 * `asyncio.wait_for` around each task: the task's own timeout, else the one set here. A timeout is caught, so that it
 * ends no other task. How it decides differs between 3.11 and 3.12 (`asyncio/tasks.py`, `asyncio/timeouts.py`).
 */
export const waitFor: Mode = {
  id: 'wait-for',
  family: 'one loop',
  parameters: [{ key: 'timeout', kind: 'seconds', max: 86_400, initial: undefined }],
  topology: (values) => ({
    groups: [{ kind: 'loop', host: 'main', count: 1 }],
    gil: 'shared',
    dispatch: { how: 'at once' },
    taskTimeout: secondsOf(values, 'timeout'),
    ending: { until: 'all', rest: 'left' },
    yielding: 'none',
  }),
};
