import type { Bodies } from './bodies.ts';
import { type EventLoop, handleKind } from './event-loop.ts';
import { eventKind, parkedOn } from './executor.ts';
import type { Kernel } from './kernel.ts';
import type { Program } from './program.ts';

/**
 * `asyncio.wait_for` as it was up to 3.11 (`asyncio/tasks.py`): a wrapper that sets its timer first, runs the body as a
 * task of its own, and sleeps until the one or the other is there. A body that is done when the wrapper has its turn
 * counts, even if the timer was first; otherwise it is cancelled and waited for.
 */
export class WaitFor implements Program {
  readonly #kernel: Kernel;
  readonly #bodies: Bodies;
  readonly #strand: number;
  readonly #task: number;
  readonly #loop: EventLoop;
  readonly #timeout: number;
  #stage: 'new' | 'waiting' | 'cancelling' | 'over' = 'new';

  constructor(
    kernel: Kernel,
    bodies: Bodies,
    strand: number,
    task: number,
    loop: EventLoop,
    timeout: number,
  ) {
    this.#kernel = kernel;
    this.#bodies = bodies;
    this.#strand = strand;
    this.#task = task;
    this.#loop = loop;
    this.#timeout = timeout;
  }

  step(): void {
    switch (this.#stage) {
      case 'new':
        this.#start();
        return;
      case 'waiting':
        if (this.#bodyIsOver()) this.#finish();
        else this.#cutBody(this.#kernel.cancelled[this.#strand] === 0);
        return;
      case 'cancelling':
        this.#finish();
        return;
      case 'over':
        return;
    }
  }

  afterHold(): void {}

  innerDone(): void {
    const { parked } = this.#kernel;
    if (parked[this.#strand] === parkedOn.nothing) return;
    this.#kernel.unpark(this.#strand);
    this.#loop.callSoon(handleKind.step, this.#strand);
  }

  cancel(): void {
    if (this.#stage !== 'over') this.#bodies.cancel(this.#strand);
  }

  #start(): void {
    const kernel = this.#kernel;
    if (kernel.cancelled[this.#strand] === 1) {
      this.#bodies.endUnbegun(this.#task, 'never started');
      this.#finish();
      return;
    }
    kernel.home[this.#task] = this.#loop.id;
    this.#loop.callSoon(handleKind.step, this.#task);
    if (this.#timeout <= 0) {
      this.#cutBody(true);
      return;
    }
    this.#stage = 'waiting';
    kernel.parked[this.#strand] = parkedOn.timer;
    kernel.at(kernel.now + this.#timeout, eventKind.timer, this.#strand, kernel.stamp[this.#strand]);
  }

  #cutBody(timedOut: boolean): void {
    this.#stage = 'cancelling';
    this.#kernel.parked[this.#strand] = parkedOn.result;
    this.#bodies.cancel(this.#task, timedOut);
  }

  #finish(): void {
    this.#stage = 'over';
    this.#loop.callSoon(handleKind.done, this.#strand);
  }

  #bodyIsOver(): boolean {
    return this.#kernel.recorder.outcomeOf(this.#task) !== 0;
  }
}
