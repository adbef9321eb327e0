import type { Bodies } from './bodies.ts';
import type { EventLoop } from './event-loop.ts';
import { parkedOn } from './executor.ts';
import type { Rested } from './interpreter.ts';
import type { ItemQueue } from './item-queue.ts';
import type { Kernel } from './kernel.ts';
import type { Program } from './program.ts';

/**
 * `while True: item = await queue.get(); await handle(item); queue.task_done()`: one coroutine that carries one task
 * after the other. A queue that has something does not make it wait. A task that fails does not end it.
 */
export class Consumer implements Program {
  readonly #kernel: Kernel;
  readonly #bodies: Bodies;
  readonly #strand: number;
  readonly #number: number;
  readonly #loop: EventLoop;
  readonly #queue: ItemQueue;
  readonly #itemDone: (task: number) => void;
  #task = -1;

  constructor(
    kernel: Kernel,
    bodies: Bodies,
    strand: number,
    number: number,
    loop: EventLoop,
    queue: ItemQueue,
    itemDone: (task: number) => void,
  ) {
    this.#kernel = kernel;
    this.#bodies = bodies;
    this.#strand = strand;
    this.#number = number;
    this.#loop = loop;
    this.#queue = queue;
    this.#itemDone = itemDone;
  }

  step(): void {
    if (this.#task === -1) this.#consume();
    else this.#continue(this.#bodies.step(this.#task, this.#loop, true));
  }

  afterHold(): void {
    this.#continue(this.#bodies.afterHold(this.#task));
  }

  innerDone(): void {}

  cancel(): void {
    this.#bodies.cancel(this.#strand);
  }

  #continue(rested: Rested): void {
    if (rested === 'waiting') return;
    this.#finish();
    this.#consume();
  }

  #consume(): void {
    while (!this.#queue.empty) {
      const task = this.#queue.get().item;
      this.#task = task;
      this.#kernel.strandOf[task] = this.#strand;
      this.#kernel.carried[this.#strand - this.#kernel.main] = task;
      this.#kernel.recorder.carriedBy(task, this.#number);
      if (this.#bodies.step(task, this.#loop, true) === 'waiting') return;
      this.#finish();
    }
    this.#queue.getters.push(this.#strand);
    this.#kernel.parked[this.#strand] = parkedOn.get;
  }

  #finish(): void {
    const task = this.#task;
    this.#task = -1;
    this.#kernel.carried[this.#strand - this.#kernel.main] = -1;
    this.#itemDone(task);
  }
}
