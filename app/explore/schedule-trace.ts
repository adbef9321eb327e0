import { Recorder } from '../model/recorder.ts';
import type { StepKind } from '../model/step.ts';
import { MICROSECONDS_PER_SECOND } from '../model/time.ts';
import type { ExecutorInfo, Halt, State, Trace } from '../model/trace.ts';
import { findCycle } from '../simulate/deadlock.ts';
import type { Machine, MachineState, Turn } from './machine.ts';
import { stuckIn } from './verdict.ts';

/** A schedule as a trace, so that every view can show it: one second a step, and one step at a time. */

/** What everybody can see, and each task's own register, once a step of the schedule is done. */
export interface Memory {
  readonly variables: readonly number[];
  readonly register: readonly number[];
  /** Per lock: the tasks that hold a permit. */
  readonly holders: readonly (readonly number[])[];
  /** Per queue: how many items are in it. */
  readonly items: readonly number[];
}

/** A step of a schedule: whose, which one of the task's, and what the memory holds behind it. */
export interface DoneStep {
  readonly task: number;
  readonly step: number;
  readonly memory: Memory;
}

export interface ScheduleTrace {
  readonly trace: Trace;
  /** What holds before the first step. */
  readonly start: Memory;
  /** In order: entry k runs from second k to second k + 1. */
  readonly steps: readonly DoneStep[];
}

/** The trace of a schedule. Where tasks are left that nobody can wake, its `halt` is a deadlock. */
export function scheduleTrace(machine: Machine, schedule: readonly Turn[]): ScheduleTrace {
  const recorder = new Recorder(machine.tasks);
  const steps: DoneStep[] = [];
  const isLoop = machine.switchPoints === 'at awaits';
  const executorOf = (task: number): number => (isLoop ? 0 : task);
  let state = machine.initial();
  const start = memoryOf(state);
  let time = 0;
  let last = -1;
  const begun = new Set<number>();
  const showWaiting = (running: number): void => {
    for (let task = 0; task < machine.tasks; task += 1) {
      if (task === running || state.cursor[task] < 0 || machine.hasEnded(state, task)) continue;
      if (!recorder.isAlive(task)) recorder.instant('created', task, time);
      const step = state.cursor[task];
      recorder.enter(task, waitingState(machine, state, task, begun.has(task)), time, executorOf(task), step);
    }
  };
  showWaiting(-1);
  for (const { task, endStep } of schedule) {
    if (last !== -1 && last !== task) recorder.link('turn', last, task, time);
    if (!begun.has(task)) {
      begun.add(task);
      recorder.instant('begun', task, time);
      recorder.instant('started', task, time);
    }
    while (state.cursor[task] < endStep) {
      const step = state.cursor[task];
      const { kind } = machine.stepsOf(task)[step];
      recorder.enter(task, doingState(kind), time, executorOf(task), step);
      time += MICROSECONDS_PER_SECOND;
      state = machine.stepOnce(state, task);
      steps.push({ task, step, memory: memoryOf(state) });
      if (machine.hasEnded(state, task)) recorder.end(task, kind === 'fail' ? 'failed' : 'done', time);
      showWaiting(state.cursor[task] < endStep ? task : -1);
    }
    last = task;
  }
  const variables = new Map(machine.variables.map((name, index) => [name, state.variables[index]]));
  const executors: readonly ExecutorInfo[] = isLoop
    ? [{ kind: 'loop', host: 'main', number: 0 }]
    : threads(machine.tasks);
  return { trace: recorder.finish(time, executors, variables, haltOf(machine, state)), start, steps };
}

function memoryOf({ variables, register, holders, items }: MachineState): Memory {
  return { variables, register, holders, items };
}

function doingState(kind: StepKind): State {
  switch (kind) {
    case 'io':
    case 'request':
      return 'io';
    case 'block':
      return 'blocked';
    default:
      return 'running';
  }
}

/**
 * Whoever is not running is ready, or waits for what the next step needs. A task that has begun and comes to a wait of its
 * own is in it already: that is what gave the others their turn.
 */
function waitingState(machine: Machine, state: MachineState, task: number, hasBegun: boolean): State {
  const { kind } = machine.stepsOf(task)[state.cursor[task]];
  if (machine.canStep(state, task)) {
    const own = doingState(kind);
    return hasBegun && own !== 'running' ? own : 'ready';
  }
  return kind === 'acquire' ? 'lock' : kind === 'join' ? 'join' : 'queue';
}

function haltOf(machine: Machine, state: MachineState): Halt | undefined {
  const waiting = stuckIn(machine, state);
  if (waiting.length === 0) return undefined;
  return { kind: 'deadlock', cycle: findCycle(waiting, (task) => machine.blockers(state, task)), waiting };
}

function threads(count: number): readonly ExecutorInfo[] {
  return Array.from({ length: count }, (_, number) => ({ kind: 'thread', host: 'thread', number }));
}
