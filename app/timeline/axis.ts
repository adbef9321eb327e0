import { MICROSECONDS_PER_SECOND, type Microseconds } from '../model/time.ts';

/**
 * Round numbers for a time axis. Steps are 1, 2 or 5 times a power of ten below a minute and clock-like above; 3 and
 * its kin come in where they divide the whole and the others do not do as well: 0 3 6 9 12 15.
 */

export interface Tick {
  readonly time: Microseconds;
  readonly label: string;
}

const SECOND = MICROSECONDS_PER_SECOND;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const clockSteps: readonly Microseconds[] = [
  ...[1, 2, 3, 5, 10, 15, 20, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 3, 5, 10, 15, 20, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 4, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 5, 10, 20].map((days) => days * DAY),
];

/** How much more a step is disliked that does not end at the end of the range. */
const OFF_THE_END = 0.35;
/** How much more 3 and 15 are disliked than 1, 2 and 5. */
const ODD = 0.2;

/** The step between ticks for a range: near `wanted` intervals, and one that divides the range where possible. */
export function tickStep(length: Microseconds, wanted: number): Microseconds {
  let best = length;
  let least = Number.POSITIVE_INFINITY;
  for (const step of stepsNear(length / wanted)) {
    const misses = Math.abs(Math.round(length / step) * step - length) > step * 1e-6;
    const lead = step / 10 ** Math.floor(Math.log10(step) + 1e-9);
    const dislike =
      Math.abs(Math.log(length / step / wanted)) + (misses ? OFF_THE_END : 0) + (isOdd(step, lead) ? ODD : 0);
    if (dislike < least) {
      best = step;
      least = dislike;
    }
  }
  return best;
}

/** The ticks from `start` to `end`, both included. `wanted` is how many intervals there is room for. */
export function ticksOf(start: Microseconds, end: Microseconds, wanted: number): readonly Tick[] {
  const length = end - start;
  if (!(length > 0)) return [];
  const step = tickStep(length, Math.max(1, wanted));
  const first = Math.ceil(start / step - 1e-6);
  const last = Math.floor(end / step + 1e-6);
  const ticks: Tick[] = [];
  for (let index = first; index <= last; index += 1) {
    const time = index * step;
    ticks.push({ time, label: tickLabel(time, step, end) });
  }
  return ticks;
}

/** Where a fitted axis ends: the end itself where that is a round number, else a little after it. */
export function fitEnd(extent: Microseconds): Microseconds {
  if (!(extent > 0)) return SECOND;
  const step = tickStep(extent, 6);
  const round = Math.ceil(extent / step - 1e-9) * step;
  return round <= extent * 1.09 ? round : extent * 1.04;
}

/** A moment as a person reads it off: `7 s`, `350 ms`, `2:05`, `1:00:00`. */
export function formatTime(time: Microseconds, digits = 3): string {
  if (Math.abs(time) >= 10 * MINUTE) return clock(time);
  if (time !== 0 && Math.abs(time) < 1000) return `${trimmed(time, 0)} µs`;
  if (time !== 0 && Math.abs(time) < SECOND / 10) return `${trimmed(time / 1000, digits)} ms`;
  return `${trimmed(time / SECOND, digits)} s`;
}

/** A difference with its sign: `+0.02 s`, `−3 ms`. */
export function formatDifference(time: Microseconds): string {
  return `${time < 0 ? '−' : '+'}${formatTime(Math.abs(time), 2)}`;
}

function tickLabel(time: Microseconds, step: Microseconds, end: Microseconds): string {
  if (end > 3 * MINUTE) return clock(time);
  if (step < 1000) return time === 0 ? '0' : `${trimmed(time / 1000, 3)} ms`;
  if (end <= SECOND / 2) return time === 0 ? '0' : `${trimmed(time / 1000, 0)} ms`;
  return trimmed(time / SECOND, 3);
}

function clock(time: Microseconds): string {
  const seconds = Math.floor(time / SECOND + 1e-6);
  const rest = trimmed((time - seconds * SECOND) / SECOND, 2).slice(1);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  if (hours >= 48 && seconds % 86_400 === 0) return `${seconds / 86_400} d`;
  if (hours > 0) return `${hours}:${two(minutes)}:${two(seconds % 60)}${rest}`;
  return `${minutes}:${two(seconds % 60)}${rest}`;
}

function trimmed(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

function stepsNear(raw: Microseconds): readonly Microseconds[] {
  if (raw >= 8 * SECOND) return clockSteps.filter((step) => step > raw / 4 && step < raw * 4);
  const power = 10 ** Math.floor(Math.log10(Math.max(1, raw)));
  return [0.5, 1, 2, 3, 5, 10, 20, 30].map((lead) => lead * power).filter((step) => step >= 1);
}

function isOdd(step: Microseconds, lead: number): boolean {
  return Math.abs(lead - 3) < 1e-6 && step < MINUTE;
}
