// Who has which permit of a gate at a moment. The engine counts permits and does not number them; a picture needs places,
// so each task takes the place of the one that handed its permit on, or the first free one.
import type { Microseconds } from '../../../model/time.ts';
import { linkNumber, type Trace } from '../../../model/trace.ts';

interface Slots {
  /** Per task the place of its permit, −1 where it never had one. */
  readonly slot: Int32Array;
}

const kept = new WeakMap<Trace, Slots>();

/** The holder of each of `permits` places, `undefined` where it is free. */
export function permitHolders(
  trace: Trace,
  permits: number,
  time: Microseconds,
): readonly (number | undefined)[] {
  const { slot } = slotsOf(trace, permits);
  const holders: (number | undefined)[] = Array.from({ length: permits }, () => undefined);
  for (let task = 0; task < trace.tasks; task += 1) {
    if (slot[task] < 0 || slot[task] >= permits) continue;
    if (trace.started[task] <= time && !(trace.ended[task] <= time)) holders[slot[task]] = task;
  }
  return holders;
}

function slotsOf(trace: Trace, permits: number): Slots {
  const known = kept.get(trace);
  if (known !== undefined) return known;
  const made = { slot: assign(trace, permits) };
  kept.set(trace, made);
  return made;
}

function assign(trace: Trace, permits: number): Int32Array {
  const { started, ended, links, tasks } = trace;
  const giver = new Int32Array(tasks).fill(-1);
  for (let link = 0; link < links.length; link += 1) {
    if (links.kind[link] === linkNumber.permit && links.to[link] >= 0)
      giver[links.to[link]] = links.from[link];
  }
  const order: number[] = [];
  for (let task = 0; task < tasks; task += 1) if (started[task] >= 0) order.push(task);
  order.sort((one, other) => started[one] - started[other] || one - other);
  const slot = new Int32Array(tasks).fill(-1);
  const free: Microseconds[] = Array.from({ length: permits }, () => 0);
  for (const task of order) {
    const wanted = giver[task] < 0 ? -1 : slot[giver[task]];
    const first = free.findIndex((until) => until <= started[task]);
    const place = wanted >= 0 && free[wanted] <= started[task] ? wanted : first;
    if (place < 0) continue;
    slot[task] = place;
    free[place] = Number.isNaN(ended[task]) ? Number.POSITIVE_INFINITY : ended[task];
  }
  return slot;
}
