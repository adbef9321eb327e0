import { Recorder } from '../model/recorder.ts';
import type { Step } from '../model/step.ts';
import { MICROSECONDS_PER_SECOND } from '../model/time.ts';
import type { ExecutorInfo, Halt, State, Trace } from '../model/trace.ts';
import { findCycle } from '../simulate/deadlock.ts';
import type { Machine, MachineState, Transition } from './machine.ts';

/**
 * A schedule as a trace, so that every view can show it: one second a step, and whoever is not running is ready, or waits
 * for what somebody else has to do.
 */

/** What the shared variables and the tasks' registers hold once a step of the schedule is done. */
export interface Memory {
  readonly task: number;
  /** Index of the step within the task. */
  readonly step: number;
  readonly variables: readonly number[];
  readonly register: readonly number[];
}

export interface ScheduleTrace {
  readonly trace: Trace;
  /** One entry a step, in order: entry k holds from second k + 1 on. */
  readonly memory: readonly Memory[];
}

/** The trace of a schedule. Where tasks are left that nobody can wake, its `halt` is a deadlock. */
export function scheduleTrace(machine: Machine, schedule: readonly Transition[]): ScheduleTrace {
  const recorder = new Recorder(machine.tasks);
  const memory: Memory[] = [];
  let state = machine.initial();
  let time = 0;
  let last = -1;
  const begun = new Set<number>();
  showWaiting(machine, recorder, state, -1, time);
  for (const { task, endStep } of schedule) {
    if (last !== -1 && last !== task) recorder.link('turn', last, task, time);
    if (!begun.has(task)) {
      begun.add(task);
      recorder.instant('begun', task, time);
      recorder.instant('started', task, time);
    }
    while (state.cursor[task] < endStep) {
      const step = state.cursor[task];
      recorder.enter(task, 'running', time, task, step);
      time += MICROSECONDS_PER_SECOND;
      state = machine.stepOnce(state, task);
      memory.push({ task, step, variables: state.variables, register: state.register });
      if (machine.hasEnded(state, task)) {
        recorder.end(task, machine.stepsOf(task)[step].kind === 'fail' ? 'failed' : 'done', time);
      }
      showWaiting(machine, recorder, state, state.cursor[task] < endStep ? task : -1, time);
    }
    last = task;
  }
  const variables = new Map(machine.variables.map((name, index) => [name, state.variables[index]]));
  return { trace: recorder.finish(time, threads(machine.tasks), variables, haltOf(machine, state)), memory };
}

/** Everybody but the one that runs on is ready, or waits for what the next step needs. */
function showWaiting(
  machine: Machine,
  recorder: Recorder,
  state: MachineState,
  running: number,
  time: number,
): void {
  for (let task = 0; task < machine.tasks; task += 1) {
    const cursor = state.cursor[task];
    if (task === running || cursor < 0 || machine.hasEnded(state, task)) continue;
    if (!recorder.isAlive(task)) recorder.instant('created', task, time);
    const waiting = machine.canStep(state, task) ? 'ready' : waitingState(machine.stepsOf(task)[cursor]);
    recorder.enter(task, waiting, time, task, cursor);
  }
}

function waitingState(step: Step): State {
  switch (step.kind) {
    case 'acquire':
      return 'lock';
    case 'join':
      return 'join';
    default:
      return 'queue';
  }
}

function haltOf(machine: Machine, state: MachineState): Halt | undefined {
  const waiting = state.cursor.flatMap((at, task) =>
    at >= 0 && !machine.hasEnded(state, task) ? [task] : [],
  );
  if (waiting.length === 0) return undefined;
  return { kind: 'deadlock', cycle: findCycle(waiting, (task) => machine.blockers(state, task)), waiting };
}

function threads(count: number): readonly ExecutorInfo[] {
  return Array.from({ length: count }, (_, number) => ({ kind: 'thread', host: 'thread', number }));
}
