import type { Microseconds } from './time.ts';
import type { ExecutorKind, Host } from './topology.ts';

/**
 * A trace is what happened, predicted or measured: columns of numbers, no objects per event, so that ten million
 * tasks fit. Every task is in exactly one state at every moment of its life: its segments neither overlap nor leave
 * a gap. A segment stores its start and its end, never a duration to add up, and is half-open: [start, end).
 */

/** The states of a task, in the order of their numbers in the `state` column. */
export const states = [
  /** On a core. */
  'running',
  /** Waiting; the loop is free. */
  'io',
  /** Waiting, and holding its thread. */
  'blocked',
  /** Could run; its executor, or every core, is busy. */
  'ready',
  /** Could run; another thread holds the GIL. */
  'gil',
  /** Waiting to be handed to an executor. */
  'queued',
  /** Waiting for a permit of the topology's gate. */
  'gated',
  /** Waiting for a lock or semaphore of the workload. */
  'lock',
  /** Waiting for an item, or for room, in a queue of the workload. */
  'queue',
  /** Waiting in line at a server. */
  'server',
  /** Waiting for another task to end. */
  'join',
] as const;
export type State = (typeof states)[number];

/** How a task's life ended, in the order of their numbers in the `outcome` column. */
export const outcomes = [
  /** Not at all: the run was stopped, or it waits for ever. */
  'unfinished',
  'done',
  'failed',
  'cancelled',
  'timed out',
  /** The run was over, or it was cancelled, before the first line of its body ran. */
  'never started',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Single moments, in the order of their numbers in the instants' `kind` column. */
export const instantKinds = [
  /** The task exists: it was submitted, created or put. */
  'created',
  /** The first line of its body runs. */
  'begun',
  /** It has its permit: the first step may start. */
  'started',
  'ended',
  /** The loop learns that a task on a thread has ended. */
  'seen',
  /** The main line is handed this task's result. */
  'yielded',
  /** The main line has what it waited for (task −1). */
  'returned',
  /** The whole is over, clean-up included (task −1). */
  'finished',
  /** The task's failure reaches the main line. */
  'raised',
  /** Its timeout or a cancellation reached it. */
  'cut',
  /** The main coroutine has put this task's item into the queue. */
  'put',
  /** A request failed because too many files were open. */
  'too many open files',
] as const;
export type InstantKind = (typeof instantKinds)[number];

/** Who made whom go on, in the order of their numbers in the links' `kind` column. */
export const linkKinds = [
  /** A permit of the gate handed over. */
  'permit',
  /** A lock of the workload handed over. */
  'lock',
  /** An item put, for one who waited to get. */
  'item',
  /** Room made in a full queue, for one who waited to put. */
  'room',
  /** A place at the server. */
  'server',
  /** The executor is free: the next one is taken from the queue. */
  'executor',
  /** The loop has its turn back: the next ready task runs. */
  'turn',
  /** The GIL handed over. */
  'gil',
  /** A core handed over. */
  'core',
  'spawn',
  /** The task that was waited for has ended. */
  'join',
  /** Its failure, or its end, cancelled the other. */
  'cancel',
  /** The one before it has ended: the next in order is started. */
  'next',
] as const;
export type LinkKind = (typeof linkKinds)[number];

export interface Segments {
  readonly length: number;
  readonly task: Int32Array;
  /** The executor that runs or holds the task, −1 where none does. */
  readonly executor: Int32Array;
  /** Index into the steps of the task's row, −1 before the first. */
  readonly step: Int32Array;
  readonly state: Uint8Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
}

export interface Instants {
  readonly length: number;
  readonly task: Int32Array;
  readonly kind: Uint8Array;
  readonly time: Float64Array;
}

export interface Links {
  readonly length: number;
  /** The task that acted, −1 for the main line. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly kind: Uint8Array;
  readonly time: Float64Array;
}

export interface ExecutorInfo {
  readonly kind: ExecutorKind;
  readonly host: Host;
  /** Number within its host kind, from 0: thread 0, thread 1, process 0… */
  readonly number: number;
}

/** Why a run did not come to its end by itself. */
export type Halt =
  /** Nothing can go on; `cycle` are tasks each of which waits for the next (empty where they wait for what nobody will do). */
  | { readonly kind: 'deadlock'; readonly cycle: readonly number[]; readonly waiting: readonly number[] }
  /** More happened than the stated limit. */
  | { readonly kind: 'limit'; readonly events: number }
  /** A person stopped it, or the page lost sight of it. */
  | { readonly kind: 'stopped' };

export interface Trace {
  readonly tasks: number;
  readonly executors: readonly ExecutorInfo[];
  /** Latest end of any task, return of the main line included. */
  readonly makespan: Microseconds;
  /** Segments in the order of (task, start); `offsets[t]` to `offsets[t + 1]` are those of task t. */
  readonly segments: Segments;
  readonly offsets: Int32Array;
  /** In the order of time. */
  readonly instants: Instants;
  readonly links: Links;
  /** Per task: its outcome, when it was created, begun, started and ended (NaN where it never was). */
  readonly outcome: Uint8Array;
  readonly created: Float64Array;
  readonly begun: Float64Array;
  readonly started: Float64Array;
  readonly ended: Float64Array;
  /** Per task: the consumer or slot that ran it, else its executor; −1 where none did. */
  readonly carrier: Int32Array;
  /** When the main line had what it waited for. */
  readonly returned: Microseconds;
  /** Tasks whose failure reached the main line. */
  readonly raised: readonly number[];
  /** Tasks in the order of their ends, and of their results. */
  readonly completion: Int32Array;
  readonly yielded: Int32Array;
  /** Shared variables of the workload, at the end. */
  readonly variables: ReadonlyMap<string, number>;
  readonly halt: Halt | undefined;
}

export const stateNumber = numbersOf(states);
export const outcomeNumber = numbersOf(outcomes);
export const instantNumber = numbersOf(instantKinds);
export const linkNumber = numbersOf(linkKinds);

function numbersOf<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, index) => [name, index])) as Record<Name, number>;
}

/** The state of a task at a moment, `undefined` before its life and from its end on. O(log segments of the task). */
export function segmentAt(trace: Trace, task: number, time: Microseconds): number | undefined {
  let low = trace.offsets[task];
  let high = trace.offsets[task + 1] - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (trace.segments.end[middle] <= time) low = middle + 1;
    else if (trace.segments.start[middle] > time) high = middle - 1;
    else return middle;
  }
  return undefined;
}
