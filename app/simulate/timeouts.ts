import { eventKind } from './executor.ts';
import type { Kernel } from './kernel.ts';

/**
 * `asyncio.timeout` around a body (`asyncio/timeouts.py`, and `wait_for` from 3.12 on): a timer that cancels the strand
 * the body runs in. Each arming has a stamp, so that the timer of a body that has ended does nothing.
 */
export class Timeouts {
  readonly #kernel: Kernel;
  readonly #stamp: Int32Array;
  readonly #expired: Uint8Array;

  constructor(kernel: Kernel, strands: number) {
    this.#kernel = kernel;
    this.#stamp = new Int32Array(strands);
    this.#expired = new Uint8Array(strands);
  }

  arm(strand: number, timeout: number): void {
    this.#stamp[strand] += 1;
    this.#expired[strand] = 0;
    this.#kernel.at(this.#kernel.now + timeout, eventKind.guard, strand, this.#stamp[strand]);
  }

  disarm(strand: number): void {
    this.#stamp[strand] += 1;
    this.#expired[strand] = 0;
  }

  /** The loop has come to the timer: whether the strand is to be cancelled because its time is up. */
  reached(strand: number, stamp: number): boolean {
    if (stamp !== this.#stamp[strand]) return false;
    this.expire(strand);
    return true;
  }

  /** From now on, a cancellation of the strand means that its time was up. */
  expire(strand: number): void {
    this.#expired[strand] = 1;
  }

  /** What a cancellation of the strand means for the task it carries. */
  outcome(strand: number): 'timed out' | 'cancelled' {
    return this.#expired[strand] === 1 ? 'timed out' : 'cancelled';
  }
}
