import type { Microseconds } from '../model/time.ts';
import { type LinkKind, outcomeNumber } from '../model/trace.ts';
import { carriedBefore } from './carriers.ts';
import { type Context, lazily, stateOf } from './context.ts';
import { linkTo, sourceOf } from './handovers.ts';
import { occupantOf, runnersAt } from './occupancy.ts';

/**
 * The chain of segments that makes the total. From the last end it is walked back to 0: work is part of the chain; from a
 * wait it goes over to the task that ended the wait; where nobody did (a start, an arrival, a wait whose giver the trace
 * does not know), the wait itself, or idle time, is part of it. The pieces touch, so their lengths add up to the total.
 *
 * ```
 *   task 1  |--5--|                 ◄─ chain
 *   task 3  ......|--5--|           ◄─ chain
 *   task 5  ............|---7---|   ◄─ chain, total 17
 * ```
 */
export interface ChainPiece {
  /** −1 where nobody was under way: the time before an arrival, or after the last end. */
  readonly task: number;
  readonly segment: number;
  readonly from: Microseconds;
  readonly to: Microseconds;
}

export interface Chain {
  /** In the order of time. */
  readonly pieces: readonly ChainPiece[];
  /** The segments among them, for whoever draws the chain. */
  readonly segments: readonly number[];
  /** The tasks whose pieces these are, by their first piece. */
  readonly tasks: readonly number[];
}

/** The chain of a trace, walked once for each. O(segments log segments). */
export const criticalPath: (context: Context) => Chain = lazily((context) => {
  const pieces = walkBack(context).reverse();
  const segments = pieces.flatMap(({ segment }) => (segment < 0 ? [] : [segment]));
  const tasks = [...new Set(pieces.flatMap(({ task }) => (task < 0 ? [] : [task])))];
  return { pieces, segments, tasks };
});

function walkBack(context: Context): ChainPiece[] {
  const { trace } = context;
  const { segments } = trace;
  const pieces: ChainPiece[] = [];
  let time = trace.makespan;
  let task = lastActive(context, time);
  /** Tasks the chain has gone over to at the present time without moving back: a second visit would be a circle. */
  let visited = new Set<number>();
  const take = (segment: number, from: Microseconds) => {
    const owner = segment < 0 ? -1 : segments.task[segment];
    pieces.push({ task: owner, segment, from, to: time });
    time = from;
    visited = new Set();
  };
  while (time > 0) {
    const segment = task < 0 ? -1 : activeBefore(context, task, time);
    if (segment === -1) {
      const starter = task < 0 || visited.has(task) ? -1 : starterOf(context, task, time);
      if (task >= 0) visited.add(task);
      if (starter >= 0 && !visited.has(starter) && activeBefore(context, starter, time) >= 0) {
        task = starter;
        continue;
      }
      const before = latestEndBefore(context, time);
      take(-1, before.time);
      task = before.task;
      continue;
    }
    const giver = visited.has(task) ? -1 : giverOf(context, segment, time);
    visited.add(task);
    if (giver >= 0 && giver !== task && !visited.has(giver) && activeBefore(context, giver, time) >= 0) {
      task = giver;
    } else {
      take(segment, segments.start[segment]);
    }
  }
  return pieces;
}

/** The segment of the task that reaches up to, or over, a moment from before it; −1 where it was not alive there. */
function activeBefore({ trace }: Context, task: number, time: Microseconds): number {
  const { segments, offsets } = trace;
  let low = offsets[task];
  let high = offsets[task + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments.start[middle] < time) low = middle + 1;
    else high = middle;
  }
  for (let segment = low - 1; segment >= offsets[task]; segment -= 1) {
    if (segments.end[segment] === segments.start[segment]) continue;
    return segments.end[segment] >= time ? segment : -1;
  }
  return -1;
}

/** Who ended a wait that reaches up to a moment; −1 for work, and where nobody is known. */
function giverOf(context: Context, segment: number, time: Microseconds): number {
  const { segments, carrier, begun } = context.trace;
  const task = segments.task[segment];
  const executor = segments.executor[segment];
  const start = segments.start[segment];
  const state = stateOf(context, segment);
  const linked = (...kinds: readonly LinkKind[]) =>
    sourceOf(context, linkTo(context, task, kinds, time, time)) ?? -1;
  const holder = () => {
    const occupant = occupantOf(context, executor, Math.max(start, time - 1));
    return occupant === undefined ? -1 : segments.task[occupant];
  };
  switch (state) {
    case 'running':
    case 'io':
    case 'blocked':
      return -1;
    case 'ready': {
      const giver = linked('turn', 'core', 'cancel');
      if (giver >= 0) return giver;
      const occupant = holder();
      if (occupant >= 0 && occupant !== task) return occupant;
      const runner = runnersAt(context, Math.max(start, time - 1)).find((one) => segments.task[one] !== task);
      return runner === undefined ? -1 : segments.task[runner];
    }
    case 'gil': {
      const giver = linked('gil');
      const runner = runnersAt(context, Math.max(start, time - 1))[0];
      return giver >= 0 || runner === undefined ? giver : segments.task[runner];
    }
    case 'queued': {
      const giver = linked('executor', 'next', 'cancel');
      if (giver >= 0) return giver;
      if (begun[task] === time && carrier[task] >= 0) {
        const before = carriedBefore(context, task);
        if (before >= 0 && context.trace.ended[before] === time) return before;
      }
      return holder();
    }
    case 'gated':
      return linked('permit', 'cancel');
    case 'lock':
      return linked('lock', 'cancel');
    case 'queue':
      return linked('item', 'room', 'cancel');
    case 'server':
      return linked('server', 'cancel');
    case 'join':
      return linked('join', 'cancel');
  }
}

/** Who started a task at a moment before which it was not there; −1 for nobody. */
function starterOf(context: Context, task: number, time: Microseconds): number {
  const giver = sourceOf(context, linkTo(context, task, ['spawn', 'next', 'executor'], time, time)) ?? -1;
  if (giver >= 0) return giver;
  const before = carriedBefore(context, task);
  return before >= 0 && context.trace.ended[before] === time ? before : -1;
}

interface Ending {
  readonly time: Microseconds;
  readonly task: number;
}

const endsInOrder = lazily(({ trace }): readonly number[] => {
  const tasks: number[] = [];
  for (let task = 0; task < trace.tasks; task += 1) {
    if (trace.offsets[task + 1] > trace.offsets[task]) tasks.push(task);
  }
  const end = (task: number) => trace.segments.end[trace.offsets[task + 1] - 1];
  return tasks.sort((a, b) => end(a) - end(b) || a - b);
});

/** The latest end of a task before a moment, or 0. */
function latestEndBefore(context: Context, time: Microseconds): Ending {
  const { trace } = context;
  const tasks = endsInOrder(context);
  const end = (task: number) => trace.segments.end[trace.offsets[task + 1] - 1];
  let low = 0;
  let high = tasks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end(tasks[middle]) < time) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? { time: 0, task: -1 } : { time: end(tasks[low - 1]), task: tasks[low - 1] };
}

/** The task that was under way up to the very end, one that was not cut before any other; −1 where there is none. */
function lastActive(context: Context, time: Microseconds): number {
  const { trace } = context;
  const rank = (task: number) => ranks.indexOf(trace.outcome[task]);
  let found = -1;
  for (let task = 0; task < trace.tasks; task += 1) {
    if (activeBefore(context, task, time) < 0) continue;
    if (found === -1 || rank(task) > rank(found)) found = task;
  }
  return found;
}

const ranks: readonly number[] = [outcomeNumber.failed, outcomeNumber.done];
