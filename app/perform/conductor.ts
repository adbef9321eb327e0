import type { Outcome } from '../model/trace.ts';
import { noAnswer } from './asker.ts';
import { type Clock, epochNow } from './clock.ts';
import { Commons } from './commons.ts';
import { Dispatcher } from './dispatcher.ts';
import type { EventBatch, EventLog } from './event-log.ts';
import { type Milliseconds, mainIsExecutor, type Plan, realTime, TaskTable } from './plan.ts';
import type { FromExecutor, Job, Summary, ToExecutor } from './protocol.ts';
import { Results } from './results.ts';
import { sleepUntil } from './sleep.ts';
import { Stillness } from './stillness.ts';
import type { Wire } from './wire.ts';

/**
 * The main line of a run: hands tasks to executors, keeps what they share, waits for what the topology's ending says, and
 * deals with the rest. Where the program has one thread only, it stands on that thread and waits for its turn there.
 */

const frame: Milliseconds = 16;

export interface ConductorHooks {
  /** Time zero, in milliseconds since 1970. */
  readonly begun: (zero: Milliseconds) => void;
  readonly events: (batch: EventBatch) => void;
  /** The main line's turn, where it shares its thread; resolves to what gives it back. */
  readonly mainTurn: () => Promise<() => void>;
  readonly broken: (error: unknown) => void;
}

export class Conductor {
  readonly #plan: Plan;
  readonly #table: TaskTable;
  readonly #wires: readonly Wire<ToExecutor, FromExecutor>[];
  readonly #clock: Clock;
  readonly #log: EventLog;
  readonly #hooks: ConductorHooks;
  readonly #commons: Commons;
  readonly #dispatcher: Dispatcher;
  readonly #tasks: readonly number[];
  readonly #outcomes: (Outcome | undefined)[];
  readonly #created: boolean[];
  readonly #executorOf: Int32Array;
  readonly #results: Results;
  readonly #stillness: Stillness;
  readonly #over = new AbortController();
  #unended = 0;
  #handedIn = false;
  #closed = false;
  #returning = false;
  #returned = false;
  #firstEnded = -1;
  readonly #failed: number[] = [];
  #release: (() => void) | undefined;
  #finish: (summary: Summary) => void = () => {};

