import type { Bodies } from './bodies.ts';
import type { EventLoop } from './event-loop.ts';
import { parkedOn } from './executor.ts';
import type { Rested } from './interpreter.ts';
import type { ItemQueue } from './item-queue.ts';
import type { Kernel } from './kernel.ts';
import type { Program } from './program.ts';
import type { WaitFor } from './wait-for.ts';

/**
 * `while True: item = await queue.get(); await handle(item); queue.task_done()`: one coroutine that carries one task
 * after the other. A queue that has something does not make it wait. A task that fails does not end it.
 */

export interface ConsumerParts {
  readonly kernel: Kernel;
  readonly bodies: Bodies;
  readonly strand: number;
  /** Which of the consumers it is, from 0. */
  readonly number: number;
  readonly loop: EventLoop;
  readonly queue: ItemQueue;
  readonly waitFor: (task: number, over: () => void) => WaitFor | undefined;
  readonly itemDone: (task: number) => void;
}

export class Consumer implements Program {
  readonly #parts: ConsumerParts;
  #task = -1;
  /** What it awaits instead of the task's body, where the timeout makes that a task of its own. */
  #waitFor: WaitFor | undefined;

  constructor(parts: ConsumerParts) {
    this.#parts = parts;
  }

  step(): void {
    const { bodies, loop } = this.#parts;
    if (this.#task === -1) this.#consume();
    else if (this.#waitFor !== undefined) this.#waitFor.step();
    else this.#continue(bodies.step(this.#task, loop, true));
  }

  afterHold(): void {
    this.#continue(this.#parts.bodies.afterHold(this.#task));
  }

  innerDone(): void {}

  cancel(): void {
    this.#parts.bodies.cancel(this.#parts.strand);
  }

  #continue(rested: Rested): void {
    if (rested === 'waiting') return;
    this.#finish();
    this.#consume();
  }

  #consume(): void {
    const { kernel, bodies, strand, loop, queue } = this.#parts;
    while (!queue.empty) {
      const task = queue.get().item;
      this.#task = task;
      kernel.carried[strand - kernel.main] = task;
      kernel.recorder.carriedBy(task, this.#parts.number);
      this.#waitFor = this.#parts.waitFor(task, () => this.#continue('ended'));
      if (this.#waitFor !== undefined) {
        this.#waitFor.step();
        return;
      }
      kernel.strandOf[task] = strand;
      if (bodies.step(task, loop, true) === 'waiting') return;
      this.#finish();
    }
    queue.getters.push(strand);
    kernel.parked[strand] = parkedOn.get;
  }

  #finish(): void {
    const { kernel, strand, itemDone } = this.#parts;
    const task = this.#task;
    this.#task = -1;
    this.#waitFor = undefined;
    kernel.carried[strand - kernel.main] = -1;
    itemDone(task);
  }
}
