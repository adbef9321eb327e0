import { eventKind } from './executor.ts';
import type { Kernel } from './kernel.ts';

/**
 * `asyncio.timeout` around a body (`asyncio/timeouts.py`, and `wait_for` from 3.12 on): a timer that cancels the strand
 * the body runs in. Each arming has a stamp, so that the timer of a body that has ended does nothing. A strand that
 * somebody else cancels as well was cancelled, whichever came first (`Timeout.__aexit__` counts the cancellations).
 */

/** Why a strand is to be cancelled. */
const reason = { none: 0, timeUp: 1, fromOutside: 2 } as const;

export class Timeouts {
  readonly #kernel: Kernel;
  readonly #stamp: Int32Array;
  readonly #reason: Uint8Array;

  constructor(kernel: Kernel, strands: number) {
    this.#kernel = kernel;
    this.#stamp = new Int32Array(strands);
    this.#reason = new Uint8Array(strands);
  }

  arm(strand: number, timeout: number): void {
    this.disarm(strand);
    this.#kernel.at(this.#kernel.now + timeout, eventKind.guard, strand, this.#stamp[strand]);
  }

  disarm(strand: number): void {
    this.#stamp[strand] += 1;
    this.#reason[strand] = reason.none;
  }

  /** The loop has come to the timer: whether the strand is to be cancelled because its time is up. */
  reached(strand: number, stamp: number): boolean {
    return stamp === this.#stamp[strand];
  }

  /** The strand is to be cancelled, because its time is up or because somebody else wants it. */
  cancelled(strand: number, timedOut: boolean): void {
    const why = timedOut ? reason.timeUp : reason.fromOutside;
    this.#reason[strand] = Math.max(this.#reason[strand], why);
  }

  /** What a cancellation of the strand means for the task it carries. */
  outcome(strand: number): 'timed out' | 'cancelled' {
    return this.#reason[strand] === reason.timeUp ? 'timed out' : 'cancelled';
  }
}
