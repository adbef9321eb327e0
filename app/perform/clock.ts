import type { Milliseconds } from './plan.ts';

/**
 * The common clock of a run: milliseconds since time zero, the same in every worker to about 0.1 ms (1 to 2 ms
 * where a browser's clock steps by one). What the clocks differ by must not turn cause and effect round, so every message
 * carries its sender's time and its receiver is later than that (L. Lamport, 1978).
 */
export class Clock {
  #zero: Milliseconds = 0;
  #floor = 0;

  /** `zero`: time zero, as `epochNow()` gave it in one of the workers. */
  start(zero: Milliseconds): void {
    this.#zero = zero;
  }

  now(): Milliseconds {
    this.#floor = Math.max(this.#floor, epochNow() - this.#zero);
    return this.#floor;
  }

  /** A message that was sent at `time` is here: from now on this clock says more than that. */
  hear(time: Milliseconds): void {
    this.#floor = Math.max(this.#floor, time + 0.001);
  }
}

/** Milliseconds since 1970, with the resolution of `performance.now()`. */
export function epochNow(): Milliseconds {
  return performance.timeOrigin + performance.now();
}
