import type { Microseconds } from '../model/time.ts';
import type { Workload } from '../model/workload.ts';
import type { EventLoop } from './event-loop.ts';
import type { Interpreter, Rested } from './interpreter.ts';
import type { Kernel } from './kernel.ts';
import type { Timeouts } from './timeouts.ts';
import type { Waits } from './waits.ts';

/**
 * The bodies of tasks as coroutines: begun under their timeout, stepped, and cut at the step at which a cancellation
 * reaches them. Whose strand a body runs in (its own, a consumer's) is the caller's to say.
 */
export class Bodies {
  readonly #kernel: Kernel;
  readonly #interpreter: Interpreter;
  readonly #waits: Waits;
  readonly #timeouts: Timeouts;
  readonly #workload: Workload;
  readonly #taskTimeout: Microseconds | undefined;
  readonly #begun: Uint8Array;

  constructor(
    kernel: Kernel,
    interpreter: Interpreter,
    waits: Waits,
    timeouts: Timeouts,
    workload: Workload,
    taskTimeout: Microseconds | undefined,
  ) {
    this.#taskTimeout = taskTimeout;
    this.#kernel = kernel;
    this.#interpreter = interpreter;
    this.#waits = waits;
    this.#timeouts = timeouts;
    this.#workload = workload;
    this.#begun = new Uint8Array(kernel.table.tasks);
  }

  timeoutOf(task: number): Microseconds | undefined {
    return this.#workload.rows[this.#kernel.table.row[task]].timeout ?? this.#taskTimeout;
  }

  /** The next step of the body, its first one included. `guarded`: its own timeout applies. */
  step(task: number, loop: EventLoop, guarded: boolean): Rested {
    if (this.#begun[task] === 0) return this.#begin(task, loop, guarded);
    this.#noteTurn(task, loop);
    const strand = this.#kernel.strandOf[task];
    if (this.#kernel.cancelled[strand] === 0) return this.#interpreter.resume(task);
    this.#kernel.cancelled[strand] = 0;
    return this.#interpreter.cut(task, this.#timeouts.outcome(strand));
  }

  /** What the body did on the loop is over; no cancellation can have come between. */
  afterHold(task: number): Rested {
    return this.#interpreter.resume(task);
  }

  /** Cancels the strand; `timedOut` says why. */
  cancel(strand: number, timedOut = false): void {
    this.#timeouts.cancelled(strand, timedOut);
    this.#waits.cancel(strand);
  }

  /** Ends a task whose body never ran a line. */
  endUnbegun(task: number, outcome: 'timed out' | 'never started'): void {
    this.#interpreter.end(task, outcome);
  }

  /** What stands for the task is over as well: those who join it go on. */
  joined(task: number): void {
    this.#interpreter.wakeJoiners(task);
  }

  #begin(task: number, loop: EventLoop, guarded: boolean): Rested {
    const strand = this.#kernel.strandOf[task];
    if (this.#kernel.cancelled[strand] === 1) return this.#interpreter.end(task, 'never started');
    this.#begun[task] = 1;
    this.#noteTurn(task, loop);
    const timeout = guarded ? this.timeoutOf(task) : undefined;
    if (timeout !== undefined) this.#timeouts.arm(strand, timeout);
    return this.#interpreter.begin(task);
  }

  /** Who waited for a turn waited for the one that held the loop. */
  #noteTurn(task: number, loop: EventLoop): void {
    const { recorder, now } = this.#kernel;
    if (recorder.since(task) === now || loop.lastHolder === -1 || loop.lastHolder === task) return;
    recorder.link('turn', loop.lastHolder, task, now);
  }
}
