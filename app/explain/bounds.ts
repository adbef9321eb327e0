import type { Step } from '../model/step.ts';
import type { Microseconds } from '../model/time.ts';
import type { ExecutorInfo } from '../model/trace.ts';
import { type Context, groupsOf, lazily, offsetsOf, placeOf } from './context.ts';
import { criticalPath } from './critical-path.ts';
import { holdsOf } from './holders.ts';
import { type TaskList, taskList } from './sentence.ts';
import { tailOf } from './tail.ts';
import { waitedBy } from './waiting.ts';
import { workOf } from './work.ts';

/**
 * The bounds that theory gives for a run, which of them binds, and why the run is above it. Every bound is a time that no
 * schedule of the same work on the same topology can go below (R. L. Graham, "Bounds for Certain Multiprocessing
 * Anomalies", 1966: a list schedule takes at least the longest task and the work divided by k).
 */

interface Bounded {
  readonly time: Microseconds;
}

export interface BoundValues {
  // Bounds.
  readonly 'longest task': Bounded & { readonly task: number; readonly from: Microseconds };
  readonly 'one thread': Bounded & { readonly place: ExecutorInfo };
  readonly 'busiest loop': Bounded & { readonly place: ExecutorInfo };
  readonly 'work per executor': Bounded & {
    readonly total: Microseconds;
    readonly slots: number;
    readonly place: ExecutorInfo;
  };
  readonly 'work per consumer': Bounded & { readonly total: Microseconds; readonly consumers: number };
  readonly 'work per permit': Bounded & { readonly total: Microseconds; readonly permits: number };
  readonly 'work per core': Bounded & { readonly total: Microseconds; readonly cores: number };
  readonly 'one GIL': Bounded;
  readonly server: Bounded & {
    readonly server: string;
    readonly total: Microseconds;
    readonly capacity: number;
  };
  readonly lock: Bounded & { readonly lock: string; readonly permits: number };
  readonly arrivals: Bounded & { readonly task: number };
  // Why a run is above the one that binds.
  readonly 'at the bound': { readonly total: Microseconds };
  readonly 'last alone': { readonly task: number; readonly from: Microseconds; readonly gap: Microseconds };
  readonly 'few at the end': {
    readonly tasks: TaskList;
    readonly from: Microseconds;
    readonly gap: Microseconds;
  };
  readonly chunks: { readonly gap: Microseconds; readonly chunk: number };
  readonly shares: { readonly gap: Microseconds; readonly place: ExecutorInfo };
  readonly 'loop held': { readonly gap: Microseconds; readonly waited: Microseconds };
  readonly 'waited for GIL': { readonly gap: Microseconds; readonly waited: Microseconds };
  readonly 'waited for lock': { readonly gap: Microseconds; readonly waited: Microseconds };
  readonly 'waited for server': { readonly gap: Microseconds; readonly waited: Microseconds };
  readonly 'one after the other': { readonly gap: Microseconds };
  readonly 'start costs': { readonly gap: Microseconds };
  readonly 'waited for arrivals': { readonly gap: Microseconds; readonly waited: Microseconds };
  readonly 'main line': { readonly gap: Microseconds };
  readonly chain: { readonly gap: Microseconds; readonly tasks: TaskList };
  readonly endless: { readonly at: Microseconds };
  // The chain that makes the total.
  readonly 'made by': { readonly total: Microseconds; readonly tasks: TaskList };
  // Amdahl.
  readonly 'speed-up': {
    readonly oneThread: Microseconds;
    readonly makespan: Microseconds;
    readonly times: number;
    /** What cannot be shared out, as a part of all work; the speed-up is never above its inverse. */
    readonly serial: number;
    readonly most: number;
  };
}

export type BoundCode = keyof BoundValues;

/** A bound or a reason, as data. */
export type BoundStatement = {
  readonly [Code in BoundCode]: { readonly code: Code; readonly values: BoundValues[Code] };
}[BoundCode];

type LowerBoundCode = {
  [Code in BoundCode]: BoundValues[Code] extends Bounded ? Code : never;
}[BoundCode];

export type LowerBound = {
  readonly [Code in LowerBoundCode]: {
    readonly code: Code;
    readonly values: BoundValues[Code];
  };
}[LowerBoundCode];

export interface Bounds {
  /** The highest first; the first one binds. Empty where no work was done. */
  readonly all: readonly LowerBound[];
  readonly binding: LowerBound | undefined;
  readonly makespan: Microseconds;
  /** How far the run is above the binding one. */
  readonly gap: Microseconds;
  /** Why it is. */
  readonly why: BoundStatement;
  /** Whose work the total is made of, one waiting for the other; `undefined` where there is none. */
  readonly madeBy: Extract<BoundStatement, { readonly code: 'made by' }> | undefined;
  /** Work on one thread, one after the other, against this run; `undefined` where no work was done. */
  readonly speedUp: Extract<BoundStatement, { readonly code: 'speed-up' }> | undefined;
}

