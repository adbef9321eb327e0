import type { Microseconds } from './time.ts';

/**
 * A topology is a mode as data: which executors there are, what they share, how tasks reach them and when the
 * whole is over. The engine knows these words and no mode's name; a new mode is a new sentence made of them.
 */

/** A thread runs a task from start to end; a loop switches tasks at every wait it knows about. */
export type ExecutorKind = 'thread' | 'loop';

/** What an executor is to the operating system: says what it costs to start, and what it is called. */
export type Host = 'main' | 'thread' | 'process' | 'worker';

export interface ExecutorGroup {
  readonly kind: ExecutorKind;
  readonly host: Host;
  readonly count: number | 'one per task';
  /** A loop whose waits all hold it: green threads without the patch. */
  readonly deaf?: boolean;
}

export type Dispatch =
  /** Each task is started when the one before it has ended; a failure ends the row. */
  | { readonly how: 'in order' }
  | { readonly how: 'at once' }
  /**
   * One shared queue of jobs of `chunk` tasks each; an executor takes the next when it has a free slot.
   * `map` is multiprocessing's rule, ⌈n / (4 · executors)⌉. `gap` is the time between submissions.
   * `greedy` lets the first executor fill all its slots before the next one gets any.
   */
  | {
      readonly how: 'queue';
      readonly chunk: number | 'map';
      readonly slots: number;
      readonly fill: 'greedy' | 'even';
      readonly gap: Microseconds;
    }
  /** Shares are fixed before the start. */
  | { readonly how: 'shares'; readonly split: 'round robin' | 'blocks' }
  /** Consumers on the loop take items from a queue that the main coroutine fills. */
  | {
      readonly how: 'consumers';
      readonly consumers: number;
      readonly capacity: number | undefined;
      readonly gap: Microseconds;
    };

/** What becomes of the tasks that are still under way when the main line has what it waited for. */
export type Rest =
  /** They go on to their end. */
  | 'left'
  /** Cancelled at once by the group that owns them, and waited for (a task group). */
  | 'cancelled by the group'
  /** Cancelled by the one that waited, when it has its turn again. */
  | 'cancelled by the waiter'
  /** Cancelled when the loop is shut down because the main coroutine has ended (`asyncio.run`). */
  | 'cancelled at exit'
  /** Frozen where they are: daemons, and the workers of a pool nobody joined. */
  | 'killed';

export interface Ending {
  /** What the main line waits for. */
  readonly until: 'all' | 'first completed' | 'first exception' | 'first task' | 'nothing';
  readonly timeout?: Microseconds;
  readonly rest: Rest;
}

/** How results are handed out while tasks run: not at all, in the order given, or as they end. */
export type Yielding = 'none' | 'in order' | 'as completed';

export interface Topology {
  /** Tasks run in the first group; where there is a second, those placed on a thread run there and are awaited here. */
  readonly groups: readonly ExecutorGroup[];
  /** One global interpreter lock for all, one for each executor, or none. */
  readonly gil: 'shared' | 'each' | 'none';
  readonly dispatch: Dispatch;
  /** Never more than this many tasks of one loop past the gate. */
  readonly gate?: number;
  /** The timeout of a task that has none of its own. */
  readonly taskTimeout?: Microseconds;
  readonly ending: Ending;
  readonly yielding: Yielding;
}

/** multiprocessing.Pool.map's chunk size for `tasks` on `executors` (`Lib/multiprocessing/pool.py`, `_map_async`). */
export function mapChunk(tasks: number, executors: number): number {
  return Math.max(1, Math.ceil(tasks / (4 * executors)));
}
