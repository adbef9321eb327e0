import type { Microseconds } from '../model/time.ts';
import { mapChunk, type Topology } from '../model/topology.ts';
import type { ExecutorInfo, Halt, Trace } from '../model/trace.ts';
import { totalCpu, type Workload } from '../model/workload.ts';
import type { World } from '../model/world.ts';
import { arrivalOf, dispatchOrder } from './arrivals.ts';
import { Awaiting } from './awaiting.ts';
import { Bodies } from './bodies.ts';
import { Consumer } from './consumer.ts';
import { Coroutines } from './coroutines.ts';
import { findDeadlock } from './deadlock.ts';
import { AtOnce, type Dispatcher, FromLine, InOrder, ToConsumers } from './dispatcher.ts';
import { type EventLoop, handleKind } from './event-loop.ts';
import { eventKind, parkedOn } from './executor.ts';
import { executorInfos, gilNumbers, makeExecutors, Startup } from './executors.ts';
import { Interpreter } from './interpreter.ts';
import { ItemQueue } from './item-queue.ts';
import { Kernel } from './kernel.ts';
import { MainLine } from './main-line.ts';
import { Pool, type PoolShape } from './pool.ts';
import { Processors } from './processors.ts';
import { Resources } from './resources.ts';
import { blockOf } from './shares.ts';
import { stepTable } from './step-table.ts';
import type { Thread } from './thread.ts';
import { Timeouts } from './timeouts.ts';
import { Waits } from './waits.ts';

/**
 * One engine for every topology: reads the topology's words, builds the executors, the dispatcher and the main line that
 * they name, and lets the kernel's clock run. It knows no mode.
 */
export class Engine {
  readonly #kernel: Kernel;
  readonly #workload: Workload;
  readonly #topology: Topology;
  readonly #infos: readonly ExecutorInfo[];
  readonly #loops: (EventLoop | undefined)[];
  readonly #groups: readonly (readonly (Thread | EventLoop)[])[];
  readonly #startup: Startup;
  readonly #resources: Resources;
  readonly #processors: Processors;
  readonly #waits: Waits;
  readonly #interpreter: Interpreter;
  readonly #bodies: Bodies;
  readonly #coroutines: Coroutines;
  readonly #mainLine: MainLine;
  readonly #order: readonly number[];
  readonly #spawned: Uint8Array;

