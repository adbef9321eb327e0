/**
 * A bounded or unbounded queue of items with two fair wait queues, of those who want an item and of those who want
 * room (`asyncio/queues.py`). An item is the number of the task that put it. It knows neither time nor promises.
 */

/** Called when the wait is over, with the task that ended it. */
export type Served = (from: number) => void;

interface Waiter {
  readonly task: number;
  readonly served: Served;
  state: 'waiting' | 'served' | 'withdrawn';
}

export class ItemQueue {
  readonly #capacity: number;
  readonly #items: number[] = [];
  readonly #getters: Waiter[] = [];
  readonly #putters: Waiter[] = [];

  constructor(capacity: number | undefined) {
    this.#capacity = capacity ?? Number.POSITIVE_INFINITY;
  }

  get length(): number {
    return this.#items.length;
  }

  /** Puts if there is room or somebody waits for the item. */
  tryPut(task: number): boolean {
    const getter = nextOf(this.#getters);
    if (getter !== undefined) {
      serve(getter, task);
      return true;
    }
    if (this.#items.length >= this.#capacity) return false;
    this.#items.push(task);
    return true;
  }

  /** Takes the oldest item, if there is one, and lets the longest waiting putter in. */
  tryGet(task: number): boolean {
    if (this.#items.length === 0) return false;
    this.#items.shift();
    const putter = nextOf(this.#putters);
    if (putter !== undefined) {
      this.#items.push(putter.task);
      serve(putter, task);
    }
    return true;
  }

  /** Queues for room. What it returns withdraws; an item that was let in meanwhile stays. */
  waitToPut(task: number, served: Served): () => void {
    return queueUp(this.#putters, task, served);
  }

  /** Queues for an item. What it returns withdraws, and puts an item that was already handed over back. */
  waitToGet(task: number, served: Served): () => void {
    const waiter: Waiter = { task, served, state: 'waiting' };
    this.#getters.push(waiter);
    return () => {
      const before = waiter.state;
      waiter.state = 'withdrawn';
      if (before !== 'served') return;
      const getter = nextOf(this.#getters);
      if (getter === undefined) this.#items.unshift(task);
      else serve(getter, task);
    };
  }
}

function queueUp(queue: Waiter[], task: number, served: Served): () => void {
  const waiter: Waiter = { task, served, state: 'waiting' };
  queue.push(waiter);
  return () => {
    waiter.state = 'withdrawn';
  };
}

function nextOf(queue: Waiter[]): Waiter | undefined {
  for (;;) {
    const waiter = queue.shift();
    if (waiter === undefined || waiter.state === 'waiting') return waiter;
  }
}

function serve(waiter: Waiter, from: number): void {
  waiter.state = 'served';
  waiter.served(from);
}
