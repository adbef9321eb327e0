import { taskCount, type Workload } from '../model/workload.ts';
import { legalOrder } from './legal-order.ts';
import { type Loss, lossesIn } from './loss.ts';
import { Machine, type MachineState, type SwitchPoints, type Turn } from './machine.ts';
import { type ScheduleTrace, scheduleTrace } from './schedule-trace.ts';
import { type SearchProgress, type SearchResult, search, searchBounds, type TooLarge } from './search.ts';
import { serialResults, stuckIn, type Verdict, verdictOf, verdicts } from './verdict.ts';

/**
 * What a page is told about the schedules of a workload: figures, and schedules ready to be drawn, so that nothing of it
 * has to be worked out where a person is waiting for the next frame.
 */

/** A task that waits for ever: at which of its steps, holding which locks, and for whom. */
export interface Stuck {
  readonly task: number;
  readonly step: number;
  readonly holds: readonly string[];
  readonly waitsFor: readonly number[];
}

export interface ShownSchedule extends ScheduleTrace {
  readonly verdict: Verdict;
  readonly variables: readonly string[];
  readonly locks: readonly string[];
  readonly queues: readonly string[];
  /** Updates that were written over; every schedule may have some, those that lost one have at least one as a rule. */
  readonly losses: readonly Loss[];
  /** Who waits for ever; those of the ring first and in its order, where there is one. */
  readonly stuck: readonly Stuck[];
}

export interface Found extends Omit<SearchResult, 'simplest'> {
  readonly simplest: Readonly<Partial<Record<Verdict, ShownSchedule>>>;
}

export type Answer = Found | TooLarge;

/** Steps of all tasks together above which a single schedule is not drawn either. */
const MOST_STEPS = 500;

/** What the worker of schedules offers the page. */
export interface ExploreWorker {
  explore(
    workload: Workload,
    switchPoints: SwitchPoints,
    onProgress: (progress: SearchProgress) => void,
  ): Answer;
  another(workload: Workload, switchPoints: SwitchPoints, seed: number): ShownSchedule | undefined;
}

/** Everything about the schedules of a workload, or why there are too many. */
export function explore(
  workload: Workload,
  switchPoints: SwitchPoints,
  onProgress?: (progress: SearchProgress) => void,
): Answer {
  const result = search(workload, switchPoints, searchBounds, onProgress);
  if ('tooLarge' in result) return result;
  const machine = new Machine(workload, switchPoints);
  const simplest: Partial<Record<Verdict, ShownSchedule>> = {};
  for (const [verdict, schedule] of entriesOf(result.simplest)) {
    simplest[verdict] = shown(machine, schedule, verdict);
  }
  return { ...result, simplest };
}

/** The order that the seed draws; `undefined` where it would have too many steps to be looked at. */
export function another(
  workload: Workload,
  switchPoints: SwitchPoints,
  seed: number,
): ShownSchedule | undefined {
  if (taskCount(workload) > searchBounds.tasks) return undefined;
  if (workload.rows.reduce((sum, { count, steps }) => sum + count * steps.length, 0) > MOST_STEPS) {
    return undefined;
  }
  const machine = new Machine(workload, switchPoints);
  const schedule = legalOrder(machine, seed);
  const serial = serialResults(machine, searchBounds.states) ?? new Set<string>();
  return shown(machine, schedule, verdictOf(machine, endOf(machine, schedule), serial));
}

function shown(machine: Machine, schedule: readonly Turn[], verdict: Verdict): ShownSchedule {
  const drawn = scheduleTrace(machine, schedule);
  const end = endOf(machine, schedule);
  const ring = drawn.trace.halt?.kind === 'deadlock' ? drawn.trace.halt.cycle : [];
  const others = stuckIn(machine, end).filter((task) => !ring.includes(task));
  return {
    ...drawn,
    verdict,
    variables: machine.variables,
    locks: machine.locks,
    queues: machine.queues,
    losses: lossesIn(machine, drawn),
    stuck: [...ring, ...others].map((task) => ({
      task,
      step: end.cursor[task],
      holds: machine.locks.filter((_, lock) => end.holders[lock].includes(task)),
      waitsFor: machine.blockers(end, task),
    })),
  };
}

function endOf(machine: Machine, schedule: readonly Turn[]): MachineState {
  let state = machine.initial();
  for (const { task, endStep } of schedule) {
    while (state.cursor[task] < endStep) state = machine.stepOnce(state, task);
  }
  return state;
}

function entriesOf<Value>(
  of: Readonly<Partial<Record<Verdict, Value>>>,
): readonly (readonly [Verdict, Value])[] {
  return verdicts.flatMap((name) => {
    const value = of[name];
    return value === undefined ? [] : [[name, value] as const];
  });
}
