import { type Gate, parkedOn } from './executor.ts';
import type { Kernel } from './kernel.ts';
import { WaitQueue } from './wait-queue.ts';

/**
 * A gate, a lock or a semaphore: so many permits, and one line.
 *
 * On a loop it is fair (`asyncio/locks.py`, `Semaphore.acquire`): a permit given back is handed to the first in line, and
 * nobody passes while somebody waits, not even while the one who was handed the permit has not had its turn yet.
 * Between threads it is not (`threading.Lock`): the first in line is woken and tries again; who asks meanwhile gets it.
 */
export class Permits implements Gate {
  readonly line: WaitQueue;
  readonly #kernel: Kernel;
  #free: number;
  /** Handed a permit, turn not come yet. */
  #woken = 0;

  constructor(kernel: Kernel, permits: number) {
    this.#kernel = kernel;
    this.#free = permits;
    this.line = new WaitQueue(kernel.links);
  }

  /** Takes a permit at once, where that is allowed. */
  take(fair: boolean): boolean {
    if (this.#free === 0 || (fair && (this.line.size > 0 || this.#woken > 0))) return false;
    this.#free -= 1;
    return true;
  }

  /** Joins the line, at its front where it had been woken in vain. */
  wait(strand: number, inVain: boolean): void {
    if (inVain) this.line.unshift(strand);
    else this.line.push(strand);
  }

  /** Leaves the line, cancelled. */
  leave(strand: number): void {
    this.line.remove(strand);
  }

  /** Gives a permit back and wakes the first in line, whose number it gives (−1: nobody waits). */
  give(): number {
    this.#free += 1;
    return this.#wakeFirst();
  }

  /** A woken strand on a loop has its turn: the permit it was handed is now its own. */
  accept(strand: number): void {
    this.#kernel.handed[strand] = 0;
    this.#woken -= 1;
    if (this.#free > 0) this.#wakeFirst();
  }

  /** A woken strand on a loop was cancelled before its turn: the permit goes to the next in line. */
  refuse(strand: number): void {
    this.#kernel.handed[strand] = 0;
    this.#woken -= 1;
    this.#free += 1;
    this.#wakeFirst();
  }

  #wakeFirst(): number {
    const first = this.line.shift();
    if (first === -1) return -1;
    const executor = this.#kernel.executors[this.#kernel.home[first]];
    if (executor.kind === 'loop') {
      this.#free -= 1;
      this.#woken += 1;
      this.#kernel.handed[first] = 1;
    }
    this.#kernel.parked[first] = parkedOn.nothing;
    executor.wake(first);
    return first;
  }
}
