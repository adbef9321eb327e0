import { outcomeNumber } from '../../model/trace.ts';
import { type Context, groupsOf, offsetsOf, placeOf } from '../context.ts';
import { taskList } from '../sentence.ts';
import type { Detector } from './finding.ts';

/** A timeout acts where a task awaits: a thread never looks, and a blocking call goes on to its end. */
export const timeoutNotObeyed: Detector = (context) => {
  const { trace, workload, topology } = context;
  const offsets = offsetsOf(context);
  const late: number[] = [];
  let longest = 0;
  workload.rows.forEach(({ timeout = topology.taskTimeout }, row) => {
    if (timeout === undefined) return;
    for (let task = offsets[row]; task < Math.min(offsets[row + 1], trace.tasks); task += 1) {
      const length = trace.ended[task] - trace.begun[task];
      if (!(length > timeout) || trace.outcome[task] === outcomeNumber.cancelled) continue;
      late.push(task);
      longest = Math.max(longest, timeout);
    }
  });
  if (late.length === 0) return undefined;
  const timeout =
    workload.rows.find((_, row) => offsets[row + 1] > late[0])?.timeout ?? topology.taskTimeout ?? longest;
  const values = { tasks: taskList(late), timeout, thread: ranOnThread(context, late[0]) };
  return { code: 'timeout not obeyed', values, cost: undefined };
};

function ranOnThread(context: Context, task: number): boolean {
  const { trace } = context;
  const segment = trace.offsets[task + 1] - 1;
  const executor = segment < trace.offsets[task] ? -1 : trace.segments.executor[segment];
  return placeOf(context, executor)?.kind === 'thread' || groupsOf(context)[executor]?.deaf === true;
}
