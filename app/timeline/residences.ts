import type { Trace } from '../model/trace.ts';

/**
 * Which task was where: the stays of tasks on executors, and the lane of the executor in which a stay is drawn. A
 * loop has many tasks at a time, so its stays are spread over lanes, each into the first lane that is free.
 *
 *     loop   |--1--||-3-|        lane 0
 *            |----2----||--4--|  lane 1
 */
export interface Residences {
  readonly length: number;
  readonly task: Int32Array;
  readonly executor: Int32Array;
  readonly lane: Int32Array;
  /** Segments `from` up to `to`, not included. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** How many lanes each executor needs. */
  readonly lanes: Int32Array;
  /** Stays by executor and start: those of executor e are `order[offsets[e]]` up to `order[offsets[e + 1]]`. */
  readonly order: Int32Array;
  readonly offsets: Int32Array;
}

const known = new WeakMap<Trace, Residences>();

/** The stays of a trace; worked out once for each trace. */
export function residencesOf(trace: Trace): Residences {
  const before = known.get(trace);
  if (before !== undefined) return before;
  const made = findResidences(trace);
  known.set(trace, made);
  return made;
}

function findResidences(trace: Trace): Residences {
  const task: number[] = [];
  const executor: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const close = (end: number): void => {
    if (to.length < from.length) to.push(end);
  };
  for (let number = 0; number < trace.tasks; number += 1) {
    const end = trace.offsets[number + 1];
    let here = -1;
    let lastHere = end;
    for (let segment = trace.offsets[number]; segment < end; segment += 1) {
      const there = trace.segments.executor[segment];
      const isHere = there === here || (there < 0 && isLoop(trace, here));
      if (here >= 0 && isHere) {
        lastHere = segment + 1;
        continue;
      }
      if (there < 0) continue;
      close(lastHere);
      task.push(number);
      executor.push(there);
      from.push(segment);
      here = there;
      lastHere = segment + 1;
    }
    close(lastHere);
  }
  return inLanes(trace, task, executor, from, to);
}

/** What waits on a loop is still the loop's, though the loop does not hold it. */
function isLoop(trace: Trace, executor: number): boolean {
  return trace.executors[executor]?.kind === 'loop';
}

function inLanes(
  trace: Trace,
  task: readonly number[],
  executor: readonly number[],
  from: readonly number[],
  to: readonly number[],
): Residences {
  const { start, end } = trace.segments;
  const executors = trace.executors.length;
  const order = Int32Array.from(task.keys()).sort(
    (one, other) => executor[one] - executor[other] || start[from[one]] - start[from[other]] || one - other,
  );
  const offsets = new Int32Array(executors + 1);
  for (const number of executor) offsets[number + 1] += 1;
  for (let number = 0; number < executors; number += 1) offsets[number + 1] += offsets[number];
  const lane = new Int32Array(task.length);
  const lanes = new Int32Array(executors);
  for (let number = 0; number < executors; number += 1) {
    const freeFrom: number[] = [];
    for (let index = offsets[number]; index < offsets[number + 1]; index += 1) {
      const stay = order[index];
      const begins = start[from[stay]];
      const free = freeFrom.findIndex((time) => time <= begins);
      const chosen = free < 0 ? freeFrom.length : free;
      freeFrom[chosen] = end[to[stay] - 1];
      lane[stay] = chosen;
    }
    lanes[number] = Math.max(1, freeFrom.length);
  }
  return {
    length: task.length,
    task: Int32Array.from(task),
    executor: Int32Array.from(executor),
    lane,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    lanes,
    order,
    offsets,
  };
}
