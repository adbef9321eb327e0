import type { Microseconds } from '../model/time.ts';
import type { Bodies } from './bodies.ts';
import { type EventLoop, handleKind } from './event-loop.ts';
import { eventKind, parkedOn } from './executor.ts';
import type { Kernel } from './kernel.ts';
import type { Program } from './program.ts';

/**
 * `asyncio.wait_for` where it runs the body as a task of its own (`asyncio/tasks.py`). Up to 3.11 that is always: it sets
 * its timer first, and sleeps until the one or the other is there. A body that is done when the wrapper has its turn
 * counts, even if the timer was first; otherwise it is cancelled and waited for. In all versions it is so for no time at
 * all: the body is cancelled before it has begun, which takes three turns.
 */

export interface WaitForParts {
  readonly kernel: Kernel;
  readonly bodies: Bodies;
  /** The strand that waits: a wrapper's own, or a consumer's. */
  readonly strand: number;
  readonly task: number;
  readonly loop: EventLoop;
  readonly timeout: Microseconds;
  /** It has returned, or raised. */
  readonly over: () => void;
}

export class WaitFor implements Program {
  readonly #kernel: Kernel;
  readonly #bodies: Bodies;
  readonly #strand: number;
  readonly #task: number;
  readonly #loop: EventLoop;
  readonly #timeout: Microseconds;
  readonly #over: () => void;
  #stage: 'new' | 'waiting' | 'cancelling' | 'refusing' | 'over' = 'new';
  #turnsLeft = 3;

  constructor({ kernel, bodies, strand, task, loop, timeout, over }: WaitForParts) {
    this.#kernel = kernel;
    this.#bodies = bodies;
    this.#strand = strand;
    this.#task = task;
    this.#loop = loop;
    this.#timeout = timeout;
    this.#over = over;
  }

  step(): void {
    switch (this.#stage) {
      case 'new':
        this.#start();
        return;
      case 'waiting':
        if (this.#bodyIsOver()) this.#finish();
        else this.#cutBody(this.#kernel.cancelled[this.#strand] === 0);
        return;
      case 'cancelling':
        this.#finish();
        return;
      case 'refusing':
        this.#refuse();
        return;
      case 'over':
        return;
    }
  }

  afterHold(): void {}

  innerDone(): void {
    // A consumer's strand goes on to its next item as soon as this is over, and may wait for something else by now.
    if (this.#stage === 'over' || this.#kernel.parked[this.#strand] === parkedOn.nothing) return;
    this.#kernel.unpark(this.#strand);
    this.#loop.callSoon(handleKind.step, this.#strand);
  }

  /** One who is cancelled while its body is being cut raises that, and not that the time was up. */
  cancel(): void {
    if (this.#stage === 'over') return;
    if (this.#stage === 'cancelling' && !this.#bodyIsOver()) this.#bodies.cancel(this.#task);
    this.#bodies.cancel(this.#strand);
  }

  #start(): void {
    const kernel = this.#kernel;
    if (kernel.cancelled[this.#strand] === 1) {
      this.#endUnbegun('never started');
      return;
    }
    if (this.#timeout <= 0) {
      this.#stage = 'refusing';
      this.#refuse();
      return;
    }
    kernel.home[this.#task] = this.#loop.id;
    this.#loop.callSoon(handleKind.step, this.#task);
    this.#stage = 'waiting';
    kernel.parked[this.#strand] = parkedOn.timer;
    kernel.at(kernel.now + this.#timeout, eventKind.timer, this.#strand, kernel.stamp[this.#strand]);
  }

  #cutBody(timedOut: boolean): void {
    this.#stage = 'cancelling';
    this.#kernel.parked[this.#strand] = parkedOn.result;
    this.#bodies.cancel(this.#task, timedOut);
  }

  /** The body's task throws the cancellation out, calls back, and the wrapper goes on: a turn each. */
  #refuse(): void {
    if (this.#kernel.cancelled[this.#strand] === 1) {
      this.#endUnbegun('never started');
    } else if (this.#turnsLeft === 0) {
      this.#endUnbegun('timed out');
    } else {
      this.#turnsLeft -= 1;
      this.#loop.callSoon(handleKind.step, this.#strand);
    }
  }

  #endUnbegun(outcome: 'timed out' | 'never started'): void {
    this.#bodies.endUnbegun(this.#task, outcome);
    this.#finish();
  }

  #finish(): void {
    this.#stage = 'over';
    this.#over();
    this.#bodies.joined(this.#task);
  }

  #bodyIsOver(): boolean {
    return this.#kernel.recorder.outcomeOf(this.#task) !== 0;
  }
}
