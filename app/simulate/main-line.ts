import type { Microseconds } from '../model/time.ts';
import type { Ending, Yielding } from '../model/topology.ts';
import type { Superior } from './coroutines.ts';
import type { Dispatcher } from './dispatcher.ts';
import { type EventLoop, handleKind } from './event-loop.ts';
import { eventKind, parkedOn } from './executor.ts';
import type { ItemQueue } from './item-queue.ts';
import type { Kernel } from './kernel.ts';

/**
 * The main line of the program: hands the tasks over as they arrive, waits for what the topology's ending says, is handed
 * results meanwhile, and deals with the rest. Where it is a coroutine it needs its turn on the loop for each of these,
 * like everyone else; where it is a thread of its own it has it at once.
 */

export interface MainLineParts {
  readonly kernel: Kernel;
  /** The loop it is a coroutine of; `undefined` where it is a thread of its own. */
  readonly loop: EventLoop | undefined;
  readonly dispatcher: Dispatcher;
  readonly ending: Ending;
  readonly yielding: Yielding;
  /** The tasks it hands over, in the order of their arrivals. */
  readonly order: readonly number[];
  readonly arrivalOf: (task: number) => Microseconds;
  /** Time between two hand-overs, and before the first. */
  readonly gap: Microseconds;
  readonly firstGap: Microseconds;
  /** The bounded queue that it puts into, where there is one. */
  readonly queue: ItemQueue | undefined;
  readonly cancel: (tasks: readonly number[]) => void;
  /** Cancels all that is left of these tasks, whoever waits for it. */
  readonly cancelAll: (tasks: readonly number[]) => void;
}

export class MainLine implements Superior {
  readonly #parts: MainLineParts;
  readonly #order: number[];
  #stage: 'feeding' | 'waiting' | 'over' = 'feeding';
  #fed = 0;
  #nextFeed: Microseconds;
  #ended = 0;
  #timeIsUp = false;
  #firstTaskEnded = false;
  #aborted = false;
  readonly #failures: number[] = [];
  /** Results that are there and have not been handed out; `#handedOut` counts those that have. */
  readonly #results: number[] = [];
  #handedOut = 0;
  readonly #resultIsThere: Uint8Array;
  /** The run is over although not everything has ended. */
  killed = false;

  constructor(parts: MainLineParts) {
    this.#parts = parts;
    this.#order = [...parts.order];
    this.#nextFeed = parts.firstGap;
    this.#resultIsThere = new Uint8Array(parts.yielding === 'none' ? 0 : parts.kernel.table.tasks);
  }

  start(): void {
    const { kernel, loop } = this.#parts;
    if (loop === undefined) this.turn();
    else loop.callSoon(handleKind.step, kernel.main);
  }

