import type { Microseconds } from '../model/time.ts';
import { type State, stateNumber, states, type Trace } from '../model/trace.ts';
import { pixelsPerMicrosecond, type TimeScale, xOf } from './time-scale.ts';

/**
 * What of a task's life can be told apart at a scale. A segment that is wide enough is a span of its own; many narrow
 * ones in a row (slices of 5 ms under the GIL) become one mixed span that knows how much of it was work:
 *
 *     running ▌gil▐ running ▌gil▐ …        →       ▓▓▓▓▓▓ half work, half waiting for the GIL
 */

export interface Span {
  readonly x0: number;
  readonly x1: number;
  /** Segments `first` to `last` of the trace, both included; −1 in a row too thin to say. */
  readonly first: number;
  readonly last: number;
  /** The state, or the one that most of the mixed span's work was. */
  readonly state: State;
  /** The share of work (on a core, io, blocked) in a mixed span, `undefined` in a plain one. */
  readonly mixed: number | undefined;
  /** Time spent at work in a mixed span; the whole duration in a plain one. */
  readonly work: Microseconds;
}

/** Narrower segments are mixed, if several of them stand in a row. */
const NARROW = 3;
const ALONE = 3;
/** Width of the buckets in which narrow segments are told apart. */
const BUCKET = 6;
/** Buckets whose shares of work differ by less look the same. */
const ALIKE = 0.25;

/** States in which a task does what it is there for: the others are queues of one kind or another. */
export function isWork(state: State): boolean {
  return state === 'running' || state === 'io' || state === 'blocked';
}

/** First segment from `from` up to `to` that ends after `time`, `to` where there is none. */
export function firstEndingAfter(trace: Trace, from: number, to: number, time: Microseconds): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (trace.segments.end[middle] > time) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The spans of segments `from` up to `to` (not included) of one task, from left to right, as far as they are in sight. */
export function spansOf(trace: Trace, from: number, to: number, scale: TimeScale): readonly Span[] {
  const { start, end } = trace.segments;
  const perMicrosecond = pixelsPerMicrosecond(scale);
  const spans: Span[] = [];
  let narrowFrom = -1;
  let index = firstEndingAfter(trace, from, to, scale.start);
  for (; index < to && start[index] < scale.end; index += 1) {
    const isNarrow = (end[index] - start[index]) * perMicrosecond < NARROW;
    if (isNarrow) {
      if (narrowFrom < 0) narrowFrom = index;
      continue;
    }
    if (narrowFrom >= 0) addNarrow(spans, trace, narrowFrom, index, scale);
    narrowFrom = -1;
    spans.push(plain(trace, index, scale));
  }
  if (narrowFrom >= 0) addNarrow(spans, trace, narrowFrom, index, scale);
  return spans;
}

function plain(trace: Trace, index: number, scale: TimeScale): Span {
  const { start, end, state } = trace.segments;
  return {
    x0: xOf(scale, start[index]),
    x1: xOf(scale, end[index]),
    first: index,
    last: index,
    state: states[state[index]],
    mixed: undefined,
    work: end[index] - start[index],
  };
}

function addNarrow(spans: Span[], trace: Trace, from: number, to: number, scale: TimeScale): void {
  if (to - from <= ALONE) {
    for (let index = from; index < to; index += 1) spans.push(plain(trace, index, scale));
    return;
  }
  const { start, end, state } = trace.segments;
  const totals = new Float64Array(states.length);
  let x0 = xOf(scale, start[from]);
  let first = from;
  let limit = x0 + BUCKET;
  for (let index = from; index < to; index += 1) {
    totals[state[index]] += end[index] - start[index];
    const x1 = xOf(scale, end[index]);
    if (x1 < limit && index + 1 < to) continue;
    addMixed(spans, trace, x0, x1, first, index, totals);
    totals.fill(0);
    x0 = x1;
    first = index + 1;
    limit = x0 + BUCKET;
  }
}

