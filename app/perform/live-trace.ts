import { Recorder } from '../model/recorder.ts';
import type { Microseconds } from '../model/time.ts';
import type { ExecutorInfo, Halt, Trace } from '../model/trace.ts';
import { type EventBatch, EventLog, endsIn, inOrderOfTime, replay } from './event-log.ts';
import { type Milliseconds, virtualTime } from './plan.ts';

/**
 * What is known of a run while it goes on: the events so far, and a trace of them for whoever draws. A trace is made
 * anew each time; that is cheap for a lesson's few thousand events, and is done ever less often the longer it takes.
 */

/** Beyond this many tasks there is a trace at the end only. */
const mostTasks = 2_000;
/** A snapshot may take this share of the page's time. */
const share = 0.15;
/** No more than 30 snapshots a second. */
const pause: Milliseconds = 32;

export class LiveTrace {
  readonly #tasks: number;
  readonly #executors: readonly ExecutorInfo[];
  readonly #scale: Milliseconds;
  readonly #log = new EventLog();
  #ended = 0;
  #latest: Milliseconds = 0;
  #next: Milliseconds = 0;

  constructor(tasks: number, executors: readonly ExecutorInfo[], scale: Milliseconds) {
    this.#tasks = tasks;
    this.#executors = executors;
    this.#scale = scale;
  }

  get ended(): number {
    return this.#ended;
  }

  append(batch: EventBatch): void {
    this.#log.append(batch);
    this.#ended += endsIn(batch);
    if (batch.length > 0) this.#latest = Math.max(this.#latest, batch[batch.length - 5]);
  }

  virtual(time: Milliseconds): Microseconds {
    return virtualTime(this.#scale, Math.max(time, this.#latest));
  }

  /** The trace up to `time`, open segments drawn to there; `undefined` where it is too early for a new one. */
  snapshot(time: Milliseconds): Trace | undefined {
    const start = performance.now();
    if (this.#tasks > mostTasks || start < this.#next) return undefined;
    const trace = this.#trace(this.#log.view(), time, new Map(), undefined);
    const end = performance.now();
    this.#next = start + Math.max(pause, (end - start) / share);
    return trace;
  }

  /** The whole trace, its events in the order of time over all workers. */
  finish(time: Milliseconds, variables: ReadonlyMap<string, number>, halt: Halt | undefined): Trace {
    return this.#trace(inOrderOfTime(this.#log.view()), time, variables, halt);
  }

  #trace(
    events: EventBatch,
    time: Milliseconds,
    variables: ReadonlyMap<string, number>,
    halt: Halt | undefined,
  ): Trace {
    const recorder = new Recorder(this.#tasks);
    replay(events, recorder, this.#scale);
    return recorder.finish(this.virtual(time), this.#executors, variables, halt);
  }
}
