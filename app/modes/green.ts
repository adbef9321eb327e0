import { flag, type Mode } from './mode.ts';

/**
 * Green threads (gevent). Patched, the waits of the standard library give the hub its turn; a driver in C, which the patch
 * cannot reach, holds it, and so does every wait where nothing was patched.
 */
export const green: Mode = {
  id: 'green',
  family: 'one loop',
  parameters: [{ key: 'patched', kind: 'flag', initial: true }],
  topology: (values) => ({
    groups: [{ kind: 'loop', host: 'main', count: 1, deaf: !flag(values, 'patched') }],
    gil: 'shared',
    dispatch: { how: 'at once' },
    ending: { until: 'all', rest: 'left' },
    yielding: 'none',
  }),
};
