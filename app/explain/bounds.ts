import type { Microseconds } from '../model/time.ts';
import type { BoundStatement, LowerBound } from './bound.ts';
import { type Context, lazily } from './context.ts';
import { criticalPath } from './critical-path.ts';
import { isFixed, lowerBounds } from './lower-bounds.ts';
import { taskList } from './sentence.ts';
import { whyAbove } from './why-above.ts';
import { workOf } from './work.ts';

/** What bounds a run: the bounds that theory gives, which of them binds, and why the run is above it. */

export interface Bounds {
  /** The highest first; the first one binds. Empty where no work was done. */
  readonly all: readonly LowerBound[];
  readonly binding: LowerBound | undefined;
  readonly makespan: Microseconds;
  /** How far the run is above the binding one. */
  readonly gap: Microseconds;
  /** Why it is. */
  readonly why: BoundStatement;
  /** Whose work the total is made of, one waiting for the other; `undefined` where there is none. */
  readonly madeBy: Extract<BoundStatement, { readonly code: 'made by' }> | undefined;
  /** Work on one thread, one after the other, against this run; `undefined` where no work was done. */
  readonly speedUp: Extract<BoundStatement, { readonly code: 'speed-up' }> | undefined;
}

export const boundsOf: (context: Context) => Bounds = lazily((context) => {
  const { makespan, halt } = context.trace;
  const all = [...lowerBounds(context)].sort((a, b) => b.values.time - a.values.time);
  const binding = all.at(0);
  const gap = makespan - (binding?.values.time ?? 0);
  const why: BoundStatement =
    halt !== undefined
      ? { code: 'endless', values: { at: makespan } }
      : gap <= 0 || binding === undefined
        ? { code: 'at the bound', values: { total: makespan } }
        : whyAbove(context, binding, gap);
  const { tasks } = criticalPath(context);
  const madeBy: Bounds['madeBy'] =
    tasks.length === 0 ? undefined : { code: 'made by', values: { total: makespan, tasks: taskList(tasks) } };
  return { all, binding, makespan, gap, why, madeBy, speedUp: speedUpOf(context) };
});

/** Amdahl's law: what cannot be shared out bounds what any number of workers can win. */
function speedUpOf(context: Context): Bounds['speedUp'] {
  const { trace } = context;
  const work = workOf(context);
  if (work.total === 0 || trace.makespan === 0 || trace.halt !== undefined) return undefined;
  const longest = work.longest < 0 ? 0 : work.ofTask[work.longest];
  const holding = work.holding.reduce(
    (most, held, executor) => (trace.executors[executor].kind === 'loop' ? Math.max(most, held) : most),
    0,
  );
  const gil = context.topology.gil === 'shared' ? work.cpu : 0;
  const alone = isFixed(context) && trace.executors[0]?.kind === 'thread' ? work.total : 0;
  const serial = Math.max(longest, holding, gil, alone) / work.total;
  const values = {
    oneThread: work.total,
    makespan: trace.makespan,
    times: work.total / trace.makespan,
    serial,
    most: 1 / serial,
  };
  return { code: 'speed-up', values };
}
