// How many tasks are past their start and not at their end, over time: a staircase out of a trace's columns.
import type { Microseconds } from '../../model/time.ts';
import type { Trace } from '../../model/trace.ts';

export interface Staircase {
  /** When the count changes, ascending, each moment once; the first is 0. */
  readonly times: readonly Microseconds[];
  /** The count from that moment on. */
  readonly counts: readonly number[];
  readonly most: number;
}

const kept = new WeakMap<Trace, Staircase>();

/** The staircase of a trace, computed once for each. O(tasks log tasks). */
export function inFlight(trace: Trace): Staircase {
  const known = kept.get(trace);
  if (known !== undefined) return known;
  const made = staircase(trace);
  kept.set(trace, made);
  return made;
}

/** The count at a moment. */
export function countAt({ times, counts }: Staircase, time: Microseconds): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] <= time) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : counts[low - 1];
}

function staircase(trace: Trace): Staircase {
  const starts = moments(trace.started, trace);
  const ends = moments(trace.ended, trace);
  const times: Microseconds[] = [0];
  const counts: number[] = [0];
  let most = 0;
  let started = 0;
  let ended = 0;
  while (started < starts.length || ended < ends.length) {
    const time = Math.min(starts[started] ?? Infinity, ends[ended] ?? Infinity);
    while (starts[started] === time) started += 1;
    while (ends[ended] === time) ended += 1;
    const count = started - ended;
    most = Math.max(most, count);
    if (times[times.length - 1] === time) counts[counts.length - 1] = count;
    else {
      times.push(time);
      counts.push(count);
    }
  }
  return { times, counts, most };
}

/** The sorted moments of tasks that have started; those that ended before they started never were in flight. */
function moments(column: Float64Array, { started, tasks }: Trace): Float64Array {
  const found = new Float64Array(tasks);
  let length = 0;
  for (let task = 0; task < tasks; task += 1) {
    if (Number.isNaN(started[task]) || Number.isNaN(column[task])) continue;
    found[length] = column[task];
    length += 1;
  }
  return found.subarray(0, length).sort();
}