export const boundsOf: (context: Context) => Bounds = lazily((context) => {
  const { makespan, halt } = context.trace;
  const all = [...lowerBounds(context)].sort((a, b) => b.values.time - a.values.time);
  const binding = all.at(0);
  const gap = makespan - (binding?.values.time ?? 0);
  const why: BoundStatement =
    halt !== undefined
      ? { code: 'endless', values: { at: makespan } }
      : gap <= 0 || binding === undefined
        ? { code: 'at the bound', values: { total: makespan } }
        : whyAbove(context, binding, gap);
  const { tasks } = criticalPath(context);
  const madeBy: Bounds['madeBy'] =
    tasks.length === 0 ? undefined : { code: 'made by', values: { total: makespan, tasks: taskList(tasks) } };
  return { all, binding, makespan, gap, why, madeBy, speedUp: speedUpOf(context) };
});

function lowerBounds(context: Context): readonly LowerBound[] {
  const { trace, topology, world, workload } = context;
  const work = workOf(context);
  const { dispatch, gate } = topology;
  const groups = groupsOf(context);
  const bounds: LowerBound[] = [];
  if (work.longest >= 0) {
    const task = work.longest;
    bounds.push({
      code: 'longest task',
      values: { time: work.longestFrom + work.ofTask[task], task, from: work.longestFrom },
    });
  }
  addExecutors(context, bounds);
  if (dispatch.how === 'consumers' && work.total > 0) {
    const { consumers } = dispatch;
    bounds.push({
      code: 'work per consumer',
      values: { time: Math.ceil(work.total / consumers), total: work.total, consumers },
    });
  }
  if (gate !== undefined) {
    const total = trace.executors.reduce(
      (most, { kind }, executor) => (kind === 'loop' ? Math.max(most, work.onExecutor[executor]) : most),
      0,
    );
    if (total > 0) {
      bounds.push({
        code: 'work per permit',
        values: { time: Math.ceil(total / gate), total, permits: gate },
      });
    }
  }
  if (work.cpu > 0) {
    if (topology.gil === 'shared') bounds.push({ code: 'one GIL', values: { time: work.cpu } });
    const { cores } = world;
    if (groups.length > 1 && topology.gil !== 'shared') {
      bounds.push({
        code: 'work per core',
        values: { time: Math.ceil(work.cpu / cores), total: work.cpu, cores },
      });
    }
  }
  for (const { name, capacity } of world.servers) {
    const total = work.atServer.get(name) ?? 0;
    if (capacity === undefined || total === 0) continue;
    bounds.push({
      code: 'server',
      values: { time: Math.ceil(total / capacity), server: name, total, capacity },
    });
  }
  addLocks(context, bounds);
  const arrival = lastArrival(context);
  if (
    arrival !== undefined &&
    workload.rows.some((row) => row.arrival !== undefined || row.every !== undefined)
  ) {
    bounds.push({ code: 'arrivals', values: arrival });
  }
  return bounds;
}

function addExecutors(context: Context, bounds: LowerBound[]): void {
  const { trace, topology } = context;
  const work = workOf(context);
  const groups = groupsOf(context);
  const busiest = { thread: -1, loop: -1 };
  trace.executors.forEach(({ kind }, executor) => {
    const of = kind === 'thread' ? work.onExecutor : work.holding;
    if (of[executor] > 0 && (busiest[kind] === -1 || of[executor] > of[busiest[kind]]))
      busiest[kind] = executor;
  });
  const thread = placeOf(context, busiest.thread);
  if (
    thread !== undefined &&
    topology.groups.every(({ count }) => count !== 'one per task') &&
    fixed(context)
  ) {
    bounds.push({ code: 'one thread', values: { time: work.onExecutor[busiest.thread], place: thread } });
  }
  const loop = placeOf(context, busiest.loop);
  if (loop !== undefined) {
    bounds.push({ code: 'busiest loop', values: { time: work.holding[busiest.loop], place: loop } });
  }
  const last = topology.groups[topology.groups.length - 1];
  const first = groups.indexOf(last);
  const place = placeOf(context, first);
  if (last.count === 'one per task' || place === undefined || place.host === 'main') return;
  const isPool = topology.dispatch.how === 'queue' || topology.groups.length > 1;
  if (!isPool) return;
  let total = 0;
  for (let executor = first; executor < trace.executors.length; executor += 1)
    total += work.onExecutor[executor];
  const slots = last.count * (topology.dispatch.how === 'queue' ? topology.dispatch.slots : 1);
  if (total === 0) return;
  bounds.push({ code: 'work per executor', values: { time: Math.ceil(total / slots), total, slots, place } });
}

/** Whether which executor runs a task is fixed from the start, so that the busiest one is a bound. */
function fixed({ topology, trace }: Context): boolean {
  return topology.dispatch.how === 'shares' || trace.executors.length === 1;
}

function addLocks(context: Context, bounds: LowerBound[]): void {
  const { trace, workload } = context;
  const names = new Set(
    workload.rows.flatMap(({ steps }) =>
      steps.flatMap((step) => (step.kind === 'acquire' ? [step.lock] : [])),
    ),
  );
  for (const lock of names) {
    // A lock given back by one who does not have it has more permits than it began with.
    if (workload.rows.some(({ steps }) => isGivenUntaken(steps, lock))) continue;
    const permits = workload.locks.find(({ name }) => name === lock)?.permits ?? 1;
    const held = holdsOf(context, lock).reduce(
      (sum, { from, until }) => sum + (until ?? trace.makespan) - from,
      0,
    );
    if (held > 0) bounds.push({ code: 'lock', values: { time: Math.ceil(held / permits), lock, permits } });
  }
}

