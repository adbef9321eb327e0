import type { Step } from '../model/step.ts';
import type { Microseconds } from '../model/time.ts';
import type { LowerBound } from './bound.ts';
import { type Context, groupsOf, offsetsOf, placeOf } from './context.ts';
import { holdsOf } from './holders.ts';
import { workOf } from './work.ts';

/**
 * Times that no schedule of the same work on the same topology can go below (R. L. Graham, "Bounds for Certain
 * Multiprocessing Anomalies", 1966: a list schedule takes at least the longest task and the work divided by k).
 */

/** Every bound that the trace gives, in no order. */
export function lowerBounds(context: Context): readonly LowerBound[] {
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
    isFixed(context)
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
export function isFixed({ topology, trace }: Context): boolean {
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
