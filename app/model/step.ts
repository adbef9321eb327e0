import type { Microseconds } from './time.ts';

/**
 * A step is data, not code: what a task does next, and how long it takes.
 * What a step means to a thread or to a loop is the engine's to say, not the step's.
 */

/** A fixed duration, or one drawn evenly from `min` to `max` by the world's seed. */
export type Duration = Microseconds | { readonly min: Microseconds; readonly max: Microseconds };

export type Step =
  /** A wait the event loop knows about (`asyncio.sleep`, an async HTTP client, `setTimeout`). */
  | { readonly kind: 'io'; readonly duration: Duration }
  /** A wait the event loop does not know about (`time.sleep`, `requests.get`): it holds its thread. */
  | { readonly kind: 'block'; readonly duration: Duration }
  /** `duration` of work on one idle core; in Python it holds the GIL as well. */
  | { readonly kind: 'cpu'; readonly duration: Duration }
  /** `io` against a server of the world, which has a capacity and a queue. Holds one open file meanwhile. */
  | { readonly kind: 'request'; readonly server: string; readonly duration: Duration }
  /** Take one permit of a lock or semaphore of the workload, waiting for it where there is none. */
  | { readonly kind: 'acquire'; readonly lock: string }
  | { readonly kind: 'release'; readonly lock: string }
  | { readonly kind: 'put'; readonly queue: string }
  | { readonly kind: 'get'; readonly queue: string }
  /** Start the tasks of the row named `task`, which the topology then does not start by itself. */
  | { readonly kind: 'spawn'; readonly task: string }
  /** Wait until every task of the row named `task` has ended. */
  | { readonly kind: 'join'; readonly task: string }
  /** Shared variable into this task's own register, register + 1, register back: `x += 1` in its three parts. */
  | { readonly kind: 'read'; readonly variable: string }
  | { readonly kind: 'add' }
  | { readonly kind: 'write'; readonly variable: string }
  /** The task raises here. */
  | { readonly kind: 'fail' };

export type StepKind = Step['kind'];
export type TimedStep = Extract<Step, { readonly duration: Duration }>;

export function isTimed(step: Step): step is TimedStep {
  return 'duration' in step;
}

/** The longest that a duration can come out. */
export function longest(duration: Duration): Microseconds {
  return typeof duration === 'number' ? duration : duration.max;
}
