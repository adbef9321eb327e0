import type { Microseconds } from '../model/time.ts';
import { stateNumber, type Trace } from '../model/trace.ts';

/** How many tasks compute at each moment, and which one: what the rows of the cores and of the GIL show. */
export interface Occupancy {
  /** Segments in which a task is on a core, by start. */
  readonly running: Int32Array;
  /** The moments at which their number changes, ascending, and the number from then on. */
  readonly time: Float64Array;
  readonly count: Int32Array;
}

const known = new WeakMap<Trace, Occupancy>();

/** The occupancy of a trace; worked out once for each trace. */
export function occupancyOf(trace: Trace): Occupancy {
  const before = known.get(trace);
  if (before !== undefined) return before;
  const made = findOccupancy(trace);
  known.set(trace, made);
  return made;
}

function findOccupancy(trace: Trace): Occupancy {
  const { start, end, state, length } = trace.segments;
  const found: number[] = [];
  for (let segment = 0; segment < length; segment += 1) {
    if (state[segment] === stateNumber.running) found.push(segment);
  }
  const running = Int32Array.from(found).sort((one, other) => start[one] - start[other] || one - other);
  const ends = Float64Array.from(running, (segment) => end[segment]).sort();
  const time: Microseconds[] = [];
  const count: number[] = [];
  let begun = 0;
  let ended = 0;
  while (ended < ends.length) {
    const now = begun < running.length ? Math.min(start[running[begun]], ends[ended]) : ends[ended];
    while (ended < ends.length && ends[ended] <= now) ended += 1;
    while (begun < running.length && start[running[begun]] <= now) begun += 1;
    if (count[count.length - 1] === begun - ended) continue;
    time.push(now);
    count.push(begun - ended);
  }
  return { running, time: Float64Array.from(time), count: Int32Array.from(count) };
}
