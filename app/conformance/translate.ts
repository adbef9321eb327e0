import type { Step } from '../model/step.ts';
import { fromSeconds } from '../model/time.ts';
import type { TaskRow, Workload } from '../model/workload.ts';
import { defaultWorld, type Rules, type World } from '../model/world.ts';
import type { ModeChoice, ParameterValues } from '../modes/mode.ts';
import type { Scenario } from './scenario.ts';

/** A scenario in the words of the sandbox. One unit of the scenario is `unit_ms`, so that 5 ms stay 5 ms. */

type Parameters = Scenario['params'];

/** The mode and its parameters for each program of the conformance data. Seconds are in units here. */
const choices: Readonly<Record<string, (given: Parameters) => { mode: string; values: ParameterValues }>> = {
  sync: () => ({ mode: 'sync', values: {} }),
  await_loop: () => ({ mode: 'await', values: {} }),
  gather: (given) => ({
    mode: 'gather',
    values: { return_exceptions: given.return_exceptions === true, on_error: text(given.on_error) ?? 'exit' },
  }),
  semaphore: (given) => ({ mode: 'semaphore', values: { permits: number(given.k) } }),
  as_completed: (given) => ({ mode: 'as-completed', values: { permits: number(given.k) } }),
  wait: (given) => ({
    mode: 'wait',
    values: {
      return_when: returnWhen(given.return_when),
      timeout: number(given.timeout),
      rest: given.then === 'cancel' ? 'cancel' : 'leave',
    },
  }),
  wait_for: () => ({ mode: 'wait-for', values: {} }),
  taskgroup: () => ({ mode: 'task-group', values: {} }),
  queue: (given) => ({
    mode: 'consumers',
    values: {
      consumers: number(given.k),
      capacity: number(given.maxsize) || undefined,
      gap: number(given.gap) ?? 0,
    },
  }),
  threads: (given) => ({
    mode: 'threads',
    values: { join: text(given.join)?.replace('_', '-') ?? 'end', daemon: given.daemon === true },
  }),
  tpe: (given) => ({
    mode: 'thread-pool',
    values: { threads: number(given.k), gap: number(given.gap) ?? 0 },
  }),
  run_in_executor: (given) => ({ mode: 'executor', values: { threads: number(given.k) } }),
  mp_map: (given) => ({
    mode: 'pool-map',
    values: { processes: number(given.k), chunk: number(given.chunksize) },
  }),
  mp_imap: (given) => ({
    mode: 'pool-imap',
    values: {
      processes: number(given.k),
      chunk: number(given.chunksize) ?? 1,
      ordered: given.ordered === true,
    },
  }),
  ppe: (given) => ({
    mode: 'process-executor',
    values: {
      processes: number(given.k),
      api: text(given.api) ?? 'submit',
      chunk: number(given.chunksize) ?? 1,
    },
  }),
  procs_loops: (given) => ({
    mode: 'loops',
    values: {
      processes: number(given.k),
      share: given.share === 'blocks' ? 'blocks' : 'round-robin',
      permits: number(given.k_local),
    },
  }),
  aiomp: (given) => ({
    mode: 'aiomultiprocess',
    values: { processes: number(given.k), slots: number(given.c) ?? 16 },
  }),
};

export interface Translation {
  readonly workload: Workload;
  readonly choice: ModeChoice;
  readonly world: World;
}

/** The scenario as a prediction's input, on the two cores it was run on; throws where its mode is unknown. */
export function translate(scenario: Scenario, rules: Rules): Translation {
  const choose = choices[scenario.mode];
  if (choose === undefined) throw new Error(`no mode is known as ${scenario.mode}`);
  const unit = scenario.unit_ms / 1000;
  const { mode, values } = choose(scenario.params);
  const inSeconds = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      (key === 'timeout' || key === 'gap') && typeof value === 'number' ? value * unit : value,
    ]),
  );
  return {
    workload: { rows: scenario.tasks.map((task) => rowOf(task, unit)), locks: [], queues: [] },
    choice: { mode, values: inSeconds },
    world: { ...defaultWorld, cores: 2, openFiles: undefined, rules },
  };
}

function rowOf(task: Scenario['tasks'][number], unit: number): TaskRow {
  const steps = task.steps.map(([kind, duration]): Step => {
    const microseconds = fromSeconds(duration * unit);
    return { kind: kind === 'blocking' ? 'block' : kind, duration: microseconds };
  });
  if (typeof task.fail_after === 'number') steps.splice(task.fail_after + 1, steps.length, { kind: 'fail' });
  return {
    steps,
    count: 1,
    ...(typeof task.timeout === 'number' && { timeout: fromSeconds(task.timeout * unit) }),
    ...(task.place !== undefined && { place: task.place }),
  };
}

function returnWhen(value: Parameters[string]): string {
  if (value === 'FIRST_COMPLETED') return 'first-completed';
  return value === 'FIRST_EXCEPTION' ? 'first-exception' : 'all';
}

function number(value: Parameters[string] | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function text(value: Parameters[string] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
