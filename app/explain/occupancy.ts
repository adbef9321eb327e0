import type { Microseconds } from '../model/time.ts';
import { stateNumber } from '../model/trace.ts';
import { type Context, lazily, parks, placeOf, stateOf, stepOf } from './context.ts';
import type { Holding } from './sentence.ts';

/** Who has an executor, and who is on a core, at a moment. */

/** Whether the task of a segment holds its executor during it: nobody else can run there. */
export function holdsExecutor(context: Context, segment: number): boolean {
  const { executor, start, end } = context.trace.segments;
  const place = placeOf(context, executor[segment]);
  if (place === undefined || start[segment] === end[segment]) return false;
  switch (stateOf(context, segment)) {
    case 'running':
    case 'blocked':
    case 'gil':
      return true;
    case 'ready':
      return isReadyForCore(context, segment);
    case 'queued':
    case 'io':
      return false;
    case 'gated':
    case 'lock':
    case 'queue':
    case 'server':
    case 'join':
      return !parks(context, executor[segment]);
  }
}

/** Ready with its work begun: it waits for a core, and not for its turn. */
export function isReadyForCore(context: Context, segment: number): boolean {
  const place = placeOf(context, context.trace.segments.executor[segment]);
  return (
    stateOf(context, segment) === 'ready' &&
    (place?.kind === 'thread' || stepOf(context, segment)?.kind === 'cpu')
  );
}

/** What the holder of an executor does with it. */
export function holdingOf(context: Context, segment: number): Holding {
  switch (stateOf(context, segment)) {
    case 'running':
      return 'computing';
    case 'blocked':
      return 'blocking call';
    case 'gil':
      return 'waiting for the GIL';
    case 'ready':
      return 'waiting for a core';
    case 'io':
    case 'queued':
    case 'gated':
    case 'lock':
    case 'queue':
    case 'server':
    case 'join':
      return 'waiting';
  }
}

interface Occupancy {
  /** Segments that hold an executor, executor by executor and by their start; `from[e]` is the first of executor e. */
  readonly segments: Int32Array;
  readonly from: Int32Array;
}

const occupancyOf = lazily((context): Occupancy => {
  const { executors, segments } = context.trace;
  const from = new Int32Array(executors.length + 1);
  const holding: number[] = [];
  for (let segment = 0; segment < segments.length; segment += 1) {
    if (!holdsExecutor(context, segment)) continue;
    holding.push(segment);
    from[segments.executor[segment] + 1] += 1;
  }
  for (let executor = 0; executor < executors.length; executor += 1) from[executor + 1] += from[executor];
  const next = from.slice();
  const sorted = new Int32Array(holding.length);
  for (const segment of holding) {
    sorted[next[segments.executor[segment]]] = segment;
    next[segments.executor[segment]] += 1;
  }
  for (let executor = 0; executor < executors.length; executor += 1) {
    sortByStart(segments.start, sorted.subarray(from[executor], from[executor + 1]));
  }
  return { segments: sorted, from };
});

/** The segment of the task that holds the executor at a moment, `undefined` where it is free. */
export function occupantOf(context: Context, executor: number, time: Microseconds): number | undefined {
  if (placeOf(context, executor) === undefined) return undefined;
  const { segments, from } = occupancyOf(context);
  const { start, end } = context.trace.segments;
  const index = lastStarted(start, segments, from[executor], from[executor + 1], time);
  const found = segments[index];
  return index >= from[executor] && end[found] > time ? found : undefined;
}

/** When the holder of an executor lets go of it: the end of its step, however often it is made to pause in it. */
export function holdEnd(context: Context, segment: number): Microseconds | undefined {
  const { segments, offsets, outcome } = context.trace;
  const task = segments.task[segment];
  let last = segment;
  while (
    last + 1 < offsets[task + 1] &&
    segments.step[last + 1] === segments.step[segment] &&
    holdsExecutor(context, last + 1)
  ) {
    last += 1;
  }
  return last === offsets[task + 1] - 1 && outcome[task] === 0 ? undefined : segments.end[last];
}

interface Runners {
  readonly segments: Int32Array;
  /** The latest end among this one and all before it. */
  readonly latestEnd: Float64Array;
}

const runnersIndex = lazily((context): Runners => {
  const { segments } = context.trace;
  const { running } = stateNumber;
  const found: number[] = [];
  for (let segment = 0; segment < segments.length; segment += 1) {
    if (segments.state[segment] === running && segments.end[segment] > segments.start[segment])
      found.push(segment);
  }
  const sorted = Int32Array.from(found);
  sortByStart(segments.start, sorted);
  const latestEnd = new Float64Array(sorted.length);
  let latest = 0;
  sorted.forEach((segment, index) => {
    latest = Math.max(latest, segments.end[segment]);
    latestEnd[index] = latest;
  });
  return { segments: sorted, latestEnd };
});

/** The segments of all tasks that are on a core at a moment, the latest to get there first. */
export function runnersAt(context: Context, time: Microseconds): readonly number[] {
  const { segments, latestEnd } = runnersIndex(context);
  const { start, end } = context.trace.segments;
  const found: number[] = [];
  let index = lastStarted(start, segments, 0, segments.length, time);
  for (; index >= 0 && latestEnd[index] > time; index -= 1) {
    if (end[segments[index]] > time) found.push(segments[index]);
  }
  return found;
}

function sortByStart(start: Float64Array, segments: Int32Array): void {
  segments.sort((a, b) => start[a] - start[b] || a - b);
}

/** The last of a sorted stretch that has started by then; one before the stretch where none has. */
function lastStarted(
  start: Float64Array,
  segments: Int32Array,
  from: number,
  to: number,
  time: Microseconds,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start[segments[middle]] <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
