import { parkedOn } from './executor.ts';
import type { Kernel } from './kernel.ts';
import { WaitQueue } from './wait-queue.ts';

/**
 * A server that answers so many requests at once; the others stand in its line, first come, first served. It answers
 * when it answers, whether the client's loop has time to look or not.
 */
export class Server {
  readonly line: WaitQueue;
  readonly #kernel: Kernel;
  readonly #answer: (task: number) => void;
  #free: number;

  /** `answer` starts the service of a task's request: it is on until the server hears `done`. */
  constructor(kernel: Kernel, capacity: number | undefined, answer: (task: number) => void) {
    this.#kernel = kernel;
    this.#free = capacity ?? Number.POSITIVE_INFINITY;
    this.#answer = answer;
    this.line = new WaitQueue(kernel.links);
  }

  /** Answers at once (true) or puts the strand in line (false). */
  request(strand: number, task: number): boolean {
    if (this.#free > 0) {
      this.#free -= 1;
      this.#kernel.parked[strand] = parkedOn.serverAnswer;
      this.#answer(task);
      return true;
    }
    this.#kernel.parked[strand] = parkedOn.serverLine;
    this.line.push(strand);
    return false;
  }

  /** One answer is out, or nobody waits for it any more: the next in line is served. Gives its strand, −1 for none. */
  done(taskOf: (strand: number) => number): number {
    this.#free += 1;
    const next = this.line.shift();
    if (next !== -1) this.request(next, taskOf(next));
    return next;
  }
}
