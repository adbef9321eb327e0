import type { Topology } from '../model/topology.ts';
import { mapChunk } from '../model/topology.ts';
import type { TaskTable } from './plan.ts';
import { type Milliseconds, realTime } from './plan.ts';
import type { Job } from './protocol.ts';

/**
 * How tasks reach the executors of a run: which jobs there are, when each is handed in, and who takes it. It knows
 * no messages and no clock; the conductor lends it both.
 */

export interface DispatcherHooks {
  /** The main line waits until `due`, and for its turn. Resolves to `false` where nothing is to be handed in any more. */
  readonly waitUntil: (due: Milliseconds) => Promise<boolean>;
  /** The main line waits for room in the queue, and for its turn. The same answer. */
  readonly waitForRoom: (room: Promise<void>) => Promise<boolean>;
  readonly create: (task: number, put: boolean) => void;
  readonly run: (executor: number, jobs: readonly Job[]) => void;
  readonly link: (kind: 'next' | 'executor', from: number, to: number) => void;
  /** Tasks that will never be started, because the one before them failed. */
  readonly dropped: (tasks: readonly number[]) => void;
  readonly hasFailed: (task: number) => boolean;
}

interface Slot {
  readonly executor: number;
  readonly carrier: number;
}

export class Dispatcher {
  readonly #topology: Topology;
  readonly #table: TaskTable;
  readonly #executors: number;
  readonly #hooks: DispatcherHooks;
  readonly #gap: Milliseconds;
  /** Jobs that were handed in and that no executor has taken. */
  #pending: Job[] = [];
  #free: Slot[];
  #roomMade: (() => void) | undefined;

  constructor(
    topology: Topology,
    table: TaskTable,
    executors: number,
    scale: Milliseconds,
    hooks: DispatcherHooks,
  ) {
    this.#topology = topology;
    this.#table = table;
    this.#executors = executors;
    this.#hooks = hooks;
    this.#free = slotsOf(topology, executors);
    const { dispatch } = topology;
    this.#gap = 'gap' in dispatch ? realTime({ scale }, dispatch.gap) : 0;
  }

