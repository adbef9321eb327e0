import { integer, type Mode } from './mode.ts';

/** A pool of Web Workers: each runs one task from start to end, on its own thread, with no lock between them. */
export const workers: Mode = {
  id: 'workers',
  family: 'workers',
  parameters: [
    { key: 'workers', kind: 'integer', min: 1, max: 64, initial: 4 },
    { key: 'chunk', kind: 'integer', min: 1, max: 1000, initial: 1 },
  ],
  topology: (values) => ({
    groups: [{ kind: 'thread', host: 'worker', count: integer(values, 'workers') }],
    gil: 'none',
    dispatch: { how: 'queue', chunk: integer(values, 'chunk'), slots: 1, fill: 'even', gap: 0 },
    ending: { until: 'all', rest: 'left' },
    yielding: 'none',
  }),
};
