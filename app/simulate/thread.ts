import type { Executor, Gate } from './executor.ts';
import type { Interpreter } from './interpreter.ts';
import type { Kernel } from './kernel.ts';

/**
 * A thread, a process that runs plain functions, or a worker: takes a job, runs its tasks one after the other from start
 * to end, and asks for the next. Whatever a task waits for holds the thread. A task that fails ends its job
 * (`multiprocessing/pool.py`, `mapstar`; `concurrent/futures/process.py`, `_process_chunk`).
 */

/** Tasks that a thread runs one after the other. */
export interface Job {
  readonly tasks: readonly number[];
  /** The job is over, and the thread free; may give it the next job by `start`. */
  readonly ended: (thread: Thread, lastTask: number) => void;
}

export class Thread implements Executor {
  readonly kind = 'thread';
  readonly parks = false;
  readonly id: number;
  readonly gate: Gate | undefined;
  occupant = -1;
  readonly #kernel: Kernel;
  readonly #interpreter: Interpreter;
  #job: Job | undefined;
  #next = 0;
  #canGoOn = false;

  constructor(kernel: Kernel, id: number, interpreter: Interpreter, gate: Gate | undefined) {
    this.#kernel = kernel;
    this.id = id;
    this.#interpreter = interpreter;
    this.gate = gate;
  }

  /** Takes a job; it begins when the kernel runs the thread. */
  start(job: Job): void {
    this.#job = job;
    this.#next = 0;
    this.#kernel.makeRunnable(this.id);
  }

  hold(): void {
    this.#canGoOn = false;
  }

  holdOver(): void {
    this.#canGoOn = true;
    this.#kernel.makeRunnable(this.id);
  }

  wake(): void {
    this.holdOver();
  }

  run(): void {
    if (this.occupant !== -1) {
      if (!this.#canGoOn) return;
      this.#canGoOn = false;
      if (this.#interpreter.resume(this.occupant) === 'waiting') return;
      this.#taskEnded();
    }
    while (this.#job !== undefined) {
      const task = this.#job.tasks[this.#next];
      this.#next += 1;
      this.occupant = task;
      this.#canGoOn = false;
      this.#kernel.home[task] = this.id;
      this.#kernel.recorder.carriedBy(task, this.id);
      if (this.#interpreter.begin(task) === 'waiting') return;
      this.#taskEnded();
    }
  }

  #taskEnded(): void {
    const task = this.occupant;
    const job = this.#job;
    this.occupant = -1;
    if (job === undefined) return;
    if (this.#next < job.tasks.length) {
      if (!this.#kernel.hasFailed(task)) return;
      for (const skipped of job.tasks.slice(this.#next)) this.#interpreter.end(skipped, 'never started');
    }
    this.#job = undefined;
    job.ended(this, task);
  }
}
