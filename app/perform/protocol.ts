import type { Outcome } from '../model/trace.ts';
import type { EventBatch } from './event-log.ts';
import type { Milliseconds, Plan } from './plan.ts';

/**
 * What the conductor of a run and its executors say to each other, and what a worker offers the page. Each message
 * carries its sender's time, for the common clock.
 */

/** Tasks that one executor runs one after the other; `carrier` is the slot or consumer they run in. */
export interface Job {
  readonly tasks: readonly number[];
  readonly carrier: number;
}

export type Cut = 'cancelled' | 'timed out';

export type ToExecutor =
  /** Time zero, in milliseconds since 1970: always the first message. */
  | { readonly kind: 'zero'; readonly zero: Milliseconds }
  | { readonly kind: 'run'; readonly jobs: readonly Job[]; readonly time: Milliseconds }
  | { readonly kind: 'cancel'; readonly tasks: readonly number[]; readonly time: Milliseconds }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer; readonly time: Milliseconds };

/** What a task wants of the things that all tasks share. */
export type Wish =
  | { readonly kind: 'acquire'; readonly lock: string }
  | { readonly kind: 'release'; readonly lock: string }
  | { readonly kind: 'put'; readonly queue: string }
  | { readonly kind: 'get'; readonly queue: string }
  /** A place at the server, and an open file. */
  | { readonly kind: 'enter'; readonly server: string }
  | { readonly kind: 'leave'; readonly server: string }
  | { readonly kind: 'spawn'; readonly row: string }
  | { readonly kind: 'join'; readonly row: string }
  | { readonly kind: 'read'; readonly variable: string }
  | { readonly kind: 'write'; readonly variable: string; readonly value: number };

export type Answer =
  /** The wish is granted; `value` is what was read. */
  | { readonly kind: 'granted'; readonly value: number }
  /** Not yet; a second answer will follow. */
  | { readonly kind: 'wait' }
  /** Too many files are open. */
  | { readonly kind: 'refused' };

export type FromExecutor =
  | { readonly kind: 'events'; readonly batch: EventBatch }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly task: number;
      readonly wish: Wish;
      readonly time: Milliseconds;
    }
  /** The task waits no longer for answer `id`. */
  | { readonly kind: 'withdraw'; readonly id: number; readonly time: Milliseconds }
  | { readonly kind: 'ended'; readonly task: number; readonly outcome: Outcome; readonly time: Milliseconds }
  | { readonly kind: 'job ended'; readonly job: Job; readonly time: Milliseconds }
  /** Every task here waits for another; `heard` messages have been taken in so far. */
  | { readonly kind: 'still'; readonly heard: number };

/** Why a run came to its end, and what the shared variables were then. */
export interface Summary {
  /** Milliseconds since time zero. */
  readonly time: Milliseconds;
  readonly end:
    | { readonly kind: 'finished' }
    | { readonly kind: 'stopped' }
    | { readonly kind: 'deadlock'; readonly cycle: readonly number[]; readonly waiting: readonly number[] };
  readonly variables: ReadonlyMap<string, number>;
}

/** What the page hears during a run. */
export interface Report {
  begun(zero: Milliseconds): void;
  events(batch: EventBatch): void;
}

/** What a worker of a run offers the page. */
export interface PerformWorker {
  /** Answers once the worker is up. */
  ready(): true;
  calibrate(): number;
  /** Becomes executor number `index` of the plan, told what to do through `port`. */
  prepareExecutor(plan: Plan, index: number, port: MessagePort): void;
  /** Conducts the run, with one port for each executor; with none, this worker is the only executor as well. */
  conduct(plan: Plan, ports: readonly MessagePort[], report: Report): Promise<Summary>;
  /** Ends whatever goes on here, and resolves when nothing does any more. */
  stop(): Promise<void>;
}
