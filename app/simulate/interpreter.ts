import type { Outcome, State } from '../model/trace.ts';
import { type Executor, eventKind, parkedOn } from './executor.ts';
import type { Kernel } from './kernel.ts';
import type { Processors } from './processors.ts';
import type { Resources } from './resources.ts';
import { stepCode } from './step-table.ts';
import type { Waits } from './waits.ts';

/**
 * The body of a task: runs its steps one after the other until it has to wait, holds its executor, or has ended.
 * It knows what a step means to an executor that parks and to one that does not; it does not know who started the task,
 * what becomes of its end, or which mode all this is.
 */

/** Where a run of steps came to rest: `ended` or not; the executor knows itself whether it is held. */
export type Rested = 'ended' | 'waiting';

/** Who hears of what tasks do to other tasks. */
export interface Listener {
  /** The task's body is over; told before anyone who waited for it is woken. */
  bodyEnded(task: number): void;
  /** Whether those who join the task wait for more than its body: for the `wait_for` around it. */
  isAwaitedByAnother(task: number): boolean;
  /** The tasks of the row are to be started, if they have not been. */
  spawn(row: number, by: number): void;
}

export class Interpreter {
  readonly #kernel: Kernel;
  readonly #resources: Resources;
  readonly #processors: Processors;
  readonly #waits: Waits;
  readonly #listener: Listener;

  constructor(
    kernel: Kernel,
    resources: Resources,
    processors: Processors,
    waits: Waits,
    listener: Listener,
  ) {
    this.#kernel = kernel;
    this.#waits = waits;
    this.#resources = resources;
    this.#processors = processors;
    this.#listener = listener;
  }

  /** The first line of the body: past the gate, where there is one, and into the steps. */
  begin(task: number): Rested {
    const executor = this.#executorOf(task);
    this.#kernel.recorder.instant('begun', task, this.#kernel.now);
    return this.#enterGate(task, executor, false);
  }

  /** What the task waited for, or what it did on its executor, is over: on with the next step. */
  resume(task: number): Rested {
    const kernel = this.#kernel;
    const strand = kernel.strandOf[task];
    const executor = this.#executorOf(task);
    if (kernel.cursor[task] === -1) {
      if (kernel.handed[strand] === 0) return this.#enterGate(task, executor, true);
      executor.gate?.accept(strand);
      return this.#start(task);
    }
    const step = kernel.stepOf(task);
    switch (kernel.table.code[step]) {
      case stepCode.acquire: {
        const lock = kernel.table.reference[step];
        if (kernel.handed[strand] === 0)
          return this.#acquire(task, executor, lock, true) ?? this.#steps(task);
        this.#resources.locks[lock].accept(strand);
        this.#resources.hold(task, lock);
        kernel.cursor[task] += 1;
        break;
      }
      case stepCode.get:
      case stepCode.put:
      case stepCode.join:
        break;
      default:
        kernel.cursor[task] += 1;
    }
    return this.#steps(task);
  }

  /** CancelledError is raised where the task stands; what it was handed meanwhile goes to the next in line. */
  cut(task: number, outcome: Outcome): Rested {
    this.#kernel.recorder.instant('cut', task, this.#kernel.now);
    this.#waits.passOn(task);
    return this.end(task, outcome);
  }

  /** The body is over: what it held is given back, and who waited for it goes on. */
  end(task: number, outcome: Outcome): Rested {
    const { recorder, now, cursor } = this.#kernel;
    recorder.end(task, outcome, now);
    if (cursor[task] !== -1) {
      const next = this.#executorOf(task).gate?.give() ?? -1;
      if (next !== -1) this.#link('permit', task, next);
    }
    for (const lock of (this.#resources.held.get(task) ?? []).reverse()) {
      const next = this.#resources.locks[lock].give();
      if (next !== -1) this.#link('lock', task, next);
    }
    this.#resources.held.delete(task);
    this.#listener.bodyEnded(task);
    if (!this.#listener.isAwaitedByAnother(task)) this.wakeJoiners(task);
    return 'ended';
  }

  #executorOf(task: number): Executor {
    const { executors, home, strandOf } = this.#kernel;
    return executors[home[strandOf[task]]];
  }

  #enterGate(task: number, executor: Executor, inVain: boolean): Rested {
    const { gate } = executor;
    if (gate === undefined || gate.take(executor.kind === 'loop')) return this.#start(task);
    const strand = this.#kernel.strandOf[task];
    gate.wait(strand, inVain);
    return this.#wait(task, executor, parkedOn.gate, 'gated');
  }

