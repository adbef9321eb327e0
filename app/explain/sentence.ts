import type { Microseconds } from '../model/time.ts';
import type { Rest } from '../model/topology.ts';
import type { ExecutorInfo } from '../model/trace.ts';

/**
 * What can be said, as data: a code and the values that are true of the trace. The words stand in the catalogues under the
 * same codes; a code without words is a type error. Tasks are numbers (−1: the main line), times are microseconds.
 */

/** The first few of many tasks. */
export interface TaskList {
  readonly some: readonly number[];
  readonly count: number;
}

/** A task that has what others want, until it lets go; `undefined`: it never does. */
export interface Holder {
  readonly task: number;
  readonly until: Microseconds | undefined;
}

/** The first few of many holders, the one that lets go first in front. */
export interface Holders {
  readonly some: readonly Holder[];
  readonly count: number;
}

/** What the task that holds an executor does with it. */
export type Holding =
  | 'blocking call'
  | 'computing'
  | 'waiting for the GIL'
  | 'waiting for a core'
  | 'waiting';

/** Steps that take no time. */
export interface InstantStepValues {
  readonly task: number;
  readonly at: Microseconds;
}

/** A hand-over: `at` is given where the sentence is not about that moment already. */
export interface HandoverValues {
  readonly from: number;
  readonly to: TaskList;
  readonly at: Microseconds | undefined;
}

export interface NamedHandoverValues extends HandoverValues {
  /** The lock, queue or server; `undefined` where the trace does not tell. */
  readonly name: string | undefined;
}

export interface MomentValues {
  readonly tasks: TaskList;
  readonly at: Microseconds | undefined;
}

interface Waiting {
  readonly task: number;
}

export type WhyNeverStarted = 'cancelled' | 'killed' | 'failure' | 'not spawned' | 'timeout' | 'over';

