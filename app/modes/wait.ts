import type { Ending } from '../model/topology.ts';
import { choice, type Mode, secondsOf } from './mode.ts';

/**
 * `asyncio.wait`: neither its timeout nor its condition cancels anything; the rest is left, or cancelled by hand in the
 * order of the tasks, when the waiting coroutine has its turn (`asyncio/tasks.py`, `_wait`).
 */
export const wait: Mode = {
  id: 'wait',
  family: 'one loop',
  parameters: [
    {
      key: 'return_when',
      kind: 'choice',
      options: ['all', 'first-completed', 'first-exception'],
      initial: 'first-completed',
    },
    { key: 'timeout', kind: 'seconds', max: 86_400, initial: undefined },
    { key: 'rest', kind: 'choice', options: ['leave', 'cancel'], initial: 'leave' },
  ],
  topology: (values) => ({
    groups: [{ kind: 'loop', host: 'main', count: 1 }],
    gil: 'shared',
    dispatch: { how: 'at once' },
    ending: {
      until: untilOf(choice(values, 'return_when')),
      timeout: secondsOf(values, 'timeout'),
      rest: choice(values, 'rest') === 'cancel' ? 'cancelled by the waiter' : 'left',
    },
    yielding: 'none',
  }),
};

function untilOf(returnWhen: string): Ending['until'] {
  if (returnWhen === 'all') return 'all';
  return returnWhen === 'first-completed' ? 'first completed' : 'first exception';
}
