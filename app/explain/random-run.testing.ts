import fc from 'fast-check';
import type { Step } from '../model/step.ts';
import type { LockSpec, QueueSpec, TaskRow, Workload } from '../model/workload.ts';
import { defaultWorld, type World } from '../model/world.ts';
import type { Mode, Parameter, ParameterValue } from '../modes/mode.ts';
import { modes } from '../modes/registry.ts';
import { simulate } from '../simulate/simulate.ts';
import type { Context } from './context.ts';

/** Random runs for tests: any steps, any mode with any parameters, any small world. */

export interface RandomRun {
  readonly mode: string;
  readonly context: Context;
}

const half = 500_000;
const duration = fc.integer({ min: 0, max: 6 }).map((halves) => halves * half);
const lock = fc.constantFrom('a', 'b', 'c');
const queue = fc.constantFrom('q', 'r');
const variable = fc.constantFrom('x', 'y');

const step = (rows: number): fc.Arbitrary<Step> => {
  const row = fc.integer({ min: 0, max: rows - 1 }).map((number) => `row${number}`);
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('io' as const), duration }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('block' as const), duration }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('cpu' as const), duration }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('request' as const),
        server: fc.constantFrom('s', 't'),
        duration,
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('acquire' as const), lock }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('release' as const), lock }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('put' as const), queue }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('get' as const), queue }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('spawn' as const), task: row }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('join' as const), task: row }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('read' as const), variable }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('add' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('write' as const), variable }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('fail' as const) }) },
  );
};

const rarely = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { freq: 5, nil: undefined }).map((value) => value);

const workload: fc.Arbitrary<Workload> = fc.integer({ min: 1, max: 5 }).chain((rows) => {
  const row = (number: number): fc.Arbitrary<TaskRow> =>
    fc
      .record({
        steps: fc.array(step(rows), { minLength: 0, maxLength: 5 }),
        count: fc.integer({ min: 1, max: 3 }),
        timeout: fc.option(fc.integer({ min: 0, max: 8 }), { freq: 1, nil: undefined }),
        arrival: fc.option(fc.integer({ min: 0, max: 6 }), { freq: 1, nil: undefined }),
        every: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 1, nil: undefined }),
        place: rarely(fc.constantFrom('loop' as const, 'thread' as const)),
      })
      .map(({ steps, count, timeout, arrival, every, place }) => ({
        name: `row${number}`,
        steps: steps.filter((one) => !(one.kind === 'spawn' && one.task === `row${number}`)),
        count,
        ...(timeout !== undefined && number % 3 === 0 && { timeout: timeout * half }),
        ...(arrival !== undefined && number % 2 === 0 && { arrival: arrival * half }),
        ...(every !== undefined && number % 2 === 1 && { every: every * half }),
        ...(place !== undefined && { place }),
      }));
  const locks: fc.Arbitrary<readonly LockSpec[]> = fc.constantFrom([], [{ name: 'b', permits: 2 }]);
  const queues: fc.Arbitrary<readonly QueueSpec[]> = fc.constantFrom([], [{ name: 'q', capacity: 1 }]);
  return fc.record({
    rows: fc.tuple(...Array.from({ length: rows }, (_, number) => row(number))),
    locks,
    queues,
  });
});

const world: fc.Arbitrary<World> = fc
  .record({
    cores: fc.integer({ min: 1, max: 3 }),
    capacity: fc.integer({ min: 1, max: 2 }),
    openFiles: fc.constantFrom(undefined, undefined, 3),
    switchInterval: fc.constantFrom(250_000, 500_000),
    cost: fc.constantFrom(0, 0, 0, 100_000),
    rules: fc.constantFrom('3.11' as const, '3.12' as const),
    seed: fc.integer({ min: 0, max: 99 }),
  })
  .map(({ cores, capacity, openFiles, switchInterval, cost, rules, seed }) => ({
    ...defaultWorld,
    cores,
    servers: [{ name: 's', capacity }],
    openFiles,
    switchInterval,
    startCost: { thread: cost, process: cost * 2, worker: cost * 3 },
    rules,
    seed,
  }));

function parameterValue(parameter: Parameter): fc.Arbitrary<ParameterValue> {
  switch (parameter.kind) {
    case 'integer': {
      const number = fc.integer({ min: parameter.min, max: Math.min(parameter.max, 3) });
      return parameter.optional ? fc.option(number, { nil: undefined }) : number;
    }
    case 'seconds':
      return fc.constantFrom(parameter.initial, parameter.initial, 0.5, 2);
    case 'choice':
      return fc.constantFrom(...parameter.options);
    case 'flag':
      return fc.boolean();
  }
}

const choice = (mode: Mode) =>
  fc
    .tuple(...mode.parameters.map((parameter) => parameterValue(parameter)))
    .map((values) => Object.fromEntries(mode.parameters.map(({ key }, index) => [key, values[index]])));

export const randomRun: fc.Arbitrary<RandomRun> = fc
  .constantFrom(...modes)
  .chain((mode) => fc.record({ mode: fc.constant(mode), values: choice(mode), workload, world }))
  .map((given) => {
    const topology = given.mode.topology(given.values);
    const trace = simulate({ workload: given.workload, topology, world: given.world }, 60_000);
    const context = { trace, workload: given.workload, topology, world: given.world };
    return { mode: `${given.mode.id} ${JSON.stringify(given.values)}`, context };
  });
