import { parkedOn } from './executor.ts';
import type { Kernel } from './kernel.ts';
import type { Resources } from './resources.ts';
import { stepCode } from './step-table.ts';

/**
 * How a wait ends that is not simply over: by a cancellation, which takes the strand out of the line it stands in and
 * passes on what it was handed in vain, or by a server's answer, which frees a place for the next request.
 */
export class Waits {
  readonly #kernel: Kernel;
  readonly #resources: Resources;

  constructor(kernel: Kernel, resources: Resources) {
    this.#kernel = kernel;
    this.#resources = resources;
  }

  /** The strand is to be cancelled: it leaves the line it stands in, and has its turn to be told so. */
  cancel(strand: number): void {
    const kernel = this.#kernel;
    kernel.cancelled[strand] = 1;
    if (kernel.parked[strand] === parkedOn.nothing) return;
    this.#leave(strand);
    kernel.unpark(strand);
    kernel.executors[kernel.home[strand]].wake(strand);
  }

  /** A permit, an item or a place that the cancelled task was woken for goes to the next in line. */
  passOn(task: number): void {
    const kernel = this.#kernel;
    const strand = kernel.strandOf[task];
    if (kernel.cursor[task] === -1) {
      if (kernel.handed[strand] === 1) kernel.executors[kernel.home[strand]].gate?.refuse(strand);
      return;
    }
    const step = kernel.stepOf(task);
    const reference = kernel.table.reference[step];
    switch (kernel.table.code[step]) {
      case stepCode.acquire:
        if (kernel.handed[strand] === 1) this.#resources.locks[reference].refuse(strand);
        return;
      case stepCode.get: {
        const queue = this.#resources.queues[reference];
        if (!queue.empty) queue.wakeFirst(queue.getters);
        return;
      }
      case stepCode.put: {
        const queue = this.#resources.queues[reference];
        if (!queue.full) queue.wakeFirst(queue.putters);
        return;
      }
    }
  }

  /** The server's answer to a strand is there, whether its executor has time to look or not. */
  answered(strand: number): void {
    this.#kernel.parked[strand] = parkedOn.timer;
    this.#requestOver(this.#kernel.taskOf(strand));
  }

  #leave(strand: number): void {
    const kernel = this.#kernel;
    const task = kernel.taskOf(strand);
    const reference = task === -1 ? -1 : kernel.table.reference[kernel.stepOf(task)];
    switch (kernel.parked[strand]) {
      case parkedOn.gate:
        kernel.executors[kernel.home[strand]].gate?.leave(strand);
        return;
      case parkedOn.lock:
        this.#resources.locks[reference].leave(strand);
        return;
      case parkedOn.get:
        this.#resources.queues[reference].getters.remove(strand);
        return;
      case parkedOn.put:
        this.#resources.queues[reference].putters.remove(strand);
        return;
      case parkedOn.serverLine:
        this.#resources.servers[reference].line.remove(strand);
        this.#resources.openFiles -= 1;
        return;
      case parkedOn.serverAnswer:
        this.#requestOver(task);
        return;
      case parkedOn.join:
        this.#resources.joiners[reference].remove(strand);
        return;
    }
  }

  /** One place at the server and one file are free. */
  #requestOver(task: number): void {
    const kernel = this.#kernel;
    this.#resources.openFiles -= 1;
    const server = this.#resources.servers[kernel.table.reference[kernel.stepOf(task)]];
    const next = server.done((strand) => kernel.taskOf(strand));
    if (next !== -1) kernel.recorder.link('server', task, kernel.taskOf(next), kernel.now);
  }
}
