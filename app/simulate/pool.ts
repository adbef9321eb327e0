import type { EventLoop } from './event-loop.ts';
import type { Kernel } from './kernel.ts';
import type { Thread } from './thread.ts';

/**
 * Executors that share one line of jobs: each takes the next job when it has a free slot. A thread has one slot and runs
 * a job of several tasks from start to end; a loop has as many slots as it may have tasks under way.
 */

export interface PoolShape {
  readonly chunk: number;
  readonly slots: number;
  /** `greedy`: the first executor fills all its slots before the next one gets any; `even`: the emptiest is next. */
  readonly fill: 'greedy' | 'even';
}

/** What the pool asks others to do. */
export interface Hands {
  /** Makes the task a coroutine of the loop. */
  createOn(task: number, loop: EventLoop): void;
  /** The executor is needed now: it is started, where it has not been. */
  need(executor: number): void;
}

interface PendingJob {
  readonly tasks: readonly number[];
  /** How many of them have not ended. */
  open: number;
}

export class Pool {
  readonly #kernel: Kernel;
  readonly #shape: PoolShape;
  readonly #executors: readonly (Thread | EventLoop)[];
  readonly #hands: Hands;
  /** All tasks ever offered, in order; those before `#taken` have been handed out, −1 stands for one withdrawn. */
  readonly #tasks: number[] = [];
  readonly #used: Int32Array;
  readonly #indexOf: ReadonlyMap<Thread | EventLoop, number>;
  /** Where a job is several tasks: the job that each task was handed out in, until its results have come. */
  readonly #jobs = new Map<number, PendingJob>();
  #taken = 0;

  constructor(kernel: Kernel, shape: PoolShape, executors: readonly (Thread | EventLoop)[], hands: Hands) {
    this.#kernel = kernel;
    this.#shape = shape;
    this.#executors = executors;
    this.#hands = hands;
    this.#used = new Int32Array(executors.length);
    this.#indexOf = new Map(executors.map((executor, index) => [executor, index]));
  }

  /** Puts a task in line; it is handed out by `handOut`, so that a whole chunk can come together first. */
  offer(task: number): void {
    this.#tasks.push(task);
    this.#kernel.show(task, 'queued');
  }

  /** Gives jobs to free slots until there are no more of the one or of the other. */
  handOut(freedBy = -1): void {
    while (this.#taken < this.#tasks.length) {
      const chosen = this.#choose();
      if (chosen === -1) return;
      const first = this.#taken;
      const tasks = this.#tasks.slice(first, first + this.#shape.chunk);
      this.#taken += tasks.length;
      if (tasks[0] === -1) continue;
      this.#used[chosen] += 1;
      this.#give(this.#executors[chosen], tasks, freedBy);
    }
  }

  /** A task that is still in line will not be run. Gives whether it was. Only where jobs are single tasks. */
  withdraw(task: number): boolean {
    const place = this.#tasks.indexOf(task, this.#taken);
    if (place === -1) return false;
    this.#tasks[place] = -1;
    return true;
  }

  /** `task` has ended on the executor, which has a slot free for the next in line. */
  slotFree(executor: Thread | EventLoop, task: number): void {
    const index = this.#indexOf.get(executor);
    if (index !== undefined) this.#used[index] -= 1;
    this.handOut(task);
  }

  /** The tasks whose results come with the end of this one: none, until it is the last of its job to end. */
  resultsAfter(task: number): readonly number[] {
    const job = this.#jobs.get(task);
    if (job === undefined) return [task];
    job.open -= 1;
    this.#jobs.delete(task);
    return job.open === 0 ? job.tasks : [];
  }

  #give(executor: Thread | EventLoop, tasks: readonly number[], freedBy: number): void {
    const { recorder, now } = this.#kernel;
    if (freedBy !== -1 && recorder.since(tasks[0]) < now) recorder.link('executor', freedBy, tasks[0], now);
    if (tasks.length > 1) {
      const job = { tasks, open: tasks.length };
      for (const task of tasks) this.#jobs.set(task, job);
    }
    this.#hands.need(executor.id);
    if (executor.kind === 'loop') this.#hands.createOn(tasks[0], executor);
    else executor.start({ tasks, ended: (thread, lastTask) => this.slotFree(thread, lastTask) });
  }

  /** Index of the executor that gets the next job, −1 where all slots are taken. */
  #choose(): number {
    const { slots, fill } = this.#shape;
    let chosen = -1;
    for (let index = 0; index < this.#executors.length; index += 1) {
      if (this.#used[index] >= slots) continue;
      if (fill === 'greedy') return index;
      if (chosen === -1 || this.#used[index] < this.#used[chosen]) chosen = index;
    }
    return chosen;
  }
}
