import type { Bodies } from './bodies.ts';
import { type EventLoop, handleKind } from './event-loop.ts';
import { parkedOn } from './executor.ts';
import type { Kernel } from './kernel.ts';
import type { Pool } from './pool.ts';
import type { Program } from './program.ts';

/**
 * `await loop.run_in_executor(pool, task)`: hands the task to the pool's threads and awaits its result, of which it hears
 * only when the loop has a turn for it. Cancelling it withdraws a task still in line; one that runs goes on to its end.
 */
export class Awaiting implements Program {
  readonly #kernel: Kernel;
  readonly #bodies: Bodies;
  readonly #strand: number;
  readonly #task: number;
  readonly #loop: EventLoop;
  readonly #pool: Pool;
  #stage: 'new' | 'waiting' | 'over' = 'new';

  constructor(kernel: Kernel, bodies: Bodies, strand: number, task: number, loop: EventLoop, pool: Pool) {
    this.#kernel = kernel;
    this.#bodies = bodies;
    this.#strand = strand;
    this.#task = task;
    this.#loop = loop;
    this.#pool = pool;
  }

  step(): void {
    const kernel = this.#kernel;
    if (this.#stage === 'over') return;
    if (kernel.cancelled[this.#strand] === 1) {
      const waitedInLine = this.#stage === 'new' || this.#pool.withdraw(this.#task);
      if (waitedInLine) this.#bodies.endUnbegun(this.#task, 'never started');
      this.#finish();
    } else if (this.#stage === 'new') {
      this.#stage = 'waiting';
      kernel.recorder.instant('put', this.#task, kernel.now);
      kernel.parked[this.#strand] = parkedOn.result;
      this.#pool.offer(this.#task);
      this.#pool.handOut();
    } else {
      kernel.recorder.instant('seen', this.#task, kernel.now);
      this.#finish();
    }
  }

  afterHold(): void {}

  /** `call_soon_threadsafe`: the result goes straight into the ready queue. */
  innerDone(): void {
    if (this.#stage !== 'waiting') return;
    this.#kernel.parked[this.#strand] = parkedOn.timer;
    this.#loop.reported(this.#strand, this.#kernel.stamp[this.#strand]);
  }

  cancel(): void {
    if (this.#stage !== 'over') this.#bodies.cancel(this.#strand);
  }

  #finish(): void {
    this.#stage = 'over';
    this.#loop.callSoon(handleKind.done, this.#strand);
  }
}
