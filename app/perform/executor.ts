import type { Outcome } from '../model/trace.ts';
import { Asker } from './asker.ts';
import { Body, Unwound } from './body.ts';
import { Clock } from './clock.ts';
import { EventLog } from './event-log.ts';
import { type Ground, type Life, newLife } from './ground.ts';
import { Permits } from './permits.ts';
import { type Milliseconds, type Plan, TaskTable } from './plan.ts';
import type { Cut, FromExecutor, Job, ToExecutor } from './protocol.ts';
import type { Wire } from './wire.ts';

/**
 * One thread or one loop of a run, for real: takes jobs, lives the lives of their tasks, and tells the conductor of
 * their ends. What a step does stands in `body.ts`; what tasks share is the conductor's.
 */

/** How often events are handed on while nothing else is said. */
const frame: Milliseconds = 16;

export interface SharedWithConductor {
  readonly log: EventLog;
  readonly clock: Clock;
}

export class Executor {
  readonly #ground: Ground;
  readonly #body: Body;
  readonly #wire: Wire<FromExecutor, ToExecutor>;
  readonly #broken: (error: unknown) => void;
  readonly #shared: SharedWithConductor | undefined;
  readonly #lives = new Map<number, Life>();
  /** On a thread, the jobs so far: the next one begins when they are over. */
  #jobs: Promise<void> = Promise.resolve();
  #heard = 0;
  /** How many jobs here are under way. */
  #underWay = 0;
  #allOver: () => void = () => {};
  /** While the end of a task is told, whoever is started in consequence inherits its turn. */
  #bequeathing = false;

