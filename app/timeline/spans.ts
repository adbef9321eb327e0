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
  /** Segments `first` to `last` of the trace, both included; −1 in a blend of several tasks. */
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
const LEVELS = 6;

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
    addMixed(spans, x0, x1, first, index, totals);
    totals.fill(0);
    x0 = x1;
    first = index + 1;
    limit = x0 + BUCKET;
  }
}

/** Adds a bucket, or lengthens the mixed span before it where the two look the same. */
function addMixed(
  spans: Span[],
  x0: number,
  x1: number,
  first: number,
  last: number,
  totals: Float64Array,
): void {
  const { state, share, work } = mixture(totals);
  const before = spans[spans.length - 1];
  const joins = before !== undefined && before.mixed !== undefined && before.state === state;
  if (joins && (before.mixed === share || x1 - x0 < BUCKET / 2)) {
    spans[spans.length - 1] = { ...before, x1, last, work: before.work + work };
    return;
  }
  spans.push({ x0, x1, first, last, state, mixed: share, work });
}

function mixture(totals: Float64Array): { state: State; share: number; work: Microseconds } {
  const { running, io, blocked } = stateNumber;
  const work = totals[running] + totals[io] + totals[blocked];
  const all = totals.reduce((sum, value) => sum + value, 0);
  const among = work > 0 ? [running, io, blocked] : states.map((_, index) => index);
  const largest = among.reduce((best, index) => (totals[index] > totals[best] ? index : best));
  const share = all > 0 ? Math.ceil((work / all) * LEVELS - 0.5) / LEVELS : 0;
  return { state: states[largest], share: work > 0 ? Math.max(1 / LEVELS, share) : 0, work };
}

/** How many of the tasks of one pixel row are looked at; the others are taken to be like them. */
const SAMPLES = 8;
const BLEND_BUCKET = 2;

/** The spans of many tasks in one row of pixels: in each column the state that most of them are in. */
export function blendOf(
  trace: Trace,
  firstTask: number,
  lastTask: number,
  scale: TimeScale,
): readonly Span[] {
  const columns = Math.max(1, Math.ceil((scale.right - scale.left) / BLEND_BUCKET));
  const totals = new Float64Array(columns * states.length);
  const count = lastTask - firstTask + 1;
  const samples = Math.min(SAMPLES, count);
  for (let sample = 0; sample < samples; sample += 1) {
    addTask(totals, trace, firstTask + Math.floor((sample * count) / samples), scale, columns);
  }
  const spans: Span[] = [];
  for (let column = 0; column < columns; column += 1) {
    const state = strongest(totals, column);
    if (state === undefined) continue;
    const x0 = scale.left + column * BLEND_BUCKET;
    const x1 = Math.min(scale.right, x0 + BLEND_BUCKET);
    const before = spans[spans.length - 1];
    if (before !== undefined && before.state === state && before.x1 === x0)
      spans[spans.length - 1] = { ...before, x1 };
    else spans.push({ x0, x1, first: -1, last: -1, state, mixed: undefined, work: 0 });
  }
  return spans;
}

function addTask(totals: Float64Array, trace: Trace, task: number, scale: TimeScale, columns: number): void {
  const { start, end, state } = trace.segments;
  const to = trace.offsets[task + 1];
  let index = firstEndingAfter(trace, trace.offsets[task], to, scale.start);
  for (; index < to && start[index] < scale.end; index += 1) {
    const from = Math.max(0, (xOf(scale, start[index]) - scale.left) / BLEND_BUCKET);
    const until = Math.min(columns, (xOf(scale, end[index]) - scale.left) / BLEND_BUCKET);
    for (let column = Math.floor(from); column < until; column += 1) {
      const covered = Math.min(until, column + 1) - Math.max(from, column);
      totals[column * states.length + state[index]] += covered;
    }
  }
}

function strongest(totals: Float64Array, column: number): State | undefined {
  let best = -1;
  let most = 0;
  for (let state = 0; state < states.length; state += 1) {
    const value = totals[column * states.length + state];
    if (value <= most) continue;
    best = state;
    most = value;
  }
  return best < 0 ? undefined : states[best];
}
