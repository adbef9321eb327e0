// What every task of a run is doing at one moment: the lists of the inspector, out of a trace alone.
import type { Microseconds } from '../../model/time.ts';
import { type Outcome, outcomes, type State, segmentAt, states, type Trace } from '../../model/trace.ts';

/** Where a task can be: in a state, at its end, or not there yet. */
export type Whereabouts = State | Exclude<Outcome, 'unfinished'> | 'later';

/** In the order in which the lists are shown. */
export const whereabouts: readonly Whereabouts[] = [
  'running',
  'blocked',
  'ready',
  'gil',
  'io',
  'server',
  'lock',
  'queue',
  'join',
  'gated',
  'queued',
  'later',
  'done',
  'failed',
  'cancelled',
  'timed out',
  'never started',
];

export interface Placed {
  readonly task: number;
  /** Until the present segment ends, where that is a wait or work with an end of its own. */
  readonly left: Microseconds | undefined;
}

export interface MomentList {
  readonly count: number;
  /** The first few of them: the longest there in a queue, the latest at an end. */
  readonly some: readonly Placed[];
}

/** Every list with something in it. A moment on a border belongs to what begins there: segments are half-open. */
export function momentOf(
  trace: Trace,
  time: Microseconds,
  most: number,
  /** Tasks that are shown elsewhere: in such a state, with such an executor. */
  isElsewhere: (state: State, executor: number) => boolean = () => false,
): ReadonlyMap<Whereabouts, MomentList> {
  const lists = new Map<Whereabouts, { count: number; some: (Placed & { since: Microseconds })[] }>();
  for (let task = 0; task < trace.tasks; task += 1) {
    const { where, left, since, executor } = place(trace, task, time);
    if (executor !== undefined && isElsewhere(where, executor)) continue;
    const list = lists.get(where) ?? { count: 0, some: [] };
    lists.set(where, list);
    list.count += 1;
    insert(list.some, { task, left, since }, most, isEnd(where));
  }
  return lists;
}

type Standing = Placed & { readonly since: Microseconds } & (
    | { readonly where: State; readonly executor: number }
    | { readonly where: Whereabouts; readonly executor: undefined }
  );

function place(trace: Trace, task: number, time: Microseconds): Standing {
  const { segments, offsets, ended, outcome } = trace;
  const segment = segmentAt(trace, task, time);
  if (segment !== undefined) {
    const state = states[segments.state[segment]];
    const left = isTimedState(state) ? segments.end[segment] - time : undefined;
    const executor = segments.executor[segment];
    return { task, where: state, left, since: segments.start[segment], executor };
  }
  const nowhere = { task, left: undefined, executor: undefined };
  if (ended[task] <= time) return { ...nowhere, where: ending(outcome[task]), since: ended[task] };
  const last = offsets[task + 1] - 1;
  const isStuck = last >= offsets[task] && segments.end[last] <= time;
  if (isStuck) return { ...nowhere, where: states[segments.state[last]], since: segments.start[last] };
  return { ...nowhere, where: 'later', since: trace.created[task] };
}

function ending(outcome: number): Exclude<Outcome, 'unfinished'> {
  const name = outcomes[outcome];
  return name === 'unfinished' ? 'cancelled' : name;
}

/** Whether a stay in that state has an end of its own: a wait or work, and no queue. */
export function isTimedState(state: State): boolean {
  return state === 'running' || state === 'io' || state === 'blocked';
}

function isEnd(where: Whereabouts): boolean {
  return (
    where === 'done' ||
    where === 'failed' ||
    where === 'cancelled' ||
    where === 'timed out' ||
    where === 'never started'
  );
}

/** Keeps the `most` first in line, or for ends the latest, without sorting what is not shown. */
function insert<Item extends { readonly since: number }>(
  items: Item[],
  item: Item,
  most: number,
  latestFirst: boolean,
): void {
  const before = (one: Item, other: Item) =>
    latestFirst ? one.since > other.since : one.since < other.since;
  let at = items.length;
  while (at > 0 && before(item, items[at - 1])) at -= 1;
  if (at >= most) return;
  items.splice(at, 0, item);
  if (items.length > most) items.pop();
}
