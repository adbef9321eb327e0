import type { Microseconds } from '../model/time.ts';
import { instantKinds, type Outcome, outcomes } from '../model/trace.ts';
import { type Context, lazily, rowOf } from './context.ts';
import { linkTo, sourceOf } from './handovers.ts';
import { type Sentence, type TaskList, taskList, type WhyNeverStarted } from './sentence.ts';

/** How a task's life ended, and by whose doing. */
export function whyEnd(context: Context, task: number, withTime = true): Sentence {
  const { trace } = context;
  const at = withTime && trace.ended[task] >= 0 ? trace.ended[task] : undefined;
  return endOfMany(context, task, taskList([task]), at);
}

/** The sentence for tasks that end alike, of which `task` is one. */
export function endOfMany(
  context: Context,
  task: number,
  tasks: TaskList,
  at: Microseconds | undefined,
): Sentence {
  const { trace, topology, world, workload } = context;
  const outcome: Outcome = outcomes[trace.outcome[task]];
  switch (outcome) {
    case 'unfinished': {
      const { halt } = trace;
      if (halt?.kind === 'deadlock' && halt.cycle.includes(task)) {
        return { code: 'ring', values: { tasks: taskList(halt.cycle) } };
      }
      return { code: 'unfinished', values: { tasks } };
    }
    case 'done':
      return { code: 'done', values: { tasks, at } };
    case 'failed':
      return outOfFiles(context).has(task)
        ? { code: 'fails for open files', values: { tasks, at, limit: world.openFiles ?? 0 } }
        : { code: 'fails', values: { tasks, at } };
    case 'cancelled': {
      const by = cancelledBy(context, task);
      return { code: 'cancelled', values: { tasks, at, by, rest: topology.ending.rest } };
    }
    case 'timed out': {
      const timeout = workload.rows[rowOf(context, task)]?.timeout ?? topology.taskTimeout;
      return { code: 'timed out', values: { tasks, at, timeout } };
    }
    case 'never started': {
      const { why, by } = whyNeverStarted(context, task);
      return { code: 'never started', values: { tasks, at, why, by } };
    }
  }
}

/** What tells tasks that end at one moment apart: those of one key share a sentence. */
export function endKey(context: Context, task: number): string {
  const { trace } = context;
  const outcome = outcomes[trace.outcome[task]];
  if (outcome === 'failed') return outOfFiles(context).has(task) ? 'files' : 'failed';
  if (outcome === 'cancelled') return `cancelled ${cancelledBy(context, task)}`;
  if (outcome === 'timed out') return `timed out ${rowOf(context, task)}`;
  if (outcome === 'never started') {
    const { why, by } = whyNeverStarted(context, task);
    return `never ${why} ${by}`;
  }
  return outcome;
}

/** Tasks whose request met the limit of open files. */
const outOfFiles = lazily(({ trace }): ReadonlySet<number> => {
  const kind = instantKinds.indexOf('too many open files');
  const found = new Set<number>();
  trace.instants.kind.forEach((each, index) => {
    if (each === kind) found.add(trace.instants.task[index]);
  });
  return found;
});

/** The task that had it cancelled, −1 for the main line. */
function cancelledBy(context: Context, task: number): number {
  const { created, ended } = context.trace;
  return sourceOf(context, linkTo(context, task, ['cancel'], created[task], ended[task])) ?? -1;
}

function whyNeverStarted(
  context: Context,
  task: number,
): { readonly why: WhyNeverStarted; readonly by: number | undefined } {
  const { trace, workload, topology } = context;
  const { created, ended } = trace;
  if (!(created[task] >= 0)) {
    const name = workload.rows[rowOf(context, task)]?.name;
    const isSpawned = workload.rows.some(({ steps }) =>
      steps.some((step) => step.kind === 'spawn' && step.task === name),
    );
    return { why: isSpawned ? 'not spawned' : 'over', by: undefined };
  }
  if (ended[task] >= 0) {
    const link = linkTo(context, task, ['cancel'], created[task], ended[task]);
    if (link !== undefined) return { why: 'cancelled', by: trace.links.from[link] };
    if (topology.ending.rest === 'killed') return { why: 'killed', by: undefined };
    return { why: 'timeout', by: undefined };
  }
  const failed = failureBefore(context, task);
  return failed === undefined ? { why: 'over', by: undefined } : { why: 'failure', by: failed };
}

/** The failure that ended the row, or the job, before a task's turn came. */
function failureBefore(context: Context, task: number): number | undefined {
  const { trace, topology } = context;
  const { dispatch } = topology;
  const failed: number[] = [];
  if (dispatch.how === 'queue' && dispatch.chunk === 1) return undefined;
  if (dispatch.how !== 'in order' && dispatch.how !== 'queue') return undefined;
  for (let other = 0; other < trace.tasks; other += 1) {
    if (outcomes[trace.outcome[other]] === 'failed') failed.push(other);
  }
  if (dispatch.how === 'in order') return failed[0];
  return failed.filter((other) => other < task).at(-1) ?? failed[0];
}
