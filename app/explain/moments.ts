import type { Microseconds } from '../model/time.ts';
import type { Context } from './context.ts';

/** The moments at which something happens: instants and links are in the order of time, so each is found by halving. */

/** The latest moment not after a given one at which anything happened; `undefined` before the first. */
export function latestMoment({ trace }: Context, time: Microseconds): Microseconds | undefined {
  const { instants, links } = trace;
  const instant = firstAfter(instants.time, time) - 1;
  const link = firstAfter(links.time, time) - 1;
  if (instant < 0 && link < 0) return undefined;
  return Math.max(instant < 0 ? 0 : instants.time[instant], link < 0 ? 0 : links.time[link]);
}

/** The first moment after a given one at which anything happens; `undefined` after the last. */
export function nextMoment({ trace }: Context, time: Microseconds): Microseconds | undefined {
  const { instants, links } = trace;
  const instant = instants.time[firstAfter(instants.time, time)] ?? Number.POSITIVE_INFINITY;
  const link = links.time[firstAfter(links.time, time)] ?? Number.POSITIVE_INFINITY;
  const next = Math.min(instant, link);
  return Number.isFinite(next) ? next : undefined;
}

/** The entries of a sorted column of times at exactly one moment. */
export function* indicesAt(times: Float64Array, moment: Microseconds): Generator<number> {
  for (let index = firstAt(times, moment); index < times.length && times[index] === moment; index += 1)
    yield index;
}

function firstAt(times: Float64Array, moment: Microseconds): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstAfter(times: Float64Array, time: Microseconds): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
