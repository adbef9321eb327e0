/**
 * A counting semaphore with one fair wait queue: gates, locks, servers and a loop's turn are all made of it. A permit
 * that is given back is handed to whoever waits longest; nobody who comes later can snatch it
 * (CPython 3.11, `asyncio/locks.py`, `Semaphore`). It knows tasks by number and neither time nor promises.
 */

/** Called when the permit is handed over, with the task that gave it back (−1: none did). */
export type Granted = (from: number) => void;

interface Waiter {
  readonly task: number;
  readonly granted: Granted;
  state: 'waiting' | 'granted' | 'withdrawn';
}

export class Permits {
  #free: number;
  #waiters: Waiter[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  /** Takes a permit if one is free, without waiting. */
  tryTake(): boolean {
    if (this.#free === 0) return false;
    this.#free -= 1;
    return true;
  }

  /**
   * Queues for a permit. What it returns withdraws: from the queue, or, where the permit was already handed over, it
   * gives that permit on to the next.
   */
  wait(task: number, granted: Granted): () => void {
    const waiter: Waiter = { task, granted, state: 'waiting' };
    this.#waiters.push(waiter);
    return () => {
      const before = waiter.state;
      waiter.state = 'withdrawn';
      if (before === 'waiting') this.#waiters = this.#waiters.filter((other) => other !== waiter);
      if (before === 'granted') this.release(task);
    };
  }

  /** Gives a permit back; `task` is who had it. */
  release(task: number): void {
    const next = this.#waiters.shift();
    if (next === undefined) {
      this.#free += 1;
      return;
    }
    next.state = 'granted';
    next.granted(task);
  }

  /** The tasks that wait, the longest first. */
  get waiting(): readonly number[] {
    return this.#waiters.map((waiter) => waiter.task);
  }
}
