import type { EventLoop } from './event-loop.ts';
import type { ItemQueue } from './item-queue.ts';
import type { Kernel } from './kernel.ts';
import type { Pool } from './pool.ts';

/**
 * How tasks reach executors: one word of the topology, one small class. The main line hands tasks over as they arrive
 * and reports their ends; it does not know which of these it talks to.
 */
export interface Dispatcher {
  /** A failure has ended the row: what has not been started never will be, and nothing more is to arrive. */
  readonly stopped: boolean;
  /** The task has arrived. */
  arrive(task: number): void;
  /** No further task arrives at this moment. */
  settle(): void;
  /** What stood for the task has ended. */
  ended(task: number): void;
  /** The tasks whose results are there now that this one, too, has ended; to be asked once for each. */
  resultsAfter(task: number): readonly number[];
}

/** Starts tasks on executors of their own choosing: where a topology has no line, this decides by number. */
export type Starter = (task: number) => void;

/** Each is started when the one before it has ended; a failure ends the row. */
export class InOrder implements Dispatcher {
  readonly #kernel: Kernel;
  readonly #start: Starter;
  readonly #line: number[] = [];
  #started = 0;
  #busy = false;
  stopped = false;

  constructor(kernel: Kernel, start: Starter) {
    this.#kernel = kernel;
    this.#start = start;
  }

  arrive(task: number): void {
    this.#line.push(task);
    if (this.#busy && this.#kernel.now > 0) this.#kernel.show(task, 'queued');
  }

  settle(): void {
    if (!this.#busy) this.#startNext(-1);
  }

  ended(task: number): void {
    this.#busy = false;
    if (this.#kernel.hasFailed(task)) this.#stop();
    else this.#startNext(task);
  }

  resultsAfter(task: number): readonly number[] {
    return [task];
  }

  #stop(): void {
    const { recorder, now } = this.#kernel;
    this.stopped = true;
    for (const task of this.#line.slice(this.#started)) {
      if (recorder.isAlive(task)) recorder.end(task, 'never started', now);
    }
    this.#started = this.#line.length;
  }

  #startNext(before: number): void {
    if (this.#started === this.#line.length) return;
    const task = this.#line[this.#started];
    this.#started += 1;
    this.#busy = true;
    if (before !== -1) this.#kernel.recorder.link('next', before, task, this.#kernel.now);
    this.#start(task);
  }
}

/** All at once, or each on the executor that has its share. */
export class AtOnce implements Dispatcher {
  readonly stopped = false;
  readonly #start: Starter;

  constructor(start: Starter) {
    this.#start = start;
  }

  arrive(task: number): void {
    this.#start(task);
  }

  settle(): void {}

  ended(): void {}

  resultsAfter(task: number): readonly number[] {
    return [task];
  }
}

/** From one line to whichever executor has a free slot. */
export class FromLine implements Dispatcher {
  readonly stopped = false;
  readonly #pool: Pool;
  readonly #loopOf: (task: number) => EventLoop | undefined;

  constructor(pool: Pool, loopOf: (task: number) => EventLoop | undefined) {
    this.#pool = pool;
    this.#loopOf = loopOf;
  }

  arrive(task: number): void {
    this.#pool.offer(task);
  }

  settle(): void {
    this.#pool.handOut();
  }

  ended(task: number): void {
    const loop = this.#loopOf(task);
    if (loop !== undefined) this.#pool.slotFree(loop, task);
  }

  resultsAfter(task: number): readonly number[] {
    return this.#pool.resultsAfter(task);
  }
}

/** Into the queue that consumers take from; the main line has made sure that there is room. */
export class ToConsumers implements Dispatcher {
  readonly stopped = false;
  readonly #kernel: Kernel;
  readonly #queue: ItemQueue;

  constructor(kernel: Kernel, queue: ItemQueue) {
    this.#kernel = kernel;
    this.#queue = queue;
  }

  arrive(task: number): void {
    this.#kernel.recorder.instant('put', task, this.#kernel.now);
    this.#kernel.show(task, 'queued');
    this.#queue.put(task);
  }

  settle(): void {}

  ended(): void {}

  resultsAfter(task: number): readonly number[] {
    return [task];
  }
}
