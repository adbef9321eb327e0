import type { Microseconds } from '../model/time.ts';
import type { ExecutorInfo } from '../model/trace.ts';
import type { TaskList } from './sentence.ts';

/** What can be said of bounds, as data: the bounds themselves, why a run is above them, and what sharing out could win. */

interface Bounded {
  readonly time: Microseconds;
}

export interface BoundValues {
  // Bounds.
  readonly 'longest task': Bounded & { readonly task: number; readonly from: Microseconds };
  readonly 'one thread': Bounded & { readonly place: ExecutorInfo };
  readonly 'busiest loop': Bounded & { readonly place: ExecutorInfo };
  readonly 'work per executor': Bounded & {
    readonly total: Microseconds;
    readonly slots: number;
    readonly place: ExecutorInfo;
  };
  readonly 'work per consumer': Bounded & { readonly total: Microseconds; readonly consumers: number };
  readonly 'work per permit': Bounded & { readonly total: Microseconds; readonly permits: number };
  readonly 'work per core': Bounded & { readonly total: Microseconds; readonly cores: number };
  readonly 'one GIL': Bounded;
  readonly server: Bounded & {
    readonly server: string;
    readonly total: Microseconds;
    readonly capacity: number;
  };
  readonly lock: Bounded & { readonly lock: string; readonly permits: number };
  readonly arrivals: Bounded & { readonly task: number };
  // Why a run is above the one that binds.
  readonly 'at the bound': { readonly total: Microseconds };
  readonly 'last alone': { readonly task: number; readonly from: Microseconds; readonly gap: Microseconds };
  readonly 'few at the end': {
    readonly tasks: TaskList;
    readonly from: Microseconds;
    readonly gap: Microseconds;
  };
  readonly chunks: { readonly gap: Microseconds; readonly chunk: number };
  readonly shares: { readonly gap: Microseconds; readonly place: ExecutorInfo };
  readonly 'loop held': { readonly gap: Microseconds; readonly waited: Microseconds };
  readonly 'waited for GIL': { readonly gap: Microseconds; readonly waited: Microseconds };
  readonly 'waited for lock': { readonly gap: Microseconds; readonly waited: Microseconds };
  readonly 'waited for server': { readonly gap: Microseconds; readonly waited: Microseconds };
  readonly 'one after the other': { readonly gap: Microseconds };
  readonly 'start costs': { readonly gap: Microseconds };
  readonly 'waited for arrivals': { readonly gap: Microseconds; readonly waited: Microseconds };
  readonly 'main line': { readonly gap: Microseconds };
  readonly chain: { readonly gap: Microseconds; readonly tasks: TaskList };
  readonly endless: { readonly at: Microseconds };
  // The chain that makes the total.
  readonly 'made by': { readonly total: Microseconds; readonly tasks: TaskList };
  // Amdahl.
  readonly 'speed-up': {
    readonly oneThread: Microseconds;
    readonly makespan: Microseconds;
    readonly times: number;
    /** What cannot be shared out, as a part of all work; the speed-up is never above its inverse. */
    readonly serial: number;
    readonly most: number;
  };
}

export type BoundCode = keyof BoundValues;

/** A bound or a reason, as data. */
export type BoundStatement = {
  readonly [Code in BoundCode]: { readonly code: Code; readonly values: BoundValues[Code] };
}[BoundCode];

type LowerBoundCode = {
  [Code in BoundCode]: BoundValues[Code] extends Bounded ? Code : never;
}[BoundCode];

export type LowerBound = {
  readonly [Code in LowerBoundCode]: {
    readonly code: Code;
    readonly values: BoundValues[Code];
  };
}[LowerBoundCode];