  constructor(workload: Workload, topology: Topology, world: World, limit: number) {
    const table = stepTable(workload);
    const consumers = topology.dispatch.how === 'consumers' ? topology.dispatch.consumers : 0;
    // Bodies, the main line, consumers, and at most one wrapper for each task.
    const strands = 2 * table.tasks + 1 + consumers;
    this.#workload = workload;
    this.#topology = topology;
    this.#infos = executorInfos(topology.groups, table.tasks);
    this.#order = dispatchOrder(table, workload);
    this.#spawned = new Uint8Array(workload.rows.length);
    const kernel = new Kernel(table, world, strands, this.#infos.length, limit);
    this.#kernel = kernel;
    this.#startup = new Startup(kernel, this.#infos);
    this.#processors = new Processors(
      kernel,
      gilNumbers(topology.gil, this.#infos.length),
      switchInterval(workload, world),
    );
    this.#resources = new Resources(kernel, workload, (task) => this.#interpreter.serve(task));
    this.#waits = new Waits(kernel, this.#resources);
    this.#interpreter = new Interpreter(kernel, this.#resources, this.#processors, this.#waits, {
      bodyEnded: (task) => this.#coroutines.bodyEnded(task),
      isAwaitedByAnother: (task) => this.#coroutines.isAwaitedByAnother(task),
      spawn: (row, by) => this.#spawn(row, by),
    });
    const timeouts = new Timeouts(kernel, strands);
    this.#bodies = new Bodies(
      kernel,
      this.#interpreter,
      this.#waits,
      timeouts,
      workload,
      topology.taskTimeout,
    );
    this.#loops = [];
    this.#coroutines = new Coroutines(kernel, this.#bodies, timeouts, this.#loops, {
      turn: () => this.#mainLine.turn(),
      timeUp: () => this.#mainLine.timeUp(),
      taskDone: (task) => this.#mainLine.taskDone(task),
      lastTurnOver: () => this.#mainLine.lastTurnOver(),
    });
    this.#groups = makeExecutors(kernel, topology, this.#interpreter, this.#coroutines, table.tasks);
    for (const executor of this.#groups.flat()) {
      this.#loops.push(executor.kind === 'loop' ? executor : undefined);
    }
    this.#mainLine = this.#makeMainLine();
  }

  run(): Trace {
    const kernel = this.#kernel;
    this.#startup.startHosts();
    this.#mainLine.start();
    const withinLimit = kernel.run(
      (kind, subject, stamp) => this.#fire(kind, subject, stamp),
      () => this.#mainLine.killed,
    );
    const variables = new Map(
      kernel.table.variables.map((name, index) => [name, this.#resources.variables[index]]),
    );
    return kernel.recorder.finish(kernel.now, this.#infos, variables, this.#halt(withinLimit));
  }

  #halt(withinLimit: boolean): Halt | undefined {
    if (!withinLimit) return { kind: 'limit', events: this.#kernel.recorder.written };
    return findDeadlock(this.#kernel, this.#resources);
  }

  #fire(kind: number, subject: number, stamp: number): void {
    const kernel = this.#kernel;
    switch (kind) {
      case eventKind.timer:
        if (stamp === kernel.stamp[subject]) this.#loopOf(subject)?.due(handleKind.timer, subject, stamp);
        return;
      case eventKind.guard:
        this.#loopOf(subject)?.due(handleKind.guard, subject, stamp);
        return;
      case eventKind.held:
        kernel.executors[subject].holdOver();
        return;
      case eventKind.slice:
        this.#processors.slice(subject, stamp);
        return;
      case eventKind.served:
        this.#served(subject, stamp);
        return;
      case eventKind.main:
        if (stamp === 1) this.#mainLine.timeUp();
        else this.#mainLine.turn();
        return;
      case eventKind.ready:
        kernel.makeRunnable(subject);
        return;
      default:
        throw new Error(`no event is of kind ${kind}`);
    }
  }

  #served(strand: number, stamp: number): void {
    const kernel = this.#kernel;
    if (stamp !== kernel.stamp[strand]) return;
    this.#waits.answered(strand);
    const loop = this.#loopOf(strand);
    if (loop?.parks) {
      loop.answered(strand, stamp);
    } else {
      kernel.parked[strand] = parkedOn.nothing;
      kernel.executors[kernel.home[strand]].wake(strand);
    }
  }

  #loopOf(strand: number): EventLoop | undefined {
    return this.#loops[this.#kernel.home[strand]];
  }

  #makeMainLine(): MainLine {
    const kernel = this.#kernel;
    const { dispatch, ending, yielding, groups } = this.#topology;
    const first = this.#groups[0][0];
    const loop = groups[0].host === 'main' && first?.kind === 'loop' ? first : undefined;
    const queue = dispatch.how === 'consumers' ? new ItemQueue(kernel, dispatch.capacity) : undefined;
    const gap = dispatch.how === 'consumers' || dispatch.how === 'queue' ? dispatch.gap : 0;
    if (loop !== undefined) kernel.home[kernel.main] = loop.id;
    const mainLine = new MainLine({
      kernel,
      loop,
      dispatcher: this.#makeDispatcher(queue),
      ending,
      yielding,
      order: this.#order,
      arrivalOf: (task) => arrivalOf(task, kernel.table, this.#workload),
      gap,
      firstGap: dispatch.how === 'consumers' ? gap : 0,
      queue,
      cancel: (tasks) => this.#coroutines.cancel(tasks),
      cancelAll: (tasks) => this.#coroutines.cancelAll(tasks),
    });
    if (dispatch.how === 'consumers' && loop !== undefined && queue !== undefined) {
      for (let number = 0; number < dispatch.consumers; number += 1) {
        this.#coroutines.start(
          loop,
          (strand) =>
            new Consumer({
              kernel,
              bodies: this.#bodies,
              strand,
              number,
              loop,
              queue,
              waitFor: (task, over) => this.#coroutines.waitFor(task, loop, strand, over),
              itemDone: (task) => mainLine.taskDone(task),
            }),
        );
      }
    }
    return mainLine;
  }

  #makeDispatcher(queue: ItemQueue | undefined): Dispatcher {
    const { dispatch } = this.#topology;
    switch (dispatch.how) {
      case 'in order':
        return new InOrder(
          this.#kernel,
          this.#starter((place) => place),
        );
      case 'at once':
        return new AtOnce(this.#starter((place) => place));
      case 'shares': {
        const count = this.#groups[0].length;
        const size = this.#order.length;
        return new AtOnce(
          this.#starter((place) =>
            dispatch.split === 'round robin' ? place % count : blockOf(place, size, count),
          ),
        );
      }
      case 'queue': {
        const pool = this.#makePool(this.#groups[0], { ...dispatch, chunk: this.#chunk() });
        return new FromLine(pool, (task) => this.#loopOf(task));
      }
      case 'consumers':
        return new ToConsumers(this.#kernel, queue ?? new ItemQueue(this.#kernel, undefined));
    }
  }

  /** Starts the task that arrives as number `place` on the executor that `share` gives for it. */
  #starter(share: (place: number) => number): (task: number) => void {
    const executors = this.#groups[0];
    const threads = this.#groups[1];
    const pool = threads && this.#makePool(threads, { chunk: 1, slots: 1, fill: 'even' });
    let place = -1;
    return (task) => {
      place += 1;
      const executor = executors[share(place) % executors.length];
      if (executor.kind === 'thread') {
        this.#kernel.show(task, 'queued');
        this.#startup.need(executor.id);
        executor.start({ tasks: [task], ended: () => {} });
      } else if (pool !== undefined && this.#workload.rows[this.#kernel.table.row[task]].place !== 'loop') {
        this.#kernel.show(task, 'ready', executor.id);
        this.#coroutines.wrap(
          task,
          executor,
          (strand) => new Awaiting(this.#kernel, this.#bodies, strand, task, executor, pool),
        );
      } else {
        this.#coroutines.create(task, executor);
      }
    };
  }

  #makePool(executors: readonly (Thread | EventLoop)[], shape: PoolShape): Pool {
    return new Pool(this.#kernel, shape, executors, {
      createOn: (task, loop) => this.#coroutines.create(task, loop),
      need: (executor) => this.#startup.need(executor),
    });
  }

  #chunk(): number {
    const { dispatch } = this.#topology;
    if (dispatch.how !== 'queue') return 1;
    return dispatch.chunk === 'map' ? mapChunk(this.#order.length, this.#groups[0].length) : dispatch.chunk;
  }

  #spawn(row: number, by: number): void {
    if (this.#spawned[row] === 1) return;
    this.#spawned[row] = 1;
    const { firstTask } = this.#kernel.table;
    const tasks = Array.from(
      { length: firstTask[row + 1] - firstTask[row] },
      (_, index) => firstTask[row] + index,
    );
    this.#mainLine.spawn(tasks, by);
  }
}

/**
 * 5 ms, or longer where there is so much work that switching every 5 ms would fill a trace with nothing else: a run
 * has at most some hundred thousand forced switches.
 */
function switchInterval(workload: Workload, world: World): Microseconds {
  return Math.max(world.switchInterval, Math.ceil(totalCpu(workload) / 100_000));
}
