import { choice, integer, type Mode, optionalNumber } from './mode.ts';

/**
 * Processes, each with a loop of its own and a fixed share of the tasks, gathered there; an optional semaphore in each.
 */
export const loops: Mode = {
  id: 'loops',
  family: 'processes',
  parameters: [
    { key: 'processes', kind: 'integer', min: 1, max: 64, initial: 2 },
    { key: 'share', kind: 'choice', options: ['round-robin', 'blocks'], initial: 'round-robin' },
    { key: 'permits', kind: 'integer', min: 1, max: 1000, initial: 2, optional: true },
  ],
  topology: (values) => ({
    groups: [{ kind: 'loop', host: 'process', count: integer(values, 'processes') }],
    gil: 'each',
    dispatch: { how: 'shares', split: choice(values, 'share') === 'blocks' ? 'blocks' : 'round robin' },
    gate: optionalNumber(values, 'permits'),
    ending: { until: 'all', rest: 'left' },
    yielding: 'none',
  }),
};
