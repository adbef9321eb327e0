import type { ExecutorGroup, Topology } from '../model/topology.ts';
import type { ExecutorInfo } from '../model/trace.ts';
import { type Callbacks, EventLoop } from './event-loop.ts';
import { eventKind } from './executor.ts';
import type { Interpreter } from './interpreter.ts';
import type { Kernel } from './kernel.ts';
import { Permits } from './permits.ts';
import { Thread } from './thread.ts';

/** The executors of a topology, group by group, and when each of them is up. */

/** What each executor is, in the order of their numbers; `tasks` is the count where a group has one per task. */
export function executorInfos(groups: readonly ExecutorGroup[], tasks: number): readonly ExecutorInfo[] {
  return groups.flatMap(({ kind, host, count }) =>
    Array.from({ length: count === 'one per task' ? tasks : count }, (_, number) => ({ kind, host, number })),
  );
}

/** The GIL of each executor, −1 for none. */
export function gilNumbers(gil: Topology['gil'], executors: number): Int32Array {
  return Int32Array.from({ length: executors }, (_, executor) => {
    switch (gil) {
      case 'shared':
        return 0;
      case 'each':
        return executor;
      case 'none':
        return -1;
    }
  });
}

/** The executors of each group, made and known to the kernel. */
export function makeExecutors(
  kernel: Kernel,
  topology: Topology,
  interpreter: Interpreter,
  callbacks: Callbacks,
  tasks: number,
): readonly (readonly (Thread | EventLoop)[])[] {
  const makeGate = () => (topology.gate === undefined ? undefined : new Permits(kernel, topology.gate));
  const threadGate = makeGate();
  return topology.groups.map((group) =>
    executorInfos([group], tasks).map(() => {
      const id = kernel.executors.length;
      const executor =
        group.kind === 'loop'
          ? new EventLoop(kernel, id, callbacks, group.deaf !== true, makeGate())
          : new Thread(kernel, id, interpreter, threadGate);
      kernel.executors.push(executor);
      return executor;
    }),
  );
}

/**
 * What starting costs: processes and workers are started together before the first task; a thread is started when it is
 * first needed, and `Thread.start()` waits until it is up, so that threads come one after the other.
 */
export class Startup {
  readonly #kernel: Kernel;
  readonly #infos: readonly ExecutorInfo[];
  readonly #started: Uint8Array;
  #lastThreadUp = 0;

  constructor(kernel: Kernel, infos: readonly ExecutorInfo[]) {
    this.#kernel = kernel;
    this.#infos = infos;
    this.#started = new Uint8Array(infos.length);
  }

  /** Starts all that do not wait to be needed. */
  startHosts(): void {
    this.#infos.forEach(({ host }, executor) => {
      if (host === 'process' || host === 'worker') this.#start(executor, this.#kernel.world.startCost[host]);
    });
  }

  /** The executor is needed now. */
  need(executor: number): void {
    if (this.#infos[executor].host !== 'thread' || this.#started[executor] === 1) return;
    const from = Math.max(this.#lastThreadUp, this.#kernel.now);
    this.#lastThreadUp = from + this.#kernel.world.startCost.thread;
    this.#start(executor, this.#lastThreadUp - this.#kernel.now);
  }

  #start(executor: number, cost: number): void {
    this.#started[executor] = 1;
    if (cost === 0) return;
    this.#kernel.startsAt[executor] = this.#kernel.now + cost;
    this.#kernel.at(this.#kernel.startsAt[executor], eventKind.ready, executor);
  }
}
