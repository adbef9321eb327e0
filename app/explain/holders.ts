import type { Microseconds } from '../model/time.ts';
import { outcomeNumber, segmentAt, stateNumber } from '../model/trace.ts';
import { type Context, endOf, lazily, offsetsOf, placeOf, stateAt, stateOf, stepsOf } from './context.ts';
import { linkTo } from './handovers.ts';
import type { Holder } from './sentence.ts';

/** Who holds the permits of the gate, the locks, and the places of servers, at a moment. */

/** The tasks past the gate that stands before a task, with their ends. A loop has a gate of its own, threads share one. */
export function permitHolders(context: Context, executor: number, time: Microseconds): readonly Holder[] {
  const { trace } = context;
  const { started, ended, begun, tasks } = trace;
  const isLoop = placeOf(context, executor)?.kind === 'loop';
  const holders: Holder[] = [];
  for (let task = 0; task < tasks; task += 1) {
    if (ended[task] <= time || !(begun[task] <= time)) continue;
    if (!(started[task] <= time) && !wasHanded(context, task, time, isLoop)) continue;
    if (isLoop && executorAt(context, task, time) !== executor) continue;
    if (!isLoop && placeOf(context, executorAt(context, task, time))?.kind === 'loop') continue;
    holders.push({ task, until: endOf(context, task) });
  }
  return holders;
}

/** On a loop a permit is handed over before the one who gets it has had its turn. */
function wasHanded(context: Context, task: number, time: Microseconds, isLoop: boolean): boolean {
  if (!isLoop || stateAt(context, task, time) !== 'ready') return false;
  return linkTo(context, task, ['permit'], context.trace.begun[task], time) !== undefined;
}

function executorAt({ trace }: Context, task: number, time: Microseconds): number {
  const segment = segmentAt(trace, task, time) ?? trace.offsets[task + 1] - 1;
  return segment < trace.offsets[task] ? -1 : trace.segments.executor[segment];
}

/** A task has a lock from one moment to another (`undefined`: it never gives it back). */
interface Hold {
  readonly task: number;
  readonly from: Microseconds;
  readonly until: Microseconds | undefined;
}

const holdsOfLocks = lazily((context): ReadonlyMap<string, readonly Hold[]> => {
  const holds = new Map<string, Hold[]>();
  const { workload } = context;
  const offsets = offsetsOf(context);
  workload.rows.forEach(({ steps }, row) => {
    if (!steps.some(({ kind }) => kind === 'acquire')) return;
    for (let task = offsets[row]; task < offsets[row + 1]; task += 1) {
      if (task < context.trace.tasks) addHolds(context, task, holds);
    }
  });
  return holds;
});

/** All holds of a lock, task by task. */
export function holdsOf(context: Context, lock: string): readonly Hold[] {
  return holdsOfLocks(context).get(lock) ?? [];
}

/** Who has the lock at a moment. */
export function lockHolders(context: Context, lock: string, time: Microseconds): readonly Holder[] {
  return holdsOf(context, lock)
    .filter(({ from, until }) => from <= time && (until ?? Number.POSITIVE_INFINITY) > time)
    .map(({ task, until }) => ({ task, until }));
}

function addHolds(context: Context, task: number, holds: Map<string, Hold[]>): void {
  const open: { readonly lock: string; readonly from: Microseconds }[] = [];
  const close = (lock: string, from: Microseconds, until: Microseconds | undefined) => {
    const list = holds.get(lock) ?? [];
    if (list.length === 0) holds.set(lock, list);
    list.push({ task, from, until });
  };
  stepsOf(context, task).forEach((step, index) => {
    if (step.kind !== 'acquire' && step.kind !== 'release') return;
    const passed = passedAt(context, task, index);
    if (step.kind === 'acquire') {
      const from = handedAt(context, task, index) ?? passed;
      if (from === undefined) return;
      if (passed === undefined) close(step.lock, from, endOf(context, task));
      else open.push({ lock: step.lock, from });
      return;
    }
    const place = open.findLastIndex(({ lock }) => lock === step.lock);
    if (passed === undefined || place === -1) return;
    const [{ from }] = open.splice(place, 1);
    close(step.lock, from, passed);
  });
  for (const { lock, from } of open) close(lock, from, endOf(context, task));
}

/** When a task was past a step that takes no time of its own; `undefined` where it never was. */
function passedAt({ trace }: Context, task: number, step: number): Microseconds | undefined {
  const { segments, offsets, outcome, ended } = trace;
  let last: number | undefined;
  for (let segment = offsets[task]; segment < offsets[task + 1]; segment += 1) {
    if (segments.step[segment] > step) return segments.start[segment];
    if (segments.step[segment] === step) last = segment;
  }
  if (last === undefined) return undefined;
  const tookNoTime =
    segments.state[last] === stateNumber.running && segments.start[last] === segments.end[last];
  if (tookNoTime) return segments.start[last];
  return outcome[task] === outcomeNumber.done ? ended[task] : undefined;
}

/** When a waiter on a loop was handed the lock of its step, before its turn. */
function handedAt(context: Context, task: number, step: number): Microseconds | undefined {
  const { segments, offsets } = context.trace;
  for (let segment = offsets[task + 1] - 1; segment >= offsets[task]; segment -= 1) {
    if (segments.step[segment] !== step || stateOf(context, segment) !== 'lock') continue;
    if (placeOf(context, segments.executor[segment])?.kind !== 'loop') return undefined;
    const end = segments.end[segment];
    return linkTo(context, task, ['lock'], end, end) === undefined ? undefined : end;
  }
  return undefined;
}

/** Whom the server is answering at a moment, each until it has its answer. */
export function serverHolders(context: Context, server: string, time: Microseconds): readonly Holder[] {
  const { trace, workload } = context;
  const offsets = offsetsOf(context);
  const holders: Holder[] = [];
  workload.rows.forEach(({ steps }, row) => {
    if (!steps.some((step) => step.kind === 'request' && step.server === server)) return;
    for (let task = offsets[row]; task < Math.min(offsets[row + 1], trace.tasks); task += 1) {
      const segment = segmentAt(trace, task, time);
      if (segment === undefined) continue;
      const step = steps[trace.segments.step[segment]];
      const state = stateOf(context, segment);
      if (step?.kind === 'request' && step.server === server && (state === 'io' || state === 'blocked')) {
        holders.push({ task, until: trace.segments.end[segment] });
      }
    }
  });
  return holders;
}

/** The tasks of a row that have not ended at a moment. */
export function unfinishedOf(context: Context, name: string, time: Microseconds): readonly Holder[] {
  const { trace, workload } = context;
  const row = workload.rows.findIndex((each) => each.name === name);
  const offsets = offsetsOf(context);
  const left: Holder[] = [];
  for (let task = offsets[row]; task < Math.min(offsets[row + 1], trace.tasks); task += 1) {
    if (!(trace.ended[task] <= time)) left.push({ task, until: endOf(context, task) });
  }
  return left;
}
