import type { Duration } from './step.ts';
import type { Microseconds } from './time.ts';

/**
 * Random durations without a generator to carry about: each is a pure hash of the seed, the task and the step, so
 * a task draws the same in every mode and in whatever order tasks run, and ten million tasks store nothing.
 */

/** The duration of one step of one task: whole microseconds, evenly from `min` to `max`, both included. */
export function drawDuration(duration: Duration, seed: number, task: number, step: number): Microseconds {
  if (typeof duration === 'number') return duration;
  const { min, max } = duration;
  // At the widest range the product rounds up to its upper end; the bound takes that one case back.
  return Math.min(max, min + Math.floor(fraction(seed, task, step) * (max - min + 1)));
}

/** A number in [0, 1) of 53 random bits. */
function fraction(seed: number, task: number, step: number): number {
  // A seed above 32 bits counts with all its bits.
  const start = mix((seed ^ Math.imul(Math.floor(seed / 0x1_0000_0000), 0x85eb_ca6b)) | 0);
  const one = mix((mix((start + Math.imul(task, 0x9e37_79b1)) | 0) + Math.imul(step + 1, 0x85eb_ca77)) | 0);
  const other = mix((one ^ 0x27d4_eb2f) + Math.imul(task, 0xc2b2_ae3d));
  return ((one >>> 5) * 0x400_0000 + (other >>> 6)) / 0x20_0000_0000_0000;
}

/** The finalizer of MurmurHash3, 32 bits: every bit of the input reaches every bit of the output. */
function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return hash ^ (hash >>> 16);
}
