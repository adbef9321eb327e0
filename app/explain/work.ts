import type { Microseconds } from '../model/time.ts';
import { type Context, lazily, rowOf, stateOf, stepOf } from './context.ts';

/**
 * The work that a run really did, by what it needed: counted from the trace, so that it is true of tasks that were cut
 * or failed as well. Waiting in line is no work; waiting for an answer is.
 */
export interface Work {
  /** Per task: computing, waiting for I/O and blocking, one after the other. */
  readonly ofTask: Float64Array;
  readonly total: Microseconds;
  /** All computing. */
  readonly cpu: Microseconds;
  /** Per executor: the work of the tasks on it, and the part of it that holds it. */
  readonly onExecutor: Float64Array;
  readonly holding: Float64Array;
  /** Per server: the time it spent on answers. */
  readonly atServer: ReadonlyMap<string, Microseconds>;
  /** The task with the most work, −1 for none, and when it could begin at the earliest. */
  readonly longest: number;
  readonly longestFrom: Microseconds;
}

export const workOf: (context: Context) => Work = lazily((context) => {
  const { trace, workload } = context;
  const { segments } = trace;
  const ofTask = new Float64Array(trace.tasks);
  const onExecutor = new Float64Array(trace.executors.length);
  const holding = new Float64Array(trace.executors.length);
  const atServer = new Map<string, Microseconds>();
  const asks = workload.rows.some(({ steps }) => steps.some(({ kind }) => kind === 'request'));
  let total = 0;
  let cpu = 0;
  for (let segment = 0; segment < segments.length; segment += 1) {
    const length = segments.end[segment] - segments.start[segment];
    if (length === 0) continue;
    const state = stateOf(context, segment);
    if (state !== 'running' && state !== 'io' && state !== 'blocked') continue;
    const executor = segments.executor[segment];
    total += length;
    ofTask[segments.task[segment]] += length;
    if (executor >= 0) onExecutor[executor] += length;
    if (executor >= 0 && state !== 'io') holding[executor] += length;
    if (state === 'running') cpu += length;
    if (!asks || state === 'running') continue;
    const step = stepOf(context, segment);
    if (step?.kind === 'request') atServer.set(step.server, (atServer.get(step.server) ?? 0) + length);
  }
  let longest = -1;
  let most = -1;
  for (let task = 0; task < trace.tasks; task += 1) {
    const end = arrivalOf(context, task) + ofTask[task];
    if (ofTask[task] > 0 && end > most) {
      most = end;
      longest = task;
    }
  }
  const longestFrom = longest < 0 ? 0 : arrivalOf(context, longest);
  return { ofTask, total, cpu, onExecutor, holding, atServer, longest, longestFrom };
});

/** When a task arrives by its row; one that another task starts has no arrival of its own. */
export function arrivalOf(context: Context, task: number): Microseconds {
  const { workload, trace } = context;
  const row = workload.rows[rowOf(context, task)];
  if (row === undefined || (row.arrival === undefined && row.every === undefined)) return 0;
  const created = trace.created[task];
  return created >= 0
    ? Math.min(created, (row.arrival ?? 0) + (row.every ?? 0) * placeInRow(context, task))
    : 0;
}

function placeInRow({ workload }: Context, task: number): number {
  let before = 0;
  for (const { count } of workload.rows) {
    if (task < before + count) return task - before;
    before += count;
  }
  return 0;
}
