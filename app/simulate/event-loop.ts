import type { Executor, Gate } from './executor.ts';
import { HandleQueue } from './handle-queue.ts';
import type { Kernel } from './kernel.ts';

/**
 * An event loop, turn for turn as asyncio's (`asyncio/base_events.py`, `_run_once`):
 *
 * ```
 *   ┌─► 1. what came over sockets, then the timers that are due, go to the end of the ready queue
 *   │   2. just the callbacks that are in the queue now run, in order; what they add waits for the next turn
 *   └── 3. a step that blocks or computes holds the loop in the middle of 2, and all the others wait
 * ```
 *
 * A wake-up thus takes two turns at the same moment: one for the timer's callback, one for the task's step. What other
 * threads report (`call_soon_threadsafe`) goes straight into the ready queue, before timers that became due meanwhile.
 */

/** What a callback does: a strand's next step, or what leads to one. */
export const handleKind = { step: 0, timer: 1, guard: 2, done: 3, stop: 4 } as const;

/** The code that the loop calls back. */
export interface Callbacks {
  /** The strand's next step. */
  step(strand: number): void;
  /** The block or the work of the strand's present step is over: it goes on, in the same turn. */
  afterHold(strand: number): void;
  /** The strand's wait is over, unless the stamp is old: its step belongs into the next turn. */
  timer(strand: number, stamp: number): void;
  /** The strand's timeout is reached, unless the stamp is old. */
  guard(strand: number, stamp: number): void;
  /** The strand has ended: whoever asked to be told is. */
  done(strand: number): void;
  /** The loop's last turn is over: what is left is cancelled. */
  stopped(): void;
}

export class EventLoop implements Executor {
  readonly kind = 'loop';
  readonly id: number;
  readonly parks: boolean;
  readonly gate: Gate | undefined;
  readonly #kernel: Kernel;
  readonly #callbacks: Callbacks;
  readonly #ready = new HandleQueue();
  readonly #sockets = new HandleQueue();
  readonly #timers = new HandleQueue();
  /** How many callbacks of the present turn are still to run. */
  #left = 0;
  #holder = -1;
  #holdIsOver = false;
  #stopping = false;
  /** The task that held the loop last: whoever waited for a turn waited for it. */
  lastHolder = -1;

  constructor(kernel: Kernel, id: number, callbacks: Callbacks, parks: boolean, gate: Gate | undefined) {
    this.#kernel = kernel;
    this.#callbacks = callbacks;
    this.id = id;
    this.parks = parks;
    this.gate = gate;
  }

  get occupant(): number {
    return this.#holder === -1 ? -1 : this.#kernel.taskOf(this.#holder);
  }

  hold(strand: number): void {
    this.#holder = strand;
  }

  holdOver(): void {
    this.#holdIsOver = true;
    this.#kernel.makeRunnable(this.id);
  }

  /** `call_soon`: the strand's next step, at the end of the ready queue. */
  wake(strand: number): void {
    if (strand === this.#holder) this.holdOver();
    else this.callSoon(handleKind.step, strand);
  }

  callSoon(kind: number, strand: number): void {
    this.#ready.push(kind, strand, 0);
    this.#becomeRunnable(kind === handleKind.step ? strand : -1);
  }

  /** An answer came over the network: looked at when the present turn is over. */
  answered(strand: number, stamp: number): void {
    this.#sockets.push(handleKind.timer, strand, stamp);
    this.#becomeRunnable(strand);
  }

  /** `call_soon_threadsafe`: another thread reports; goes straight into the ready queue. */
  reported(strand: number, stamp: number): void {
    this.#ready.push(handleKind.timer, strand, stamp);
    this.#kernel.makeRunnable(this.id);
  }

  /** A timer of one of its strands is due: looked at when the present turn is over. */
  due(kind: number, strand: number, stamp: number): void {
    this.#timers.push(kind, strand, stamp);
    this.#becomeRunnable(kind === handleKind.timer ? strand : -1);
  }

  run(): void {
    if (this.#holder !== -1) {
      if (!this.#holdIsOver) return;
      const strand = this.#holder;
      this.lastHolder = this.#kernel.taskOf(strand);
      this.#holdIsOver = false;
      this.#holder = -1;
      this.#callbacks.afterHold(strand);
    }
    while (this.#holder === -1) {
      if (this.#left === 0) {
        if (this.#stopping) {
          this.#stopping = false;
          this.#callbacks.stopped();
        }
        this.#sockets.drainTo(this.#ready);
        this.#timers.drainTo(this.#ready);
        this.#left = this.#ready.length;
        if (this.#left === 0) return;
      }
      this.#left -= 1;
      const { kind, strand, stamp } = this.#ready;
      this.#ready.shift();
      this.#call(kind, strand, stamp);
    }
  }

  #call(kind: number, strand: number, stamp: number): void {
    switch (kind) {
      case handleKind.step:
        this.#callbacks.step(strand);
        return;
      case handleKind.timer:
        this.#callbacks.timer(strand, stamp);
        return;
      case handleKind.guard:
        this.#callbacks.guard(strand, stamp);
        return;
      case handleKind.done:
        this.#callbacks.done(strand);
        return;
      case handleKind.stop:
        this.#stopping = true;
        return;
    }
  }

  /** There is something to do; the task whose body runs in the strand, if one does, is ready from now on. */
  #becomeRunnable(strand: number): void {
    const task = strand === -1 ? -1 : this.#kernel.taskOf(strand);
    if (task !== -1 && this.#kernel.strandOf[task] === strand && this.#kernel.recorder.isAlive(task)) {
      this.#kernel.show(task, 'ready', this.id);
    }
    this.#kernel.makeRunnable(this.id);
  }
}