  /**
   * `broken` hears of a mistake in this program, not of a task's failure. `shared`: the conductor's own clock and log,
   * where it stands in the same worker.
   */
  constructor(
    plan: Plan,
    index: number,
    wire: Wire<FromExecutor, ToExecutor>,
    broken: (error: unknown) => void,
    shared?: SharedWithConductor,
  ) {
    this.#wire = wire;
    this.#broken = broken;
    this.#shared = shared;
    const { gate } = plan.topology;
    const clock = shared?.clock ?? new Clock();
    this.#ground = {
      index,
      group: plan.topology.groups[0],
      plan,
      table: new TaskTable(plan),
      log: shared?.log ?? new EventLog(),
      clock,
      asker: new Asker((id, task, wish) => this.#say({ kind: 'ask', id, task, wish, time: clock.now() })),
      turn: new Permits(1),
      gate: gate === undefined ? undefined : new Permits(gate),
      withdraw: (id) => this.#say({ kind: 'withdraw', id, time: clock.now() }),
      lookWhetherStill: () => this.#lookWhetherStill(),
      waiting: 0,
      stopped: false,
    };
    this.#body = new Body(this.#ground);
    wire.listen((message) => this.#hear(message));
  }

  /** Ends everything here without recording an end; resolves when nothing goes on any more. */
  async stop(): Promise<void> {
    this.#ground.stopped = true;
    for (const life of this.#lives.values()) life.controller.abort();
    this.#ground.asker.close();
    if (this.#lives.size > 0) {
      await new Promise<void>((resolve) => {
        this.#allOver = resolve;
      });
    }
    this.#flush();
  }

  /** The main line's turn on this loop: it waits for it as a task does. Resolves to what gives it back. */
  async mainTurn(): Promise<() => void> {
    if (!this.#ground.turn.tryTake())
      await new Promise<void>((resolve) => this.#ground.turn.wait(-1, () => resolve()));
    return () => this.#ground.turn.release(-1);
  }

  #hear(message: ToExecutor): void {
    this.#heard += 1;
    if ('time' in message) this.#ground.clock.hear(message.time);
    this.#obey(message);
    this.#lookWhetherStill();
  }

  #obey(message: ToExecutor): void {
    switch (message.kind) {
      case 'zero':
        if (this.#shared !== undefined) return;
        this.#ground.clock.start(message.zero);
        this.#flushEachFrame();
        return;
      case 'run':
        for (const job of message.jobs) this.#start(job);
        return;
      case 'cancel':
        for (const task of message.tasks) this.#cut(this.#lives.get(task), 'cancelled');
        return;
      case 'answer':
        this.#ground.asker.hear(message.id, message.answer);
        return;
    }
  }

  #start(job: Job): void {
    if (this.#ground.stopped) return;
    for (const task of job.tasks) {
      this.#lives.set(task, newLife(task));
    }
    const run = () => this.#run(job).catch(this.#broken);
    if (this.#ground.group.kind === 'loop') void run();
    else this.#jobs = this.#jobs.then(run);
  }

  /** The tasks of a job, one after the other; a failure skips the rest of it. */
  async #run(job: Job): Promise<void> {
    let failed = false;
    this.#underWay += 1;
    for (const [position, task] of job.tasks.entries()) {
      const life = this.#lives.get(task);
      if (life === undefined) continue;
      this.#ground.log.carriedBy(task, job.carrier, this.#ground.clock.now());
      if (position > 0)
        this.#ground.log.link('next', job.tasks[position - 1], task, this.#ground.clock.now());
      if (failed) life.cut ??= 'cancelled';
      const outcome = await this.#live(life, position === job.tasks.length - 1 ? job : undefined);
      failed ||= outcome === 'failed';
    }
    this.#underWay -= 1;
    this.#lookWhetherStill();
  }

  /** A task from its beginning to its end. Returns its outcome, `undefined` where the run was stopped. */
  async #live(life: Life, lastOf: Job | undefined): Promise<Outcome | undefined> {
    const { task } = life;
    const timer = new AbortController();
    if (this.#bequeathing) {
      this.#bequeathing = false;
      await Promise.resolve();
    } else {
      await this.#body.takeTurn(life, -1);
    }
    let outcome: Outcome = 'done';
    try {
      this.#body.goOn(life);
      life.begun = true;
      this.#ground.log.instant('begun', task, this.#ground.clock.now());
      this.#armTimeout(life, timer.signal);
      if (this.#ground.gate !== undefined) await this.#body.passGate(life, this.#ground.gate);
      this.#ground.log.instant('started', task, this.#ground.clock.now());
      const { steps } = this.#ground.table.row(task);
      for (const [index, step] of steps.entries()) await this.#body.step(life, index, step);
    } catch (why) {
      if (!(why instanceof Unwound)) throw why;
      if (why.why === 'failed') outcome = 'failed';
      else outcome = life.begun ? (life.cut ?? 'unfinished') : 'never started';
    }
    timer.abort();
    this.#lives.delete(task);
    if (this.#ground.stopped) {
      this.#ground.turn.release(task);
      if (this.#lives.size === 0) this.#allOver();
      return undefined;
    }
    this.#end(life, outcome, lastOf);
    return outcome;
  }

  #end(life: Life, outcome: Outcome, lastOf: Job | undefined): void {
    const { task } = life;
    const time = this.#ground.clock.now();
    if (outcome === 'cancelled' || outcome === 'timed out') this.#ground.log.instant('cut', task, time);
    this.#ground.log.end(task, outcome, time);
    for (const lock of life.locks) this.#ground.asker.tell(task, { kind: 'release', lock });
    if (life.gated) this.#ground.gate?.release(task);
    this.#bequeathing = this.#ground.group.kind === 'loop';
    this.#say({ kind: 'ended', task, outcome, time });
    if (lastOf !== undefined) this.#say({ kind: 'job ended', job: lastOf, time });
    const inherited = this.#ground.group.kind === 'loop' && !this.#bequeathing;
    this.#bequeathing = false;
    if (!inherited) this.#ground.turn.release(task);
  }

  #armTimeout(life: Life, signal: AbortSignal): void {
    const timeout = this.#ground.table.timeout(life.task);
    if (timeout === undefined || this.#ground.group.kind === 'thread') return;
    const handle = setTimeout(() => this.#cut(life, 'timed out'), timeout);
    signal.addEventListener('abort', () => clearTimeout(handle));
  }

  /** A thread that has begun a task cannot be cut; a loop's task is cut where it waits. */
  #cut(life: Life | undefined, cut: Cut): void {
    if (life === undefined || life.cut !== undefined) return;
    if (this.#ground.group.kind === 'thread' && life.begun) return;
    life.cut = cut;
    life.controller.abort();
  }

  /** Tells the conductor when every task here waits for another one: if that holds everywhere, it is a deadlock. */
  #lookWhetherStill(): void {
    if (this.#ground.waiting === 0 || this.#ground.waiting < this.#underWay || this.#ground.stopped) return;
    const timed = [...this.#lives.keys()].some((task) => this.#ground.table.timeout(task) !== undefined);
    if (timed && this.#ground.group.kind === 'loop') return;
    this.#say({ kind: 'still', heard: this.#heard });
  }

  #say(message: FromExecutor): void {
    this.#flush();
    this.#wire.send(message);
  }

  /** Events go ahead of every message, so that what follows from them is written behind them. */
  #flush(): void {
    if (this.#shared !== undefined || this.#ground.log.empty) return;
    const batch = this.#ground.log.take();
    this.#wire.send({ kind: 'events', batch }, [batch.buffer]);
  }

  #flushEachFrame(): void {
    if (this.#ground.stopped) return;
    this.#flush();
    setTimeout(() => this.#flushEachFrame(), frame);
  }
}
