import type { Step } from '../model/step.ts';
import type { ExecutorGroup } from '../model/topology.ts';
import type { Outcome, State } from '../model/trace.ts';
import { Asker } from './asker.ts';
import { Clock } from './clock.ts';
import { EventLog } from './event-log.ts';
import { holdBlocked, holdWorking } from './hold.ts';
import { Permits } from './permits.ts';
import { type Milliseconds, type Plan, TaskTable } from './plan.ts';
import type { Answer, Cut, FromExecutor, Job, ToExecutor, Wish } from './protocol.ts';
import { sleepUntil } from './sleep.ts';
import type { Wire } from './wire.ts';

/**
 * One thread or one loop of a run, for real: its waits are a browser's timers or a thread truly held, its work is
 * work. It knows its own tasks, and asks the conductor for whatever is shared.
 *
 * A loop's tasks are promises, so between two slices of a step that holds the loop a timer of another task may fire.
 * That task must not go on: on a real loop it could not. Hence the *turn*, one permit that a task has while it goes on
 * or holds the loop, and gives back only where it waits:
 *
 *     task 0   |== block, in slices ==|            has the turn throughout
 *     task 1   |-- io --|.............|-- io --|   its timer fires between the slices; ready until it has the turn
 */

/** How often events are handed on while nothing else is said. */
const frame: Milliseconds = 16;

interface Life {
  readonly task: number;
  readonly controller: AbortController;
  cut: Cut | undefined;
  begun: boolean;
  gated: boolean;
  register: number;
  readonly locks: string[];
}

/** Ends the body of a task from within: it raised, it was cut, or the whole run was stopped. */
class Unwound extends Error {
  readonly why: 'failed' | 'cut' | 'stopped';

  constructor(why: 'failed' | 'cut' | 'stopped') {
    super(why);
    this.why = why;
  }
}

export interface SharedWithConductor {
  readonly log: EventLog;
  readonly clock: Clock;
}

