import { instantNumber } from '../model/trace.ts';
import { type Context, lazily } from './context.ts';
import { linkTo } from './handovers.ts';

/** Which task a consumer, slot or thread carried before another one. */

const previousOnCarrier = lazily(({ trace }): Int32Array => {
  const { carrier, tasks, instants } = trace;
  const previous = new Int32Array(tasks).fill(-1);
  const last = new Map<number, number>();
  for (let instant = 0; instant < instants.length; instant += 1) {
    const task = instants.task[instant];
    if (instants.kind[instant] !== instantNumber.begun || carrier[task] < 0) continue;
    previous[task] = last.get(carrier[task]) ?? -1;
    last.set(carrier[task], task);
  }
  return previous;
});

/** The task that the same consumer, slot or thread began before this one, −1 for none. Loops carry many at once. */
export function carriedBefore(context: Context, task: number): number {
  return previousOnCarrier(context)[task];
}

/** The first task of the job that this one was part of: a job is handed out once, and the rest of it follows. */
export function jobHead(context: Context, task: number): number {
  const { dispatch } = context.topology;
  if (dispatch.how !== 'queue' || dispatch.chunk === 1) return task;
  const { begun, ended } = context.trace;
  let head = task;
  for (;;) {
    const before = carriedBefore(context, head);
    const wasHanded = linkTo(context, head, ['executor'], begun[head], begun[head]) !== undefined;
    if (before === -1 || wasHanded || ended[before] !== begun[head]) return head;
    head = before;
  }
}
