import type { Microseconds } from '../../model/time.ts';
import type { Context } from '../context.ts';
import { type Change, mostTasks, whatIf } from '../what-if.ts';

/** What a run loses against the same with one thing changed; `undefined` where it loses nothing, or cannot be told. */
export function costAgainst(context: Context, change: Change): Microseconds | undefined {
  const { trace } = context;
  if (trace.tasks > mostTasks || trace.halt !== undefined) return undefined;
  const { makespan } = whatIf(context, change, trace.makespan);
  return makespan === undefined || makespan >= trace.makespan ? undefined : trace.makespan - makespan;
}