export interface SentenceValues {
  // What a task is doing.
  readonly 'computes alone': Holder & { readonly place: ExecutorInfo | undefined };
  readonly 'computes beside others': Holder & { readonly others: TaskList; readonly cores: number };
  readonly 'computes in turns': Holder & {
    readonly others: TaskList;
    readonly slice: Microseconds;
    readonly over: 'gil' | 'core';
  };
  readonly 'waits freely': Holder;
  readonly 'is answered': Holder & { readonly server: string };
  readonly 'holds loop': Holder & {
    readonly place: ExecutorInfo;
    /** Tasks that could go on, and wait for their turn on that loop. */
    readonly heldUp: TaskList;
    readonly server: string | undefined;
    /** The loop cannot see this wait although it could see others: green threads without the patch. */
    readonly deaf: boolean;
  };
  readonly 'holds thread': Holder & {
    readonly place: ExecutorInfo | undefined;
    readonly server: string | undefined;
    /** How many tasks wait in line for an executor. */
    readonly inLine: number;
  };
  // What a task waits for.
  readonly 'waits for turn': Waiting & {
    readonly place: ExecutorInfo;
    readonly holder: Holder;
    readonly doing: Holding;
  };
  readonly 'waits for core': Waiting & { readonly cores: number; readonly holders: Holders };
  readonly 'waits for executor to start': Waiting & {
    readonly place: ExecutorInfo | undefined;
    readonly until: Microseconds | undefined;
  };
  readonly 'waits for GIL': Waiting & { readonly holder: Holder | undefined; readonly slice: Microseconds };
  readonly 'waits for the one before': Waiting & { readonly before: Holder };
  readonly 'waits for executor': Waiting & {
    readonly place: ExecutorInfo;
    /** How many tasks all executors together take. */
    readonly slots: number;
    readonly executors: number;
    readonly first: Holder | undefined;
    readonly ahead: number;
  };
  readonly 'waits in job': Waiting & { readonly place: ExecutorInfo; readonly before: Holder };
  readonly 'waits for consumer': Waiting & {
    readonly consumers: number;
    readonly first: Holder | undefined;
    readonly ahead: number;
  };
  /** Somebody could take it, but needs a turn of the loop to do so. */
  readonly 'taker waits for turn': Waiting & {
    readonly taker: 'consumer' | 'place';
    readonly place: ExecutorInfo;
    readonly holder: Holder;
    readonly doing: Holding;
  };
  readonly 'waits in line': Waiting;
  readonly 'is ready': Waiting;
  /** It stood in a line, and was through at the same moment. */
  readonly 'waits no time': InstantStepValues;
  readonly 'waits for permit': Waiting & {
    readonly permits: number;
    readonly holders: Holders;
    readonly ahead: number;
  };
  readonly 'waits for lock': Waiting & {
    readonly lock: string;
    readonly permits: number;
    readonly holders: Holders;
    readonly ahead: number;
  };
  readonly 'waits behind others': Waiting & { readonly lock: string };
  readonly 'waits for item': Waiting & { readonly queue: string; readonly putter: Holder | undefined };
  readonly 'waits for room': Waiting & {
    readonly queue: string;
    readonly capacity: number;
    readonly taker: Holder | undefined;
  };
  readonly 'waits at server': Waiting & {
    readonly server: string;
    readonly capacity: number;
    readonly holders: Holders;
    readonly ahead: number;
  };
  readonly 'waits for end': Waiting & { readonly tasks: TaskList; readonly last: Holder | undefined };
  readonly 'waits for ever': Waiting;
  readonly 'an await would free the loop': Record<never, never>;
  // Steps that take no time.
  readonly 'takes lock': InstantStepValues & { readonly lock: string };
  readonly 'gives lock back': InstantStepValues & { readonly lock: string };
  readonly 'puts item': InstantStepValues & { readonly queue: string };
  readonly 'takes item': InstantStepValues & { readonly queue: string };
  readonly 'starts row': InstantStepValues & { readonly row: string };
  readonly 'need not wait for': InstantStepValues & { readonly row: string };
  readonly 'reads variable': InstantStepValues & { readonly variable: string };
  readonly 'adds one': InstantStepValues;
  readonly 'writes variable': InstantStepValues & { readonly variable: string };
  readonly raises: InstantStepValues;
  readonly 'takes no time': InstantStepValues;
  // How a life ends.
  readonly done: MomentValues;
  readonly fails: MomentValues;
  readonly 'fails for open files': MomentValues & { readonly limit: number };
  readonly cancelled: MomentValues & { readonly by: number; readonly rest: Rest };
  readonly 'timed out': MomentValues & { readonly timeout: Microseconds | undefined };
  readonly 'never started': MomentValues & { readonly why: WhyNeverStarted; readonly by: number | undefined };
  readonly unfinished: { readonly tasks: TaskList };
  readonly ring: { readonly tasks: TaskList };
  // Who made whom go on.
  readonly 'hands permit': HandoverValues;
  readonly 'hands lock': NamedHandoverValues;
  readonly 'puts for': NamedHandoverValues;
  readonly 'makes room for': NamedHandoverValues;
  readonly 'leaves place at server': NamedHandoverValues;
  readonly 'frees executor': HandoverValues & { readonly place: ExecutorInfo | undefined };
  readonly 'gives turn': HandoverValues;
  readonly 'hands GIL': HandoverValues;
  readonly 'hands core': HandoverValues;
  readonly 'starts others': HandoverValues;
  readonly 'lets go on': HandoverValues;
  readonly cancels: HandoverValues;
  readonly 'is followed by': HandoverValues;
  // Single moments.
  readonly created: MomentValues;
  readonly begun: MomentValues;
  readonly started: MomentValues;
  readonly seen: MomentValues;
  readonly yielded: MomentValues;
  readonly returned: { readonly at: Microseconds; readonly left: number };
  readonly finished: { readonly at: Microseconds };
  readonly raised: MomentValues;
  readonly cut: MomentValues;
  readonly put: MomentValues;
  readonly 'too many open files': MomentValues & { readonly limit: number };
  // The whole.
  readonly 'nothing yet': Record<never, never>;
  readonly 'no task': Record<never, never>;
  readonly 'under way': { readonly count: number; readonly next: Microseconds | undefined };
  readonly 'nobody under way': { readonly next: Microseconds | undefined };
  readonly over: { readonly total: Microseconds; readonly last: TaskList };
  readonly 'over without last': { readonly total: Microseconds };
  readonly deadlock: { readonly at: Microseconds; readonly waiting: TaskList };
  readonly limit: { readonly events: number };
  readonly stopped: { readonly at: Microseconds };
}

export type SentenceCode = keyof SentenceValues;

export type Sentence = {
  readonly [Code in SentenceCode]: { readonly code: Code; readonly values: SentenceValues[Code] };
}[SentenceCode];

/** How many tasks or holders a sentence names before it says "and 14 others". */
export const named = 3;

/** A list of tasks of which the first few are named. */
export function taskList(tasks: readonly number[], count = tasks.length): TaskList {
  return { some: tasks.slice(0, count === named + 1 ? named + 1 : named), count };
}

/** Holders, the first to let go in front. */
export function holderList(all: readonly Holder[]): Holders {
  const end = ({ until }: Holder) => until ?? Number.POSITIVE_INFINITY;
  const sorted = [...all].sort((a, b) => (end(a) === end(b) ? a.task - b.task : end(a) - end(b)));
  return { some: sorted.slice(0, sorted.length === named + 1 ? named + 1 : named), count: sorted.length };
}
