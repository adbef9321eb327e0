import type { Microseconds } from '../../model/time.ts';
import type { ExecutorInfo } from '../../model/trace.ts';
import type { Context } from '../context.ts';
import type { TaskList } from '../sentence.ts';

/** A mistake, or something worth knowing, that is recognised in any workload: what it is, what it costs, what to do. */

export interface FindingValues {
  readonly 'blocking call on the loop': { readonly tasks: TaskList; readonly time: Microseconds };
  readonly 'work on the loop': { readonly tasks: TaskList; readonly time: Microseconds };
  readonly 'limit above the tasks': {
    readonly limit: number;
    readonly tasks: number;
    readonly of: 'permits' | 'consumers' | 'executors';
    readonly host: ExecutorInfo['host'];
  };
  readonly 'pool above the cores': {
    readonly executors: number;
    readonly cores: number;
    readonly host: ExecutorInfo['host'];
    /** Under one GIL one core is all that can be used. */
    readonly gil: boolean;
  };
  readonly 'join in the loop': { readonly tasks: number; readonly threads: boolean };
  readonly 'chunks leave workers idle': {
    readonly chunk: number;
    readonly idle: number;
    readonly executors: number;
    readonly host: ExecutorInfo['host'];
  };
  readonly 'unbounded fan-out': {
    readonly tasks: number;
    /** The limit of open files it meets; `undefined`: it is just very many. */
    readonly limit: number | undefined;
    readonly failed: number;
  };
  readonly 'never awaited': {
    readonly tasks: TaskList;
    readonly why: 'not started' | 'cut at the end' | 'not joined';
  };
  readonly 'order of locks': {
    readonly locks: readonly string[];
    readonly tasks: TaskList;
    /** It came to a deadlock in this very run. */
    readonly happened: boolean;
  };
  readonly 'server is the bottleneck': {
    readonly server: string;
    readonly capacity: number;
    readonly most: number;
    readonly waited: Microseconds;
  };
  readonly 'timeout not obeyed': {
    readonly tasks: TaskList;
    readonly timeout: Microseconds;
    readonly thread: boolean;
  };
  readonly 'update can be lost': {
    readonly variable: string;
    readonly tasks: TaskList;
    /** What the variable is in the end and what it would be with every update kept, where these differ. */
    readonly lost: number;
  };
}

export type FindingCode = keyof FindingValues;

export type Finding = {
  readonly [Code in FindingCode]: {
    readonly code: Code;
    readonly values: FindingValues[Code];
    /** What it costs this run; `undefined` where that cannot be said as time. */
    readonly cost: Microseconds | undefined;
  };
}[FindingCode];

/** Looks for one kind of mistake. */
export type Detector = (context: Context) => Finding | undefined;