  constructor(
    plan: Plan,
    wires: readonly Wire<ToExecutor, FromExecutor>[],
    clock: Clock,
    log: EventLog,
    hooks: ConductorHooks,
  ) {
    this.#plan = plan;
    this.#wires = wires;
    this.#clock = clock;
    this.#log = log;
    this.#hooks = hooks;
    this.#table = new TaskTable(plan);
    const count = this.#table.length;
    const spawned = this.#table.spawned();
    this.#tasks = Array.from({ length: count }, (_, task) => task).filter((task) => !spawned.has(task));
    this.#outcomes = new Array<Outcome | undefined>(count).fill(undefined);
    this.#created = new Array<boolean>(count).fill(false);
    this.#executorOf = new Int32Array(count).fill(-1);
    this.#results = new Results(plan.topology.yielding, this.#tasks);
    this.#stillness = new Stillness(wires.length);
    this.#commons = new Commons(plan.workload, plan.world, {
      link: (kind, from, to) => log.link(kind, from, to, clock.now()),
      spawn: (row, by) => this.#spawn(row, by),
      unended: (row) => this.#table.tasksOf(row).filter((task) => this.#outcomes[task] === undefined),
    });
    this.#dispatcher = new Dispatcher(plan.topology, this.#table, wires.length, plan.scale, {
      waitUntil: (due) => this.#waitUntil(due),
      waitForRoom: (room) => this.#waitForRoom(room),
      create: (task, put) => this.#create(task, put),
      run: (executor, jobs) => this.#run(executor, jobs),
      link: (kind, from, to) => log.link(kind, from, to, clock.now()),
      dropped: (tasks) => {
        this.#unended -= tasks.length;
      },
      hasFailed: (task) => this.#outcomes[task] === 'failed',
    });
    for (const [executor, wire] of wires.entries()) {
      wire.listen((message) => this.#hear(executor, message));
    }
  }

  /** Runs everything, from time zero, which is now. */
  async conduct(): Promise<Summary> {
    const summary = new Promise<Summary>((resolve) => {
      this.#finish = resolve;
    });
    const zero = epochNow();
    this.#clock.start(zero);
    for (const executor of this.#wires.keys()) this.#send(executor, { kind: 'zero', zero });
    this.#hooks.begun(zero);
    this.#flushEachFrame();
    this.#begin().catch(this.#hooks.broken);
    return summary;
  }

  stop(): void {
    this.#end({ kind: 'stopped' });
  }

  async #begin(): Promise<void> {
    this.#release = await this.#hooks.mainTurn();
    await this.#dispatcher.begin(this.#tasks);
    this.#release?.();
    this.#release = undefined;
    this.#handedIn = true;
    const { timeout } = this.#plan.topology.ending;
    if (timeout !== undefined) this.#returnAfter(realTime(this.#plan, timeout)).catch(this.#hooks.broken);
    this.#lookWhetherToReturn();
    this.#lookWhetherOver();
    this.#lookForDeadlock();
  }

  async #waitUntil(due: Milliseconds): Promise<boolean> {
    if (due > this.#clock.now()) {
      this.#release?.();
      await sleepUntil(this.#clock, due, this.#over.signal);
      this.#release = await this.#hooks.mainTurn();
    }
    return !this.#closed;
  }

  async #waitForRoom(room: Promise<void>): Promise<boolean> {
    this.#release?.();
    await room;
    this.#release = await this.#hooks.mainTurn();
    return !this.#closed;
  }

  #create(task: number, put: boolean): void {
    const now = this.#clock.now();
    this.#created[task] = true;
    this.#unended += 1;
    this.#log.instant('created', task, now);
    if (put) this.#log.instant('put', task, now);
    // On the only thread a task is ready as soon as it exists, and in order none exists before its turn.
    const { how } = this.#plan.topology.dispatch;
    if (how === 'queue' || how === 'consumers' || !mainIsExecutor(this.#plan))
      this.#log.enter(task, 'queued', now);
  }

  #run(executor: number, jobs: readonly Job[]): void {
    for (const { tasks } of jobs) {
      this.#stillness.tasks(executor, tasks.length);
      this.#results.expect(tasks);
      for (const task of tasks) this.#executorOf[task] = executor;
    }
    this.#send(executor, { kind: 'run', jobs, time: this.#clock.now() });
  }

  #spawn(row: string, by: number): void {
    const tasks = this.#table.tasksOf(row).filter((task) => !this.#created[task]);
    for (const task of tasks) this.#log.link('spawn', by, task, this.#clock.now());
    this.#dispatcher.spawned(tasks, this.#executorOf[by]);
  }

  #hear(executor: number, message: FromExecutor): void {
    if ('time' in message) this.#clock.hear(message.time);
    switch (message.kind) {
      case 'events':
        this.#log.append(message.batch);
        return;
      case 'ask': {
        const { id, task, wish } = message;
        this.#commons.ask(`${executor}:${id}`, task, wish, (answer) => {
          if (id !== noAnswer) this.#send(executor, { kind: 'answer', id, answer, time: this.#clock.now() });
        });
        return;
      }
      case 'withdraw':
        this.#commons.withdraw(`${executor}:${message.id}`);
        return;
      case 'ended':
        this.#stillness.tasks(executor, -1);
        this.#ended(message.task, message.outcome);
        return;
      case 'job ended':
        this.#dispatcher.jobEnded(executor, message.job);
        this.#lookWhetherToReturn();
        this.#lookWhetherOver();
        return;
      case 'still':
        this.#stillness.said(executor, message.heard);
        this.#lookForDeadlock();
        return;
    }
  }

  #ended(task: number, outcome: Outcome): void {
    this.#outcomes[task] = outcome;
    this.#unended -= 1;
    if (this.#firstEnded < 0) this.#firstEnded = task;
    if (outcome === 'failed') this.#failed.push(task);
    this.#commons.ended(task);
    this.#yield(this.#results.ended(task));
    const { until, rest } = this.#plan.topology.ending;
    if (rest === 'cancelled by the group' && until === 'first exception' && outcome === 'failed') {
      // One turn later: what is due at the same moment comes first, as it does in `asyncio/taskgroups.py`.
      setTimeout(() => this.#onMainLine(() => this.#cancelRest(task)));
    }
    this.#lookWhetherToReturn();
    this.#lookWhetherOver();
  }

  #yield(tasks: readonly number[]): void {
    if (tasks.length === 0) return;
    this.#onMainLine(() => {
      for (const task of tasks) this.#log.instant('yielded', task, this.#clock.now());
    });
  }

  #lookWhetherToReturn(): void {
    if (!this.#returning && this.#hasWhatItWaitsFor()) this.#return();
  }

  #hasWhatItWaitsFor(): boolean {
    const { until, rest } = this.#plan.topology.ending;
    const all = this.#handedIn && this.#unended === 0;
    switch (until) {
      case 'all':
        return all;
      case 'first completed':
        return all || this.#firstEnded >= 0;
      case 'first exception':
        if (rest === 'cancelled by the group' && this.#failed.length > 0) return this.#unended === 0;
        return all || this.#failed.length > 0;
      case 'first task':
        return all || this.#outcomes[0] !== undefined;
      case 'nothing':
        return this.#handedIn;
    }
  }

  #return(): void {
    this.#returning = true;
    const { rest } = this.#plan.topology.ending;
    this.#onMainLine(() => {
      const now = this.#clock.now();
      this.#log.instant('returned', -1, now);
      const raised = rest === 'cancelled by the group' ? this.#failed : this.#failed.slice(0, 1);
      for (const task of raised) this.#log.instant('raised', task, now);
      this.#returned = true;
      if (rest === 'killed') this.#kill();
      else if (rest !== 'left') this.#cancelRest(-1);
      this.#lookWhetherOver();
    });
  }

  async #returnAfter(timeout: Milliseconds): Promise<void> {
    await sleepUntil(this.#clock, this.#clock.now() + timeout, this.#over.signal);
    if (!this.#returning && !this.#over.signal.aborted) this.#return();
  }

  /** Whatever has not ended is to be cancelled: at once where nobody has taken it, else by its executor. */
  #cancelRest(by: number): void {
    this.#closed = true;
    const now = this.#clock.now();
    for (const task of this.#dispatcher.takeBack()) {
      this.#log.link('cancel', by, task, now);
      this.#log.end(task, 'never started', now);
      this.#ended(task, 'never started');
    }
    const perExecutor = new Map<number, number[]>();
    for (const [task, executor] of this.#executorOf.entries()) {
      if (executor < 0 || this.#outcomes[task] !== undefined) continue;
      this.#log.link('cancel', by, task, now);
      const tasks = perExecutor.get(executor) ?? [];
      tasks.push(task);
      perExecutor.set(executor, tasks);
    }
    for (const [executor, tasks] of perExecutor)
      this.#send(executor, { kind: 'cancel', tasks, time: this.#clock.now() });
  }

  /** Frozen where they are: their last trace is that they were cut. */
  #kill(): void {
    const now = this.#clock.now();
    const queued = new Set(this.#dispatcher.takeBack());
    for (const [task, outcome] of this.#outcomes.entries()) {
      if (outcome !== undefined || !this.#created[task]) continue;
      this.#log.instant('cut', task, now);
      this.#log.end(task, queued.has(task) ? 'never started' : 'cancelled', now);
    }
    this.#end({ kind: 'finished' });
  }

  #lookWhetherOver(): void {
    if (!this.#returned || this.#unended > 0 || !(this.#handedIn || this.#closed)) return;
    this.#end({ kind: 'finished' });
  }

  /** Nothing goes on anywhere, nothing will be handed in, and no clock will end the wait. */
  #lookForDeadlock(): void {
    if (!this.#handedIn || this.#unended === 0 || this.#returning !== this.#returned) return;
    if (this.#plan.topology.ending.timeout !== undefined && !this.#returned) return;
    if (!this.#stillness.everywhere) return;
    const waiting = this.#outcomes.flatMap((outcome, task) =>
      outcome === undefined && this.#created[task] ? [task] : [],
    );
    this.#end({ kind: 'deadlock', cycle: this.#commons.cycle(), waiting });
  }

  #onMainLine(act: () => void): void {
    const turn = async () => {
      const release = await this.#hooks.mainTurn();
      if (!this.#over.signal.aborted) act();
      release();
    };
    turn().catch(this.#hooks.broken);
  }

  #end(end: Summary['end']): void {
    if (this.#over.signal.aborted) return;
    const time = this.#clock.now();
    if (end.kind === 'finished') this.#log.instant('finished', -1, time);
    this.#closed = true;
    this.#over.abort();
    this.#flush();
    this.#finish({ time, end, variables: this.#commons.variables });
  }

  #send(executor: number, message: ToExecutor): void {
    this.#stillness.sent(executor);
    this.#wires[executor].send(message);
  }

  #flush(): void {
    if (!this.#log.empty) this.#hooks.events(this.#log.take());
  }

  #flushEachFrame(): void {
    if (this.#over.signal.aborted) return;
    this.#flush();
    setTimeout(() => this.#flushEachFrame(), frame);
  }
}
