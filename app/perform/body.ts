import type { Step } from '../model/step.ts';
import type { State } from '../model/trace.ts';
import type { Ground, Life } from './ground.ts';
import { holdBlocked, holdWorking } from './hold.ts';
import type { Permits } from './permits.ts';
import type { Milliseconds } from './plan.ts';
import type { Answer, Wish } from './protocol.ts';
import { sleepUntil } from './sleep.ts';

/**
 * What the steps of a task mean to a real thread or a real loop: a timer, a thread truly held, work, a question to
 * the conductor. A loop's tasks are promises, so between two slices of a step that holds the loop a timer of another
 * task may fire. That task must not go on: on a real loop it could not. Hence the *turn*, one permit that a task has
 * while it goes on or holds the loop, and gives back only where it waits:
 *
 *     task 0   |== block, in slices ==|            has the turn throughout
 *     task 1   |-- io --|.............|-- io --|   its timer fires between the slices; ready until it has the turn
 */

/** Ends the body of a task from within: it raised, it was cut, or the whole run was stopped. */
export class Unwound extends Error {
  readonly why: 'failed' | 'cut' | 'stopped';

  constructor(why: 'failed' | 'cut' | 'stopped') {
    super(why);
    this.why = why;
  }
}

export class Body {
  readonly #ground: Ground;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Does one step; returns when the task may go on to the next, with the turn. */
  async step(life: Life, index: number, step: Step): Promise<void> {
    const { task } = life;
    const duration = this.#ground.table.duration(task, index, step);
    switch (step.kind) {
      case 'io':
        return this.#wait(life, index, duration);
      case 'block':
        return this.#block(life, index, duration);
      case 'cpu':
        this.#ground.log.enter(task, 'running', this.#ground.clock.now(), this.#ground.index, index);
        return holdWorking(this.#ground.plan.unitsPerMillisecond, duration, () => this.#look());
      case 'request':
        return this.#request(life, index, step.server, duration);
      case 'acquire':
        await this.#wish(life, index, 'lock', { kind: 'acquire', lock: step.lock });
        life.locks.push(step.lock);
        return;
      case 'release': {
        const held = life.locks.indexOf(step.lock);
        if (held >= 0) life.locks.splice(held, 1);
        this.#ground.asker.tell(task, { kind: 'release', lock: step.lock });
        return;
      }
      case 'put':
        await this.#wish(life, index, 'queue', { kind: 'put', queue: step.queue });
        return;
      case 'get':
        await this.#wish(life, index, 'queue', { kind: 'get', queue: step.queue });
        return;
      case 'spawn':
        this.#ground.asker.tell(task, { kind: 'spawn', row: step.task });
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
        this.#ground.asker.tell(task, { kind: 'write', variable: step.variable, value: life.register });
        return;
      case 'fail':
        throw new Unwound('failed');
    }
  }

  /** On a loop a timer, and the loop is free; on a thread, or on a deaf loop, it holds it. */
  async #wait(life: Life, index: number, duration: Milliseconds): Promise<void> {
    if (this.#ground.group.kind === 'thread' || this.#ground.group.deaf === true)
      return this.#block(life, index, duration);
    const start = this.#ground.clock.now();
    this.#ground.log.enter(life.task, 'io', start, this.#ground.index, index);
    this.#ground.turn.release(life.task);
    await sleepUntil(this.#ground.clock, start + duration, life.controller.signal);
    // Between slices the browser may look at its timers late; the wait itself was over in time.
    await this.takeTurn(life, index, Math.min(start + duration, this.#ground.clock.now()));
    this.goOn(life);
  }

  #block(life: Life, index: number, duration: Milliseconds): Promise<void> {
    this.#ground.log.enter(life.task, 'blocked', this.#ground.clock.now(), this.#ground.index, index);
    return holdBlocked(this.#ground.clock, duration, () => this.#look());
  }

  async #request(life: Life, index: number, server: string, duration: Milliseconds): Promise<void> {
    const answer = await this.#wish(life, index, 'server', { kind: 'enter', server });
    if (answer.kind !== 'granted') {
      this.#ground.log.instant('too many open files', life.task, this.#ground.clock.now());
      throw new Unwound('failed');
    }
    try {
      await this.#wait(life, index, duration);
    } finally {
      this.#ground.asker.tell(life.task, { kind: 'leave', server });
    }
  }

  /** Waits for a permit of the gate, if there is none at once. */
  async passGate(life: Life, gate: Permits): Promise<void> {
    const { task } = life;
    if (gate.tryTake()) {
      life.gated = true;
      return;
    }
    this.#ground.log.enter(task, 'gated', this.#ground.clock.now(), this.#ground.index, -1);
    this.#ground.waiting += 1;
    this.#ground.turn.release(task);
    await new Promise<void>((resolve) => {
      const leave = gate.wait(task, (from) => {
        life.gated = true;
        this.#ground.waiting -= 1;
        this.#ground.log.link('permit', from, task, this.#ground.clock.now());
        this.#markReady(task, -1);
        resolve();
      });
      onAbort(life, () => {
        if (life.gated) return;
        leave();
        this.#ground.waiting -= 1;
        resolve();
      });
      this.#ground.lookWhetherStill();
    });
    await this.takeTurn(life, -1);
    this.goOn(life);
  }

  /** Asks for what is shared. Where that takes a while, the task is in `state`, and a loop is free meanwhile. */
  async #wish(life: Life, index: number, state: State, wish: Wish): Promise<Answer> {
    const { task } = life;
    const loop = this.#ground.group.kind === 'loop';
    let waited: number | undefined;
    const answer = await new Promise<Answer>((resolve) => {
      this.#ground.asker.ask(task, wish, (given, id) => {
        if (given.kind !== 'wait') {
          if (waited !== undefined) {
            this.#ground.waiting -= 1;
            if (loop) this.#markReady(task, index);
          }
          resolve(given);
          return;
        }
        waited = id;
        this.#ground.log.enter(task, state, this.#ground.clock.now(), this.#ground.index, index);
        this.#ground.waiting += 1;
        if (loop) this.#ground.turn.release(task);
        onAbort(life, () => {
          if (!this.#ground.asker.forget(id)) return;
          this.#ground.waiting -= 1;
          resolve({ kind: 'refused' });
        });
        this.#ground.lookWhetherStill();
      });
    });
    if (waited !== undefined && loop) await this.takeTurn(life, index);
    if (waited !== undefined && life.cut !== undefined) {
      this.#ground.withdraw(waited);
    }
    this.goOn(life);
    return answer;
  }

  /** Waits for the loop's turn; meanwhile the task is ready. On a thread the turn is always free. */
  async takeTurn(life: Life, index: number, since?: Milliseconds): Promise<void> {
    const { task } = life;
    if (this.#ground.turn.tryTake()) return;
    this.#markReady(task, index, since);
    await new Promise<void>((resolve) => {
      this.#ground.turn.wait(task, (from) => {
        if (from >= 0) this.#ground.log.link('turn', from, task, this.#ground.clock.now());
        resolve();
      });
    });
  }

  #markReady(task: number, index: number, since = this.#ground.clock.now()): void {
    this.#ground.log.enter(task, 'ready', since, this.#ground.index, index);
  }

  #look(): void {
    if (this.#ground.stopped) throw new Unwound('stopped');
  }

  /** Called with the turn: a cut or a stop that came meanwhile takes effect here, and only here. */
  goOn(life: Life): void {
    this.#look();
    if (life.cut !== undefined) throw new Unwound('cut');
  }
}

function onAbort(life: Life, act: () => void): void {
  if (life.controller.signal.aborted) act();
  else life.controller.signal.addEventListener('abort', act, { once: true });
}
