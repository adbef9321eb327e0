import { choice, flag, type Mode } from './mode.ts';

/**
 * `asyncio.gather`. The first failure reaches the main coroutine at once, the siblings go on; they are cut only when
 * the main coroutine ends and `asyncio.run` cancels what is left (`asyncio/tasks.py`, `gather`; `runners.py`).
 */
export const gather: Mode = {
  id: 'gather',
  family: 'one loop',
  parameters: [
    { key: 'return_exceptions', kind: 'flag', initial: false },
    { key: 'on_error', kind: 'choice', options: ['exit', 'wait'], initial: 'exit' },
  ],
  topology: (values) => ({
    groups: [{ kind: 'loop', host: 'main', count: 1 }],
    gil: 'shared',
    dispatch: { how: 'at once' },
    ending: flag(values, 'return_exceptions')
      ? { until: 'all', rest: 'left' }
      : {
          until: 'first exception',
          rest: choice(values, 'on_error') === 'exit' ? 'cancelled at exit' : 'left',
        },
    yielding: 'none',
  }),
};