  /** Hands in all tasks, each when its time has come. Resolves when that is done, or when it is to stop. */
  async begin(tasks: readonly number[]): Promise<void> {
    const { dispatch } = this.#topology;
    switch (dispatch.how) {
      case 'at once':
        return this.#spread(tasks, (position) => position % this.#executors);
      case 'shares':
        return this.#spread(tasks, (position) =>
          dispatch.split === 'round robin'
            ? position % this.#executors
            : blockOf(position, tasks.length, this.#executors),
        );
      case 'in order':
        return this.#handIn(
          tasks.map((task) => [task]),
          undefined,
          false,
        );
      case 'queue': {
        const chunk = dispatch.chunk === 'map' ? mapChunk(tasks.length, this.#executors) : dispatch.chunk;
        return this.#handIn(chunks(tasks, chunk), undefined, false);
      }
      case 'consumers':
        return this.#handIn(
          tasks.map((task) => [task]),
          dispatch.capacity,
          true,
        );
    }
  }

  /** A slot is free: it takes the next job. */
  jobEnded(executor: number, { tasks, carrier }: Job): void {
    const { how } = this.#topology.dispatch;
    if (how === 'at once' || how === 'shares') return;
    const last = tasks[tasks.length - 1];
    if (how === 'in order' && this.#hooks.hasFailed(last)) {
      this.#hooks.dropped(this.takeBack());
      return;
    }
    this.#free.push({ executor, carrier });
    this.#match(last);
  }

  /** Tasks that another one started, on `executor`. */
  spawned(tasks: readonly number[], executor: number): void {
    for (const task of tasks) this.#hooks.create(task, false);
    const { how } = this.#topology.dispatch;
    const jobs = tasks.map((task) => ({ tasks: [task], carrier: executor }));
    if (how === 'queue' || how === 'consumers') {
      this.#pending.push(...jobs);
      this.#match(undefined);
      return;
    }
    if (this.#topology.groups[0].count !== 'one per task') {
      this.#hooks.run(executor, jobs);
      return;
    }
    for (const task of tasks) this.#hooks.run(task, [{ tasks: [task], carrier: task }]);
  }

  /** Takes back what no executor has taken yet, and gives the tasks. */
  takeBack(): readonly number[] {
    const tasks = this.#pending.flatMap((job) => job.tasks);
    this.#pending = [];
    return tasks;
  }

  /** Each task to an executor that is settled beforehand; those that arrive together are handed in together. */
  async #spread(tasks: readonly number[], executorAt: (position: number) => number): Promise<void> {
    const oneEach = this.#topology.groups[0].count === 'one per task';
    const arrivals = tasks.map((task, position) => ({ task, position, due: this.#table.arrival(task) }));
    arrivals.sort((a, b) => a.due - b.due || a.position - b.position);
    for (let from = 0; from < arrivals.length; ) {
      const { due } = arrivals[from];
      let to = from;
      while (to < arrivals.length && arrivals[to].due === due) to += 1;
      if (!(await this.#hooks.waitUntil(due))) return;
      const jobs = new Map<number, Job[]>();
      for (const { task, position } of arrivals.slice(from, to)) {
        this.#hooks.create(task, false);
        const executor = oneEach ? task : executorAt(position);
        const mine = jobs.get(executor) ?? [];
        mine.push({ tasks: [task], carrier: executor });
        jobs.set(executor, mine);
      }
      for (const [executor, mine] of jobs) this.#hooks.run(executor, mine);
      from = to;
    }
  }

  async #handIn(
    jobs: readonly (readonly number[])[],
    capacity: number | undefined,
    put: boolean,
  ): Promise<void> {
    let next = put ? this.#gap : 0;
    for (const tasks of jobs) {
      const due = Math.max(next, ...tasks.map((task) => this.#table.arrival(task)));
      if (!(await this.#hooks.waitUntil(due))) return;
      while (capacity !== undefined && this.#pending.length >= capacity && this.#free.length === 0) {
        const room = new Promise<void>((resolve) => {
          this.#roomMade = resolve;
        });
        if (!(await this.#hooks.waitForRoom(room))) return;
      }
      for (const task of tasks) this.#hooks.create(task, put);
      this.#pending.push({ tasks, carrier: -1 });
      this.#match(undefined);
      // From when it should have been: a main line that is late once is not late ever after.
      next = due + this.#gap;
    }
  }

  /** Brings free slots and waiting jobs together. `last`: the task whose end freed the slot. */
  #match(last: number | undefined): void {
    let freedBy = last;
    while (this.#pending.length > 0) {
      const slot = freedBy === undefined ? this.#free.shift() : this.#free.pop();
      if (slot === undefined) return;
      const job = this.#pending.shift();
      if (job === undefined) return;
      if (freedBy !== undefined) {
        this.#hooks.link(
          this.#topology.dispatch.how === 'in order' ? 'next' : 'executor',
          freedBy,
          job.tasks[0],
        );
      }
      freedBy = undefined;
      this.#roomMade?.();
      this.#hooks.run(slot.executor, [{ tasks: job.tasks, carrier: slot.carrier }]);
    }
  }
}

/** All slots, in the order in which they are filled: one executor after the other, or in turn. */
function slotsOf({ dispatch }: Topology, executors: number): Slot[] {
  const each =
    dispatch.how === 'queue' ? dispatch.slots : dispatch.how === 'consumers' ? dispatch.consumers : 1;
  const greedy = dispatch.how === 'queue' && dispatch.fill === 'greedy';
  return Array.from({ length: executors * each }, (_, index) => {
    const executor = greedy ? Math.floor(index / each) : index % executors;
    const slot = greedy ? index % each : Math.floor(index / executors);
    return { executor, carrier: executor * each + slot };
  });
}

function chunks(tasks: readonly number[], size: number): readonly (readonly number[])[] {
  return Array.from({ length: Math.ceil(tasks.length / size) }, (_, index) =>
    tasks.slice(index * size, (index + 1) * size),
  );
}

/** Contiguous shares, the first ones longer by one where they do not come out even. */
function blockOf(position: number, tasks: number, executors: number): number {
  const size = Math.floor(tasks / executors);
  const longer = tasks % executors;
  const border = longer * (size + 1);
  return position < border
    ? Math.floor(position / (size + 1))
    : longer + Math.floor((position - border) / Math.max(1, size));
}
