// The moments of a run at which something is recorded, from one of them on.
import type { Microseconds } from '../../../model/time.ts';
import type { Trace } from '../../../model/trace.ts';

/** `from` itself and the moments after it, ascending, each once, at most `most` of them; the end of the run is one. */
export function momentsFrom(
  { instants, links, makespan }: Trace,
  from: Microseconds,
  most: number,
): readonly Microseconds[] {
  const found: Microseconds[] = [];
  let instant = firstAfter(instants.time, from);
  let link = firstAfter(links.time, from);
  for (let next = from; found.length < most; ) {
    found.push(next);
    if (next >= makespan) break;
    const before = next;
    while (instant < instants.length && instants.time[instant] <= before) instant += 1;
    while (link < links.length && links.time[link] <= before) link += 1;
    next = Math.min(instants.time[instant] ?? makespan, links.time[link] ?? makespan, makespan);
  }
  return found;
}

/** The index of the first of ascending times that is later. */
export function firstAfter(times: Float64Array, time: Microseconds): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
