// What there is to hear in a run: the moments at which a task starts, goes on after a wait, or ends. Pure: data in, data
// out; how a cue sounds is the synthesiser's business.

import type { Microseconds } from '../../model/time.ts';
import { outcomeNumber, type State, states, type Trace } from '../../model/trace.ts';

export type CueKind = 'start' | 'wake' | 'end' | 'failure';

export interface Cue {
  readonly time: Microseconds;
  readonly task: number;
  readonly kind: CueKind;
}

const isAtWork: Readonly<Record<State, boolean>> = {
  running: true,
  io: true,
  blocked: true,
  ready: false,
  gil: false,
  queued: false,
  gated: false,
  lock: false,
  queue: false,
  server: false,
  join: false,
};

/** Every cue of a run, ascending in time. */
export function cuesOf(trace: Trace): readonly Cue[] {
  const cues: Cue[] = [];
  for (let task = 0; task < trace.tasks; task += 1) {
    const started = trace.started[task];
    if (!Number.isNaN(started)) cues.push({ time: started, task, kind: 'start' });
    addWakes(cues, trace, task);
    const ended = trace.ended[task];
    if (Number.isNaN(ended)) continue;
    const isDone = trace.outcome[task] === outcomeNumber.done;
    cues.push({ time: ended, task, kind: isDone ? 'end' : 'failure' });
  }
  return cues.sort((one, other) => one.time - other.time || one.task - other.task);
}

/** A wake is a return to work after a wait, other than the very first start. */
function addWakes(cues: Cue[], trace: Trace, task: number): void {
  const { state, start } = trace.segments;
  for (let segment = trace.offsets[task] + 1; segment < trace.offsets[task + 1]; segment += 1) {
    const waited = !isAtWork[states[state[segment - 1]]];
    if (!waited || !isAtWork[states[state[segment]]] || start[segment] === trace.started[task]) continue;
    cues.push({ time: start[segment], task, kind: 'wake' });
  }
}

/** The cues at or after `from` and before `to`, of ascending cues. */
export function cuesBetween(cues: readonly Cue[], from: Microseconds, to: Microseconds): readonly Cue[] {
  return cues.slice(firstFrom(cues, from), firstFrom(cues, to));
}

function firstFrom(cues: readonly Cue[], time: Microseconds): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle].time < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
