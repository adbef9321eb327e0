import { parkedOn } from './executor.ts';
import type { Kernel } from './kernel.ts';
import { WaitQueue } from './wait-queue.ts';

/**
 * A queue of items with a bound, or none (`asyncio/queues.py`): a get from a queue that has something, and a put into
 * one that has room, do not wait. One who waited is woken and looks again; if another was quicker, it queues again at
 * the end. An item is a number: who put it, or the task that it stands for.
 */
export class ItemQueue {
  readonly getters: WaitQueue;
  readonly putters: WaitQueue;
  readonly #kernel: Kernel;
  readonly #capacity: number;
  readonly #items: number[] = [];
  #taken = 0;

  constructor(kernel: Kernel, capacity: number | undefined) {
    this.#kernel = kernel;
    this.#capacity = capacity ?? Number.POSITIVE_INFINITY;
    this.getters = new WaitQueue(kernel.links);
    this.putters = new WaitQueue(kernel.links);
  }

  get empty(): boolean {
    return this.#taken === this.#items.length;
  }

  get full(): boolean {
    return this.#items.length - this.#taken >= this.#capacity;
  }

  /** Puts an item where there is room (ask `full` first); gives the getter it woke, −1 for none. */
  put(item: number): number {
    this.#items.push(item);
    return this.wakeFirst(this.getters);
  }

  /** Takes the oldest item (ask `empty` first) and the putter that this woke, −1 for none. */
  get(): { readonly item: number; readonly woken: number } {
    const item = this.#items[this.#taken];
    this.#taken += 1;
    if (this.#taken > 1024 && this.#taken * 2 > this.#items.length) {
      this.#items.splice(0, this.#taken);
      this.#taken = 0;
    }
    return { item, woken: this.wakeFirst(this.putters) };
  }

  wakeFirst(line: WaitQueue): number {
    const first = line.shift();
    if (first === -1) return -1;
    this.#kernel.parked[first] = parkedOn.nothing;
    this.#kernel.executors[this.#kernel.home[first]].wake(first);
    return first;
  }
}
