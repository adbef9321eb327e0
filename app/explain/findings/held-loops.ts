import type { Microseconds } from '../../model/time.ts';
import { type Context, placeOf, stateOf, stepOf } from '../context.ts';
import { waitedBy } from '../waiting.ts';

/** The tasks that hold a loop by blocking or by computing while it has others to run, and for how long altogether. */
export function heldLoops(
  context: Context,
  state: 'blocked' | 'running',
): { readonly tasks: readonly number[]; readonly time: Microseconds; readonly heldUp: Microseconds } {
  const { trace } = context;
  const { segments } = trace;
  const tasks: number[] = [];
  let time = 0;
  if (trace.tasks < 2) return { tasks, time, heldUp: 0 };
  for (let segment = 0; segment < segments.length; segment += 1) {
    if (segments.end[segment] === segments.start[segment] || stateOf(context, segment) !== state) continue;
    if (placeOf(context, segments.executor[segment])?.kind !== 'loop') continue;
    // Green threads without the patch hold their loop at every wait: those are the mode's to explain.
    if (state === 'blocked' && stepOf(context, segment)?.kind !== 'block') continue;
    time += segments.end[segment] - segments.start[segment];
    if (tasks.at(-1) !== segments.task[segment]) tasks.push(segments.task[segment]);
  }
  return { tasks, time, heldUp: waitedBy(context).ready };
}
