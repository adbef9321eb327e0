// What happened last, at or before a moment, out of the instants and links of a trace. It finds the facts; the words are
// put together elsewhere.
import type { Microseconds } from '../../model/time.ts';
import {
  instantKinds,
  type LinkKind,
  linkKinds,
  type Outcome,
  outcomes,
  type Trace,
} from '../../model/trace.ts';

export interface Handover {
  readonly kind: LinkKind;
  /** −1: the main line. */
  readonly from: number;
  readonly to: number;
}

export interface Happened {
  readonly time: Microseconds;
  readonly started: readonly number[];
  readonly ended: readonly { readonly task: number; readonly outcome: Outcome }[];
  readonly handovers: readonly Handover[];
}

/** The latest moment not after `time` at which something started, ended or was handed over; `undefined` before the first. */
export function happenedAt(trace: Trace, time: Microseconds): Happened | undefined {
  const { instants, links } = trace;
  const lastInstant = lastTelling(trace, lastNotAfter(instants.time, time));
  const lastLink = lastNotAfter(links.time, time);
  const moment = Math.max(
    lastInstant < 0 ? -1 : instants.time[lastInstant],
    lastLink < 0 ? -1 : links.time[lastLink],
  );
  if (moment < 0) return undefined;
  const started: number[] = [];
  const ended: { task: number; outcome: Outcome }[] = [];
  for (let index = lastInstant; index >= 0 && instants.time[index] === moment; index -= 1) {
    const task = instants.task[index];
    const kind = instantKinds[instants.kind[index]];
    if (kind === 'started') started.push(task);
    else if (kind === 'ended') ended.push({ task, outcome: outcomes[trace.outcome[task]] });
  }
  const handovers: Handover[] = [];
  for (let index = lastLink; index >= 0 && links.time[index] === moment; index -= 1) {
    handovers.push({ kind: linkKinds[links.kind[index]], from: links.from[index], to: links.to[index] });
  }
  return {
    time: moment,
    started: started.reverse(),
    ended: ended.reverse(),
    handovers: handovers.reverse(),
  };
}

/** Goes back from `index` to an instant worth a sentence. */
function lastTelling({ instants }: Trace, index: number): number {
  let at = index;
  while (at >= 0) {
    const kind = instantKinds[instants.kind[at]];
    if (kind === 'started' || kind === 'ended') return at;
    at -= 1;
  }
  return at;
}

function lastNotAfter(times: Float64Array, time: Microseconds): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