/** Adds a bucket, or lengthens the mixed span before it where the two look much the same. */
function addMixed(
  spans: Span[],
  trace: Trace,
  x0: number,
  x1: number,
  first: number,
  last: number,
  totals: Float64Array,
): void {
  const { start, end } = trace.segments;
  const { running, io, blocked } = stateNumber;
  const work = totals[running] + totals[io] + totals[blocked];
  const state = strongestState(totals, work > 0);
  const share = work / (end[last] - start[first]);
  const before = spans[spans.length - 1];
  const isAlike =
    before?.mixed !== undefined &&
    (before.state === state || x1 - x0 < BUCKET / 2) &&
    (Math.abs(before.mixed - share) < ALIKE || x1 - x0 < BUCKET / 2);
  if (!isAlike) {
    spans.push({ x0, x1, first, last, state, mixed: share, work });
    return;
  }
  const all = before.work + work;
  const mixed = all / (end[last] - start[before.first]);
  spans[spans.length - 1] = { ...before, x1, last, mixed, work: all };
}

function strongestState(totals: Float64Array, isWorking: boolean): State {
  let best: State = isWorking ? 'running' : 'ready';
  for (const state of states) {
    if (isWorking && !isWork(state)) continue;
    if (totals[stateNumber[state]] > totals[stateNumber[best]]) best = state;
  }
  return best;
}

/** How many of the tasks of one pixel row are looked at; the others are taken to be like them. */
const SAMPLES = 4;

/** The spans of a row that many tasks share: the thin spans of some of them, one over the other. */
export function sharedSpansOf(
  trace: Trace,
  firstTask: number,
  lastTask: number,
  scale: TimeScale,
): readonly Span[] {
  const count = lastTask - firstTask + 1;
  const samples = Math.min(SAMPLES, count);
  const work: Span[] = [];
  let x0 = Number.POSITIVE_INFINITY;
  let x1 = Number.NEGATIVE_INFINITY;
  for (let sample = 0; sample < samples; sample += 1) {
    const task = firstTask + Math.floor((sample * count) / samples);
    for (const span of thinSpansOf(trace, trace.offsets[task], trace.offsets[task + 1], scale)) {
      x0 = Math.min(x0, span.x0);
      x1 = Math.max(x1, span.x1);
      if (isWork(span.state)) work.push(span);
    }
  }
  return x0 < x1 ? [anonymous(x0, x1, 'queued'), ...work] : work;
}

function anonymous(x0: number, x1: number, state: State): Span {
  return { x0, x1, first: -1, last: -1, state, mixed: undefined, work: 0 };
}

/**
 * The spans of a row too thin for anything but colour: one wait from first to last, and over it the work, each piece
 * at least a pixel wide and joined with its like where there is less than a pixel between them.
 */
export function thinSpansOf(trace: Trace, from: number, to: number, scale: TimeScale): readonly Span[] {
  const { start, end, state } = trace.segments;
  const perMicrosecond = pixelsPerMicrosecond(scale);
  const offset = scale.left - scale.start * perMicrosecond;
  const first = firstEndingAfter(trace, from, to, scale.start);
  if (first >= to || start[first] >= scale.end) return [];
  const spans: Span[] = [];
  let x0 = 0;
  let x1 = 0;
  let current: State | undefined;
  let index = first;
  for (; index < to && start[index] < scale.end; index += 1) {
    const here = states[state[index]];
    if (!isWork(here)) continue;
    const left = offset + start[index] * perMicrosecond;
    const right = Math.max(left + 1, offset + end[index] * perMicrosecond);
    if (here === current && left - x1 < 1) {
      x1 = Math.max(x1, right);
      continue;
    }
    if (current !== undefined) spans.push(anonymous(x0, x1, current));
    current = here;
    x0 = left;
    x1 = right;
  }
  if (current !== undefined) spans.push(anonymous(x0, x1, current));
  return [anonymous(offset + start[first] * perMicrosecond, xOf(scale, end[index - 1]), 'queued'), ...spans];
}
