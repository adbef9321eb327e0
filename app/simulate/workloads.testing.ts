import fc from 'fast-check';
import type { Duration, Step } from '../model/step.ts';
import type { TaskRow, Workload } from '../model/workload.ts';
import { defaultWorld, type World } from '../model/world.ts';
import type { Mode, ModeChoice, Parameter, ParameterValue } from '../modes/mode.ts';

/**
 * Random workloads with every kind of step, random worlds, and every mode with random parameters: what the engine's
 * properties are tried on. Times are whole half seconds for the most part, so that many things happen together.
 */

const rowNames = ['p', 'q', 'r', 's', 't'];

const time = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 6 }).map((halves) => halves * 500_000) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 3_000_000 }) },
);

const duration: fc.Arbitrary<Duration> = fc.oneof(
  { weight: 5, arbitrary: time },
  {
    weight: 1,
    arbitrary: fc.tuple(time, time).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
  },
);

function step(rows: number): fc.Arbitrary<Step> {
  const task = fc.integer({ min: 0, max: rows - 1 }).map((row) => rowNames[row]);
  const lock = fc.constantFrom('lock', 'semaphore');
  const queue = fc.constantFrom('bounded', 'unbounded');
  const variable = fc.constant('n');
  const timed = (kind: 'io' | 'block' | 'cpu', weight: number) => ({
    weight,
    arbitrary: fc.record({ kind: fc.constant(kind), duration }),
  });
  return fc.oneof(
    timed('io', 6),
    timed('block', 4),
    timed('cpu', 4),
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('request' as const),
        server: fc.constantFrom('one', 'two', 'any'),
        duration,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constantFrom('acquire' as const, 'release' as const), lock }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('put' as const, 'get' as const), queue }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('spawn' as const, 'join' as const), task }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constantFrom('read' as const, 'write' as const), variable }),
    },
    { weight: 1, arbitrary: fc.constantFrom<Step>({ kind: 'add' }, { kind: 'fail' }) },
  );
}

function row(name: string, rows: number): fc.Arbitrary<TaskRow> {
  return fc.record(
    {
      name: fc.constant(name),
      count: fc.integer({ min: 1, max: 4 }),
      steps: fc.array(step(rows), { maxLength: 6 }),
      timeout: time,
      arrival: time,
      every: time,
      place: fc.constantFrom('loop', 'thread'),
    },
    { requiredKeys: ['name', 'count', 'steps'] },
  );
}

/** None to five rows, of up to four tasks each. */
export const workloads: fc.Arbitrary<Workload> = fc.integer({ min: 0, max: rowNames.length }).chain((rows) =>
  fc.record({
    rows: fc.tuple(...rowNames.slice(0, rows).map((name) => row(name, rows))),
    locks: fc.constant([{ name: 'semaphore', permits: 2 }]),
    queues: fc.constant([{ name: 'bounded', capacity: 1 }]),
  }),
);

export const worlds: fc.Arbitrary<World> = fc
  .record({
    cores: fc.integer({ min: 1, max: 4 }),
    openFiles: fc.constantFrom(1, 3, undefined),
    switchInterval: fc.constantFrom(5_000, 100_000),
    startCost: fc.constantFrom(defaultWorld.startCost, { thread: 40, process: 50_000, worker: 10_000 }),
    seed: fc.nat(),
    rules: fc.constantFrom('3.11' as const, '3.12' as const),
  })
  .map((given) => ({
    ...given,
    servers: [
      { name: 'one', capacity: 1 },
      { name: 'two', capacity: 2 },
    ],
  }));

/** The mode with parameters that it allows, small ones for the most part. */
export function choices(mode: Mode): fc.Arbitrary<ModeChoice> {
  return fc.tuple(...mode.parameters.map(parameterValue)).map((values) => ({
    mode: mode.id,
    values: Object.fromEntries(mode.parameters.map(({ key }, index) => [key, values[index]])),
  }));
}

function parameterValue(parameter: Parameter): fc.Arbitrary<ParameterValue> {
  switch (parameter.kind) {
    case 'integer': {
      const small = fc.integer({ min: parameter.min, max: Math.min(parameter.max, 5) });
      return parameter.optional ? fc.option(small, { nil: undefined }) : small;
    }
    case 'seconds':
      return fc.constantFrom(undefined, 0, 0.5, 1, 2, 3.5);
    case 'choice':
      return fc.constantFrom(...parameter.options);
    case 'flag':
      return fc.boolean();
  }
}