export class Executor {
  readonly #index: number;
  readonly #group: ExecutorGroup;
  readonly #table: TaskTable;
  readonly #plan: Plan;
  readonly #wire: Wire<FromExecutor, ToExecutor>;
  readonly #broken: (error: unknown) => void;
  readonly #shared: SharedWithConductor | undefined;
  readonly #log: EventLog;
  readonly #asker: Asker;
  readonly #clock: Clock;
  readonly #lives = new Map<number, Life>();
  readonly #turn = new Permits(1);
  readonly #gate: Permits | undefined;
  /** On a thread, the jobs so far: the next one begins when they are over. */
  #jobs: Promise<void> = Promise.resolve();
  #heard = 0;
  /** How many jobs here are under way, and how many of them wait for another task to do something. */
  #underWay = 0;
  #waiting = 0;
  #stopped = false;
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
    this.#plan = plan;
    this.#index = index;
    this.#group = plan.topology.groups[0];
    this.#table = new TaskTable(plan);
    this.#wire = wire;
    this.#broken = broken;
    this.#shared = shared;
    this.#clock = shared?.clock ?? new Clock();
    this.#log = shared?.log ?? new EventLog();
    this.#gate = plan.topology.gate === undefined ? undefined : new Permits(plan.topology.gate);
    this.#asker = new Asker((id, task, wish) =>
      this.#say({ kind: 'ask', id, task, wish, time: this.#clock.now() }),
    );
    wire.listen((message) => this.#hear(message));
  }

  /** Ends everything here without recording an end; resolves when nothing goes on any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const life of this.#lives.values()) life.controller.abort();
    this.#asker.close();
    if (this.#lives.size > 0) {
      await new Promise<void>((resolve) => {
        this.#allOver = resolve;
      });
    }
    this.#flush();
  }

  /** The main line's turn on this loop: it waits for it as a task does. Resolves to what gives it back. */
  async mainTurn(): Promise<() => void> {
    if (!this.#turn.tryTake()) await new Promise<void>((resolve) => this.#turn.wait(-1, () => resolve()));
    return () => this.#turn.release(-1);
  }

  #hear(message: ToExecutor): void {
    this.#heard += 1;
    if ('time' in message) this.#clock.hear(message.time);
    this.#obey(message);
    this.#lookWhetherStill();
  }

  #obey(message: ToExecutor): void {
    switch (message.kind) {
      case 'zero':
        if (this.#shared !== undefined) return;
        this.#clock.start(message.zero);
        this.#flushEachFrame();
        return;
      case 'run':
        for (const job of message.jobs) this.#start(job);
        return;
      case 'cancel':
        for (const task of message.tasks) this.#cut(this.#lives.get(task), 'cancelled');
        return;
      case 'answer':
        this.#asker.hear(message.id, message.answer);
        return;
    }
  }

  #start(job: Job): void {
    if (this.#stopped) return;
    for (const task of job.tasks) {
      this.#lives.set(task, {
        task,
        controller: new AbortController(),
        cut: undefined,
        begun: false,
        gated: false,
        register: 0,
        locks: [],
      });
    }
    const run = () => this.#run(job).catch(this.#broken);
    if (this.#group.kind === 'loop') void run();
    else this.#jobs = this.#jobs.then(run);
  }

  /** The tasks of a job, one after the other; a failure skips the rest of it. */
  async #run(job: Job): Promise<void> {
    let failed = false;
    this.#underWay += 1;
    for (const [position, task] of job.tasks.entries()) {
      const life = this.#lives.get(task);
      if (life === undefined) continue;
      this.#log.carriedBy(task, job.carrier, this.#clock.now());
      if (position > 0) this.#log.link('next', job.tasks[position - 1], task, this.#clock.now());
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
      await this.#takeTurn(life, -1);
    }
    let outcome: Outcome = 'done';
    try {
      this.#goOn(life);
      life.begun = true;
      this.#log.instant('begun', task, this.#clock.now());
      this.#armTimeout(life, timer.signal);
      if (this.#gate !== undefined) await this.#passGate(life, this.#gate);
      this.#log.instant('started', task, this.#clock.now());
      const { steps } = this.#table.row(task);
      for (const [index, step] of steps.entries()) await this.#step(life, index, step);
    } catch (why) {
      if (!(why instanceof Unwound)) throw why;
      if (why.why === 'failed') outcome = 'failed';
      else outcome = life.begun ? (life.cut ?? 'unfinished') : 'never started';
    }
    timer.abort();
    this.#lives.delete(task);
    if (this.#stopped) {
      this.#turn.release(task);
      if (this.#lives.size === 0) this.#allOver();
      return undefined;
    }
    this.#end(life, outcome, lastOf);
    return outcome;
  }

  #end(life: Life, outcome: Outcome, lastOf: Job | undefined): void {
    const { task } = life;
    const time = this.#clock.now();
    if (outcome === 'cancelled' || outcome === 'timed out') this.#log.instant('cut', task, time);
    this.#log.end(task, outcome, time);
    for (const lock of life.locks) this.#asker.tell(task, { kind: 'release', lock });
    if (life.gated) this.#gate?.release(task);
    this.#bequeathing = this.#group.kind === 'loop';
    this.#say({ kind: 'ended', task, outcome, time });
    if (lastOf !== undefined) this.#say({ kind: 'job ended', job: lastOf, time });
    const inherited = this.#group.kind === 'loop' && !this.#bequeathing;
    this.#bequeathing = false;
    if (!inherited) this.#turn.release(task);
  }

  async #step(life: Life, index: number, step: Step): Promise<void> {
    const { task } = life;
    const duration = this.#table.duration(task, index, step);
    switch (step.kind) {
      case 'io':
        return this.#wait(life, index, duration);
      case 'block':
        return this.#block(life, index, duration);
      case 'cpu':
        this.#log.enter(task, 'running', this.#clock.now(), this.#index, index);
        return holdWorking(this.#plan.unitsPerMillisecond, duration, () => this.#look());
      case 'request':
        return this.#request(life, index, step.server, duration);
      case 'acquire':
        await this.#wish(life, index, 'lock', { kind: 'acquire', lock: step.lock });
        life.locks.push(step.lock);
        return;
      case 'release': {
        const held = life.locks.indexOf(step.lock);
        if (held >= 0) life.locks.splice(held, 1);
        this.#asker.tell(task, { kind: 'release', lock: step.lock });
        return;
      }
      case 'put':
        await this.#wish(life, index, 'queue', { kind: 'put', queue: step.queue });
        return;
      case 'get':
        await this.#wish(life, index, 'queue', { kind: 'get', queue: step.queue });
        return;
      case 'spawn':
        this.#asker.tell(task, { kind: 'spawn', row: step.task });
        return;
      case 'join':
        await this.#wish(life, index, 'join', { kind: 'join', row: step.task });
        return;
      case 'read': {
        const answer = await this.#wish(life, index, 'ready', { kind: 'read', variable: step.variable });
        life.register = answer.kind === 'granted' ? answer.value : 0;
        return;
      }
      case 'add':
        life.register += 1;
        return;
      case 'write':
        this.#asker.tell(task, { kind: 'write', variable: step.variable, value: life.register });
        return;
      case 'fail':
        throw new Unwound('failed');
    }
  }

  /** On a loop a timer, and the loop is free; on a thread, or on a deaf loop, it holds it. */
  async #wait(life: Life, index: number, duration: Milliseconds): Promise<void> {
    if (this.#group.kind === 'thread' || this.#group.deaf === true) return this.#block(life, index, duration);
    const start = this.#clock.now();
    this.#log.enter(life.task, 'io', start, this.#index, index);
    this.#turn.release(life.task);
    await sleepUntil(this.#clock, start + duration, life.controller.signal);
    // Between slices the browser may look at its timers late; the wait itself was over in time.
    await this.#takeTurn(life, index, Math.min(start + duration, this.#clock.now()));
    this.#goOn(life);
  }

  #block(life: Life, index: number, duration: Milliseconds): Promise<void> {
    this.#log.enter(life.task, 'blocked', this.#clock.now(), this.#index, index);
    return holdBlocked(this.#clock, duration, () => this.#look());
  }

  async #request(life: Life, index: number, server: string, duration: Milliseconds): Promise<void> {
    const answer = await this.#wish(life, index, 'server', { kind: 'enter', server });
    if (answer.kind !== 'granted') {
      this.#log.instant('too many open files', life.task, this.#clock.now());
      throw new Unwound('failed');
    }
    try {
      await this.#wait(life, index, duration);
    } finally {
      this.#asker.tell(life.task, { kind: 'leave', server });
    }
  }

  async #passGate(life: Life, gate: Permits): Promise<void> {
    const { task } = life;
    if (gate.tryTake()) {
      life.gated = true;
      return;
    }
    this.#log.enter(task, 'gated', this.#clock.now(), this.#index, -1);
    this.#waiting += 1;
    this.#turn.release(task);
    await new Promise<void>((resolve) => {
      const leave = gate.wait(task, (from) => {
        life.gated = true;
        this.#waiting -= 1;
        this.#log.link('permit', from, task, this.#clock.now());
        this.#markReady(task, -1);
        resolve();
      });
      onAbort(life, () => {
        if (life.gated) return;
        leave();
        this.#waiting -= 1;
        resolve();
      });
      this.#lookWhetherStill();
    });
    await this.#takeTurn(life, -1);
    this.#goOn(life);
  }

  /** Asks for what is shared. Where that takes a while, the task is in `state`, and a loop is free meanwhile. */
  async #wish(life: Life, index: number, state: State, wish: Wish): Promise<Answer> {
    const { task } = life;
    const loop = this.#group.kind === 'loop';
    let waited: number | undefined;
    const answer = await new Promise<Answer>((resolve) => {
      this.#asker.ask(task, wish, (given, id) => {
        if (given.kind !== 'wait') {
          if (waited !== undefined) {
            this.#waiting -= 1;
            if (loop) this.#markReady(task, index);
          }
          resolve(given);
          return;
        }
        waited = id;
        this.#log.enter(task, state, this.#clock.now(), this.#index, index);
        this.#waiting += 1;
        if (loop) this.#turn.release(task);
        onAbort(life, () => {
          if (!this.#asker.forget(id)) return;
          this.#waiting -= 1;
          resolve({ kind: 'refused' });
        });
        this.#lookWhetherStill();
      });
    });
    if (waited !== undefined && loop) await this.#takeTurn(life, index);
    if (waited !== undefined && life.cut !== undefined) {
      this.#say({ kind: 'withdraw', id: waited, time: this.#clock.now() });
    }
    this.#goOn(life);
    return answer;
  }

  /** Waits for the loop's turn; meanwhile the task is ready. On a thread the turn is always free. */
  async #takeTurn(life: Life, index: number, since?: Milliseconds): Promise<void> {
    const { task } = life;
    if (this.#turn.tryTake()) return;
    this.#markReady(task, index, since);
    await new Promise<void>((resolve) => {
      this.#turn.wait(task, (from) => {
        if (from >= 0) this.#log.link('turn', from, task, this.#clock.now());
        resolve();
      });
    });
  }

  #markReady(task: number, index: number, since = this.#clock.now()): void {
    this.#log.enter(task, 'ready', since, this.#index, index);
  }

  #look(): void {
    if (this.#stopped) throw new Unwound('stopped');
  }

  /** Called with the turn: a cut or a stop that came meanwhile takes effect here, and only here. */
  #goOn(life: Life): void {
    this.#look();
    if (life.cut !== undefined) throw new Unwound('cut');
  }

  #armTimeout(life: Life, signal: AbortSignal): void {
    const timeout = this.#table.timeout(life.task);
    if (timeout === undefined || this.#group.kind === 'thread') return;
    const handle = setTimeout(() => this.#cut(life, 'timed out'), timeout);
    signal.addEventListener('abort', () => clearTimeout(handle));
  }

  /** A thread that has begun a task cannot be cut; a loop's task is cut where it waits. */
  #cut(life: Life | undefined, cut: Cut): void {
    if (life === undefined || life.cut !== undefined) return;
    if (this.#group.kind === 'thread' && life.begun) return;
    life.cut = cut;
    life.controller.abort();
  }

  /** Tells the conductor when every task here waits for another one: if that holds everywhere, it is a deadlock. */
  #lookWhetherStill(): void {
    if (this.#waiting === 0 || this.#waiting < this.#underWay || this.#stopped) return;
    const timed = [...this.#lives.keys()].some((task) => this.#table.timeout(task) !== undefined);
    if (timed && this.#group.kind === 'loop') return;
    this.#say({ kind: 'still', heard: this.#heard });
  }

  #say(message: FromExecutor): void {
    this.#flush();
    this.#wire.send(message);
  }

  /** Events go ahead of every message, so that what follows from them is written behind them. */
  #flush(): void {
    if (this.#shared !== undefined || this.#log.empty) return;
    const batch = this.#log.take();
    this.#wire.send({ kind: 'events', batch }, [batch.buffer]);
  }

  #flushEachFrame(): void {
    if (this.#stopped) return;
    this.#flush();
    setTimeout(() => this.#flushEachFrame(), frame);
  }
}

function onAbort(life: Life, act: () => void): void {
  if (life.controller.signal.aborted) act();
  else life.controller.signal.addEventListener('abort', act, { once: true });
}