  #start(task: number): Rested {
    this.#kernel.recorder.instant('started', task, this.#kernel.now);
    this.#kernel.cursor[task] = 0;
    return this.#steps(task);
  }

  /** Steps until the task waits, holds its executor, or has ended. */
  #steps(task: number): Rested {
    const kernel = this.#kernel;
    const { table, cursor } = kernel;
    const row = table.row[task];
    const length = table.firstStep[row + 1] - table.firstStep[row];
    while (cursor[task] < length) {
      const rested = this.#step(task, this.#executorOf(task));
      if (rested !== undefined) return rested;
    }
    return this.end(task, 'done');
  }

  /** One step. A step that takes no time moves the cursor on and gives `undefined`. */
  #step(task: number, executor: Executor): Rested | undefined {
    const kernel = this.#kernel;
    const resources = this.#resources;
    const step = kernel.stepOf(task);
    const reference = kernel.table.reference[step];
    switch (kernel.table.code[step]) {
      case stepCode.io:
        return executor.parks ? this.#sleep(task, executor) : this.#block(task, executor);
      case stepCode.block:
        return this.#block(task, executor);
      case stepCode.cpu:
        return this.#compute(task, executor);
      case stepCode.request:
        return this.#request(task, executor, reference);
      case stepCode.acquire:
        return this.#acquire(task, executor, reference, false);
      case stepCode.release: {
        resources.letGo(task, reference);
        const next = resources.locks[reference].give();
        if (next !== -1) this.#link('lock', task, next);
        return this.#passed(task, executor);
      }
      case stepCode.put: {
        const queue = resources.queues[reference];
        if (queue.full) {
          queue.putters.push(kernel.strandOf[task]);
          return this.#wait(task, executor, parkedOn.put, 'queue');
        }
        const getter = queue.put(task);
        if (getter !== -1) this.#link('item', task, getter);
        return this.#passed(task, executor);
      }
      case stepCode.get: {
        const queue = resources.queues[reference];
        if (queue.empty) {
          queue.getters.push(kernel.strandOf[task]);
          return this.#wait(task, executor, parkedOn.get, 'queue');
        }
        const { woken } = queue.get();
        if (woken !== -1) this.#link('room', task, woken);
        return this.#passed(task, executor);
      }
      case stepCode.spawn:
        this.#listener.spawn(reference, task);
        return this.#passed(task, executor);
      case stepCode.join:
        if (resources.unfinished[reference] === 0) return this.#passed(task, executor);
        resources.joiners[reference].push(kernel.strandOf[task]);
        return this.#wait(task, executor, parkedOn.join, 'join');
      case stepCode.read:
        kernel.register[task] = resources.variables[reference];
        return this.#passed(task, executor);
      case stepCode.add:
        kernel.register[task] += 1;
        return this.#passed(task, executor);
      case stepCode.write:
        resources.variables[reference] = kernel.register[task];
        return this.#passed(task, executor);
      case stepCode.fail:
        kernel.show(task, 'running', executor.id);
        return this.end(task, 'failed');
      default:
        throw new Error(`no step has the code ${kernel.table.code[step]}`);
    }
  }

  /** A step that takes no time is over. */
  #passed(task: number, executor: Executor): undefined {
    this.#kernel.show(task, 'running', executor.id);
    this.#kernel.cursor[task] += 1;
  }

  /** A wait that the loop knows about: others run meanwhile. `sleep(0)` gives the others one turn. */
  #sleep(task: number, executor: Executor): Rested {
    const kernel = this.#kernel;
    const strand = kernel.strandOf[task];
    const duration = kernel.durationOf(task);
    if (duration === 0) {
      kernel.show(task, 'ready', executor.id);
      executor.wake(strand);
      return 'waiting';
    }
    kernel.parked[strand] = parkedOn.timer;
    kernel.at(kernel.now + duration, eventKind.timer, strand, kernel.stamp[strand]);
    kernel.show(task, 'io', executor.id);
    return 'waiting';
  }

  /** A wait that holds its executor. */
  #block(task: number, executor: Executor): Rested | undefined {
    const kernel = this.#kernel;
    const duration = kernel.durationOf(task);
    if (duration === 0) return this.#passed(task, executor);
    executor.hold(kernel.strandOf[task]);
    kernel.at(kernel.now + duration, eventKind.held, executor.id);
    kernel.show(task, 'blocked', executor.id);
    return 'waiting';
  }

  #compute(task: number, executor: Executor): Rested | undefined {
    const work = this.#kernel.durationOf(task);
    if (work === 0) return this.#passed(task, executor);
    executor.hold(this.#kernel.strandOf[task]);
    this.#processors.request(executor.id, work);
    return 'waiting';
  }

  #request(task: number, executor: Executor, reference: number): Rested {
    const kernel = this.#kernel;
    const limit = kernel.world.openFiles;
    if (limit !== undefined && this.#resources.openFiles >= limit) {
      kernel.show(task, 'running', executor.id);
      kernel.recorder.instant('too many open files', task, kernel.now);
      return this.end(task, 'failed');
    }
    this.#resources.openFiles += 1;
    const strand = kernel.strandOf[task];
    if (!executor.parks) executor.hold(strand);
    const served = this.#resources.servers[reference].request(strand, task);
    if (!served) kernel.show(task, 'server', executor.id);
    return 'waiting';
  }

  /** The server has begun to answer the task's request: called by the server, at once or from its line. */
  serve(task: number): void {
    const kernel = this.#kernel;
    const strand = kernel.strandOf[task];
    const executor = this.#executorOf(task);
    kernel.at(kernel.now + kernel.durationOf(task), eventKind.served, strand, kernel.stamp[strand]);
    kernel.show(task, executor.parks ? 'io' : 'blocked', executor.id);
  }

  #acquire(task: number, executor: Executor, lock: number, inVain: boolean): Rested | undefined {
    const permits = this.#resources.locks[lock];
    if (permits.take(executor.kind === 'loop')) {
      this.#resources.hold(task, lock);
      return this.#passed(task, executor);
    }
    permits.wait(this.#kernel.strandOf[task], inVain);
    return this.#wait(task, executor, parkedOn.lock, 'lock');
  }

  #wait(task: number, executor: Executor, on: number, state: State): Rested {
    const strand = this.#kernel.strandOf[task];
    this.#kernel.parked[strand] = on;
    if (!executor.parks) executor.hold(strand);
    this.#kernel.show(task, state, executor.id);
    return 'waiting';
  }

  /** The task is over for those who join it; the last of its row wakes them. */
  wakeJoiners(task: number): void {
    const { unfinished, joiners } = this.#resources;
    const row = this.#kernel.table.row[task];
    unfinished[row] -= 1;
    if (unfinished[row] > 0) return;
    for (let strand = joiners[row].shift(); strand !== -1; strand = joiners[row].shift()) {
      this.#kernel.parked[strand] = parkedOn.nothing;
      this.#kernel.executors[this.#kernel.home[strand]].wake(strand);
      this.#link('join', task, strand);
    }
  }

  #link(kind: 'permit' | 'lock' | 'item' | 'room' | 'join', task: number, strand: number): void {
    this.#kernel.recorder.link(kind, task, this.#kernel.taskOf(strand), this.#kernel.now);
  }
}