  turn(): void {
    if (this.#stage === 'feeding' && this.#feed()) {
      this.#stage = 'waiting';
      this.#setTimer();
    }
    if (this.#stage !== 'waiting') return;
    this.#handOut();
    if (this.#timeIsUp || this.#hasWhatItWaitsFor()) this.#return();
    else this.#park(parkedOn.main);
  }

  timeUp(): void {
    if (this.#stage !== 'waiting') return;
    this.#timeIsUp = true;
    this.#wake();
  }

  /** Tasks that another one starts: they go the way of all the others, and are waited for like them. */
  spawn(tasks: readonly number[], by: number): void {
    const { kernel, dispatcher } = this.#parts;
    const later = this.#order.splice(this.#fed);
    for (const task of tasks) this.#order.push(task);
    this.#fed = this.#order.length;
    for (const task of later) this.#order.push(task);
    for (const task of tasks) {
      kernel.recorder.instant('created', task, kernel.now);
      kernel.recorder.link('spawn', by, task, kernel.now);
      dispatcher.arrive(task);
    }
    dispatcher.settle();
  }

  taskDone(task: number): void {
    const { kernel, dispatcher, ending } = this.#parts;
    this.#ended += 1;
    if (task === this.#order[0]) this.#firstTaskEnded = true;
    if (kernel.hasFailed(task)) this.#failures.push(task);
    this.#collect(task);
    dispatcher.ended(task);
    if (this.#failures.length > 0 && ending.rest === 'cancelled by the group') this.#abort();
    if (dispatcher.stopped && this.#stage === 'feeding') this.#stopFeeding();
    if (this.#stage === 'over') this.#noteFinish();
    else if (this.#stage === 'waiting' && (this.#results.length > 0 || this.#hasWhatItWaitsFor()))
      this.#wake();
  }

  lastTurnOver(): void {
    this.#cancelRest(this.#parts.cancelAll);
  }

  /** Hands tasks over until one has not arrived yet, or does not fit. Gives whether all are handed over. */
  #feed(): boolean {
    const { kernel, dispatcher, arrivalOf, queue, gap } = this.#parts;
    while (this.#fed < this.#order.length) {
      const task = this.#order[this.#fed];
      const due = Math.max(arrivalOf(task), this.#nextFeed);
      if (due > kernel.now) {
        dispatcher.settle();
        this.#sleepUntil(due);
        return false;
      }
      if (queue?.full) {
        queue.putters.push(kernel.main);
        kernel.parked[kernel.main] = parkedOn.put;
        return false;
      }
      kernel.recorder.instant('created', task, kernel.now);
      this.#fed += 1;
      dispatcher.arrive(task);
      this.#nextFeed = gap === 0 ? 0 : kernel.now + gap;
    }
    dispatcher.settle();
    return true;
  }

  /** The loop that hands tasks over has been left by an exception. */
  #stopFeeding(): void {
    const { kernel } = this.#parts;
    this.#order.length = this.#fed;
    this.#stage = 'waiting';
    kernel.unpark(kernel.main);
    this.#park(parkedOn.main);
  }

  #setTimer(): void {
    const { kernel, loop, ending } = this.#parts;
    if (ending.timeout === undefined) return;
    if (ending.timeout === 0 && loop !== undefined) {
      loop.due(handleKind.guard, kernel.main, 1);
      return;
    }
    const kind = loop === undefined ? eventKind.main : eventKind.guard;
    kernel.at(kernel.now + ending.timeout, kind, kernel.main, 1);
  }

  #hasWhatItWaitsFor(): boolean {
    const { ending } = this.#parts;
    switch (ending.until) {
      case 'all':
        return this.#allEnded() && this.#allHandedOut();
      case 'first completed':
        return this.#ended > 0 || this.#allEnded();
      case 'first exception':
        if (ending.rest === 'cancelled by the group') return this.#allEnded();
        return this.#failures.length > 0 || this.#allEnded();
      case 'first task':
        return this.#firstTaskEnded || this.#order.length === 0;
      case 'nothing':
        return true;
    }
  }

  #allEnded(): boolean {
    return this.#ended === this.#order.length;
  }

  #allHandedOut(): boolean {
    return this.#parts.yielding === 'none' || this.#handedOut === this.#order.length;
  }

  #return(): void {
    const { kernel, ending, loop } = this.#parts;
    this.#stage = 'over';
    kernel.recorder.instant('returned', -1, kernel.now);
    const reported = ending.rest === 'cancelled by the group' ? this.#failures : this.#failures.slice(0, 1);
    for (const task of reported) kernel.recorder.instant('raised', task, kernel.now);
    switch (ending.rest) {
      case 'cancelled by the waiter':
        this.#cancelRest(this.#parts.cancel);
        break;
      case 'cancelled at exit':
        if (loop !== undefined && !this.#allEnded()) loop.callSoon(handleKind.stop, kernel.main);
        break;
      case 'killed':
        this.#kill();
        break;
      case 'left':
      case 'cancelled by the group':
        break;
    }
    this.#noteFinish();
  }

  #noteFinish(): void {
    const { kernel } = this.#parts;
    if (this.#allEnded()) kernel.recorder.instant('finished', -1, kernel.now);
  }

  #abort(): void {
    if (this.#aborted) return;
    this.#aborted = true;
    this.#cancelRest(this.#parts.cancel);
  }

  /** Cancels what has not ended, in the order of creation. */
  #cancelRest(cancel: (tasks: readonly number[]) => void): void {
    const { recorder, now } = this.#parts.kernel;
    const by = this.#failures[0] ?? -1;
    const rest = this.#order.filter((task) => recorder.outcomeOf(task) === 0);
    for (const task of rest) if (recorder.isAlive(task)) recorder.link('cancel', by, task, now);
    cancel(rest);
  }

  #kill(): void {
    const { recorder, now } = this.#parts.kernel;
    this.killed = true;
    for (const task of this.#order) {
      if (!recorder.isAlive(task)) continue;
      recorder.instant('cut', task, now);
      recorder.end(task, recorder.hasBegun(task) ? 'cancelled' : 'never started', now);
    }
  }

  /** The results that are there now, in the order in which they will be handed out. */
  #collect(task: number): void {
    const { yielding, dispatcher } = this.#parts;
    if (yielding === 'none') return;
    const job = dispatcher.resultsAfter(task);
    for (const one of job) this.#resultIsThere[one] = 1;
    if (yielding === 'as completed') {
      for (const one of job) this.#results.push(one);
      return;
    }
    let next = this.#handedOut + this.#results.length;
    while (next < this.#order.length && this.#resultIsThere[this.#order[next]] === 1) {
      this.#results.push(this.#order[next]);
      next += 1;
    }
  }

  #handOut(): void {
    const { recorder, now } = this.#parts.kernel;
    for (const task of this.#results) recorder.instant('yielded', task, now);
    this.#handedOut += this.#results.length;
    this.#results.length = 0;
  }

  #sleepUntil(time: Microseconds): void {
    const { kernel, loop } = this.#parts;
    if (loop === undefined) {
      kernel.at(time, eventKind.main, kernel.main, 0);
    } else {
      kernel.parked[kernel.main] = parkedOn.timer;
      kernel.at(time, eventKind.timer, kernel.main, kernel.stamp[kernel.main]);
    }
  }

  #park(on: number): void {
    this.#parts.kernel.parked[this.#parts.kernel.main] = on;
  }

  #wake(): void {
    const { kernel, loop } = this.#parts;
    if (kernel.parked[kernel.main] !== parkedOn.main) return;
    kernel.unpark(kernel.main);
    if (loop === undefined) this.turn();
    else loop.callSoon(handleKind.step, kernel.main);
  }
}
