/**
 * Time inside Interleave is a whole number of microseconds, exact to 2^53 (285 years); a person sees seconds.
 * Whole numbers keep sums exact, so two ends that should meet do meet.
 */

export type Microseconds = number;
export type Seconds = number;

export const MICROSECONDS_PER_SECOND = 1_000_000;

/** Seconds, as a person types them, to the nearest microsecond. */
export function fromSeconds(seconds: Seconds): Microseconds {
  return Math.round(seconds * MICROSECONDS_PER_SECOND);
}

/** Microseconds to seconds, for a person or for an export. */
export function toSeconds(time: Microseconds): Seconds {
  return time / MICROSECONDS_PER_SECOND;
}

/** A duration in seconds with at most `digits` decimals and no trailing zeros: `5`, `0.25`, `12.06`. */
export function formatSeconds(time: Microseconds, digits = 3): string {
  return String(Number(toSeconds(time).toFixed(digits)));
}
