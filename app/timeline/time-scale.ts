import type { Microseconds } from '../model/time.ts';

/** Where a moment lies on the screen: the stretch `start` to `end` on the pixels `left` to `right`. */
export interface TimeScale {
  readonly start: Microseconds;
  readonly end: Microseconds;
  readonly left: number;
  readonly right: number;
}

/** The pixel of a moment, which may lie outside of the picture. */
export function xOf(scale: TimeScale, time: Microseconds): number {
  return (
    scale.left + ((time - scale.start) * (scale.right - scale.left)) / Math.max(1, scale.end - scale.start)
  );
}

/** The moment under a pixel, which may lie before or after the stretch that is shown. */
export function timeOf(scale: TimeScale, x: number): Microseconds {
  return scale.start + ((x - scale.left) * (scale.end - scale.start)) / (scale.right - scale.left);
}

export function pixelsPerMicrosecond(scale: TimeScale): number {
  return (scale.right - scale.left) / Math.max(1, scale.end - scale.start);
}