/** Whether a task gives a lock back that it has not taken. */
function isGivenUntaken(steps: readonly Step[], lock: string): boolean {
  let depth = 0;
  for (const step of steps) {
    if (step.kind === 'acquire' && step.lock === lock) depth += 1;
    if (step.kind === 'release' && step.lock === lock) depth -= 1;
    if (depth < 0) return true;
  }
  return false;
}

function lastArrival(context: Context): { readonly task: number; readonly time: Microseconds } | undefined {
  const { trace, workload } = context;
  const offsets = offsetsOf(context);
  let last: { task: number; time: Microseconds } | undefined;
  workload.rows.forEach(({ arrival = 0, every = 0, count }, row) => {
    const task = offsets[row + 1] - 1;
    const time = arrival + every * (count - 1);
    if (count > 0 && trace.created[task] >= time && (last === undefined || time > last.time))
      last = { task, time };
  });
  return last !== undefined && last.time > 0 ? last : undefined;
}

/** What keeps a run above its binding bound: the first of the reasons that the trace shows. */
function whyAbove(context: Context, binding: LowerBound, gap: Microseconds): BoundStatement {
  const { trace, topology, world } = context;
  const { dispatch } = topology;
  const waited = waitedBy(context);
  const tail = tailOf(context);
  const chain = criticalPath(context);
  const held = waited.ready;
  const idle = chain.pieces.reduce((sum, { task, from, to }) => (task < 0 ? sum + to - from : sum), 0);
  const lastPiece = chain.pieces.at(-1);
  if (lastPiece !== undefined && lastPiece.task < 0 && lastPiece.to - lastPiece.from >= gap) {
    return { code: 'main line', values: { gap } };
  }
  if (idle > 0 && idle * 2 >= gap && trace.created.some((time) => time > 0)) {
    return { code: 'waited for arrivals', values: { gap, waited: idle } };
  }
  if (binding.code !== 'one GIL' && waited.gil > 0) {
    return { code: 'waited for GIL', values: { gap, waited: waited.gil } };
  }
  if (held > 0 && trace.executors.some(({ kind }) => kind === 'loop') && binding.code !== 'busiest loop') {
    return { code: 'loop held', values: { gap, waited: held } };
  }
  if (dispatch.how === 'in order') return { code: 'one after the other', values: { gap } };
  if (binding.code !== 'lock' && waited.lock > 0)
    return { code: 'waited for lock', values: { gap, waited: waited.lock } };
  if (binding.code !== 'server' && waited.server > 0) {
    return { code: 'waited for server', values: { gap, waited: waited.server } };
  }
  if (dispatch.how === 'queue' && dispatch.chunk !== 1 && tail !== undefined) {
    const chunk =
      dispatch.chunk === 'map' ? Math.ceil(trace.tasks / (4 * trace.executors.length)) : dispatch.chunk;
    if (chunk > 1) return { code: 'chunks', values: { gap, chunk } };
  }
  if (dispatch.how === 'shares' && trace.executors.length > 1) {
    const last = lastPiece?.task;
    const place = last === undefined || last < 0 ? undefined : placeOf(context, trace.carrier[last]);
    if (place !== undefined) return { code: 'shares', values: { gap, place } };
  }
  if (tail !== undefined && tail.tasks.length === 1) {
    return { code: 'last alone', values: { gap, task: tail.tasks[0], from: tail.aloneFrom } };
  }
  if (tail !== undefined && tail.tasks.length > 1 && tail.from < trace.makespan) {
    return { code: 'few at the end', values: { gap, tasks: taskList(tail.tasks), from: tail.from } };
  }
  if (Object.values(world.startCost).some((cost) => cost > 0))
    return { code: 'start costs', values: { gap } };
  return { code: 'chain', values: { gap, tasks: taskList(chain.tasks) } };
}

/** Amdahl's law: what cannot be shared out bounds what any number of workers can win. */
function speedUpOf(context: Context): Bounds['speedUp'] {
  const { trace } = context;
  const work = workOf(context);
  if (work.total === 0 || trace.makespan === 0 || trace.halt !== undefined) return undefined;
  const longest = work.longest < 0 ? 0 : work.ofTask[work.longest];
  const holding = work.holding.reduce(
    (most, held, executor) => (trace.executors[executor].kind === 'loop' ? Math.max(most, held) : most),
    0,
  );
  const gil = context.topology.gil === 'shared' ? work.cpu : 0;
  const alone = fixed(context) && trace.executors[0]?.kind === 'thread' ? work.total : 0;
  const serial = Math.max(longest, holding, gil, alone) / work.total;
  const values = {
    oneThread: work.total,
    makespan: trace.makespan,
    times: work.total / trace.makespan,
    serial,
    most: 1 / serial,
  };
  return { code: 'speed-up', values };
}
