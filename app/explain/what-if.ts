import type { Step } from '../model/step.ts';
import type { Microseconds } from '../model/time.ts';
import type { Topology } from '../model/topology.ts';
import { taskCount } from '../model/workload.ts';
import { type Prediction, simulate } from '../simulate/simulate.ts';
import type { Context } from './context.ts';

/** One thing changed, and the run predicted anew: what would help, and what it would bring. */

export type Change =
  | { readonly kind: 'permits'; readonly count: number }
  | {
      readonly kind: 'executors';
      readonly count: number;
      readonly host: 'thread' | 'process' | 'worker' | 'main';
    }
  | { readonly kind: 'consumers'; readonly count: number }
  | { readonly kind: 'slots'; readonly count: number }
  | { readonly kind: 'chunk'; readonly size: number }
  | { readonly kind: 'cores'; readonly count: number }
  | { readonly kind: 'server'; readonly server: string; readonly capacity: number | undefined }
  /** Blocking calls become waits that the loop knows about. */
  | { readonly kind: 'awaiting' }
  /** No start waits for the end of the one before. */
  | { readonly kind: 'at once' }
  /** A GIL for each executor: processes in place of threads. */
  | { readonly kind: 'gil each' };

export interface WhatIf {
  readonly change: Change;
  /** `undefined`: it would not end by itself. */
  readonly makespan: Microseconds | undefined;
  readonly before: Microseconds;
}

/** Above this many tasks, nothing is predicted a second time. */
export const mostTasks = 2_000;
/** How many predictions one question may cost, and how much each may write. */
const mostTries = 8;
const mostWritten = 400_000;

/** What the total would be with one thing changed: "with 3 permits: 12 s". */
export function whatIf(prediction: Prediction, change: Change, before?: Microseconds): WhatIf {
  const total = (given: Prediction): Microseconds | undefined => {
    const { halt, makespan } = simulate(given, mostWritten);
    return halt === undefined ? makespan : undefined;
  };
  return { change, makespan: total(changed(prediction, change)), before: before ?? total(prediction) ?? 0 };
}

/**
 * The changes that shorten a run the most, best first, of the few that make sense for it; those that end alike are told
 * once, by the smallest change. Costs at most 8 predictions; nothing is said of more than 2,000 tasks, nor of a run that
 * does not end by itself.
 */
export function whatHelps(context: Context, most = 3): readonly WhatIf[] {
  const { makespan: before, halt } = context.trace;
  if (taskCount(context.workload) > mostTasks || halt !== undefined) return [];
  const tried = changesFor(context)
    .slice(0, mostTries)
    .map((change) => whatIf(context, change, before))
    .filter(({ makespan }) => makespan !== undefined && makespan < before);
  const better = tried.filter(
    (one, index) =>
      !tried.some(
        (other, place) =>
          place < index && other.change.kind === one.change.kind && other.makespan === one.makespan,
      ),
  );
  return better.sort((a, b) => (a.makespan ?? 0) - (b.makespan ?? 0)).slice(0, most);
}

/** The changes worth trying, the smallest of each kind first. */
export function changesFor({ workload, topology, world }: Prediction): readonly Change[] {
  const { dispatch, gate, groups, gil } = topology;
  const tasks = taskCount(workload);
  const steps = workload.rows.flatMap((row) => row.steps);
  const has = (kind: Step['kind']) => steps.some((step) => step.kind === kind);
  const pool = groups[groups.length - 1];
  const changes: Change[] = [];
  const more = (count: number, make: (count: number) => Change) => {
    for (const next of new Set([count + 1, count * 2]))
      if (next <= Math.max(tasks, 1)) changes.push(make(next));
  };
  if (gate !== undefined) more(gate, (count) => ({ kind: 'permits', count }));
  if (dispatch.how === 'consumers') more(dispatch.consumers, (count) => ({ kind: 'consumers', count }));
  if (typeof pool.count === 'number' && pool.host !== 'main') {
    more(pool.count, (count) => ({ kind: 'executors', count, host: pool.host }));
  }
  if (dispatch.how === 'in order' && tasks > 1) changes.push({ kind: 'at once' });
  if (groups[0].kind === 'loop' && has('block')) changes.push({ kind: 'awaiting' });
  if (dispatch.how === 'queue' && dispatch.chunk !== 1) changes.push({ kind: 'chunk', size: 1 });
  if (gil === 'shared' && has('cpu') && pool.host === 'thread') changes.push({ kind: 'gil each' });
  if (gil !== 'shared' && has('cpu')) changes.push({ kind: 'cores', count: world.cores * 2 });
  for (const { name, capacity } of world.servers) {
    const isAsked = steps.some((step) => step.kind === 'request' && step.server === name);
    if (isAsked && capacity !== undefined)
      changes.push({ kind: 'server', server: name, capacity: capacity * 2 });
  }
  if (dispatch.how === 'queue' && dispatch.slots > 1) {
    changes.push({ kind: 'slots', count: dispatch.slots * 2 });
  }
  return changes;
}

/** The prediction with one thing changed; unchanged where it has no such thing. */
export function changed(prediction: Prediction, change: Change): Prediction {
  const { workload, topology, world } = prediction;
  const { dispatch } = topology;
  const shaped = (part: Partial<Topology>): Prediction => ({
    ...prediction,
    topology: { ...topology, ...part },
  });
  switch (change.kind) {
    case 'permits':
      return shaped({ gate: change.count });
    case 'executors': {
      const last = topology.groups.length - 1;
      const groups = topology.groups.map((group, index) =>
        index === last ? { ...group, count: change.count } : group,
      );
      return shaped({ groups });
    }
    case 'consumers':
      return dispatch.how === 'consumers'
        ? shaped({ dispatch: { ...dispatch, consumers: change.count } })
        : prediction;
    case 'slots':
      return dispatch.how === 'queue'
        ? shaped({ dispatch: { ...dispatch, slots: change.count } })
        : prediction;
    case 'chunk':
      return dispatch.how === 'queue'
        ? shaped({ dispatch: { ...dispatch, chunk: change.size } })
        : prediction;
    case 'at once': {
      const isOneThread = topology.groups[0].kind === 'thread' && topology.groups[0].host === 'main';
      const groups: Topology['groups'] = isOneThread
        ? [{ kind: 'thread', host: 'thread', count: 'one per task' }]
        : topology.groups;
      return shaped({ dispatch: { how: 'at once' }, groups });
    }
    case 'gil each':
      return shaped({ gil: 'each' });
    case 'cores':
      return { ...prediction, world: { ...world, cores: change.count } };
    case 'server': {
      const servers = world.servers.map((server) =>
        server.name === change.server ? { ...server, capacity: change.capacity } : server,
      );
      return { ...prediction, world: { ...world, servers } };
    }
    case 'awaiting': {
      const rows = workload.rows.map((row) => ({
        ...row,
        steps: row.steps.map((step): Step => (step.kind === 'block' ? { ...step, kind: 'io' } : step)),
      }));
      return { ...prediction, workload: { ...workload, rows } };
    }
  }
}
