import type { Microseconds } from '../model/time.ts';
import type { BoundStatement, LowerBound } from './bound.ts';
import { type Context, placeOf } from './context.ts';
import { criticalPath } from './critical-path.ts';
import { taskList } from './sentence.ts';
import { tailOf } from './tail.ts';
import { waitedBy } from './waiting.ts';

/** What keeps a run above its binding bound: the first of the reasons that the trace shows. */
export function whyAbove(context: Context, binding: LowerBound, gap: Microseconds): BoundStatement {
  const { trace, topology, world } = context;
  const { dispatch } = topology;
  const waited = waitedBy(context);
  const tail = tailOf(context);
  const chain = criticalPath(context);
  const held = waited.ready;
  const idle = chain.pieces.reduce((sum, { task, from, to }) => (task < 0 ? sum + to - from : sum), 0);
  const lastPiece = chain.pieces.at(-1);
  if (lastPiece !== undefined && lastPiece.task < 0 && lastPiece.to - lastPiece.from >= gap) {
    return { code: 'main line', values: { gap } };
  }
  if (idle > 0 && idle * 2 >= gap && trace.created.some((time) => time > 0)) {
    return { code: 'waited for arrivals', values: { gap, waited: idle } };
  }
  if (binding.code !== 'one GIL' && waited.gil > 0) {
    return { code: 'waited for GIL', values: { gap, waited: waited.gil } };
  }
  if (held > 0 && trace.executors.some(({ kind }) => kind === 'loop') && binding.code !== 'busiest loop') {
    return { code: 'loop held', values: { gap, waited: held } };
  }
  if (dispatch.how === 'in order') return { code: 'one after the other', values: { gap } };
  if (binding.code !== 'lock' && waited.lock > 0)
    return { code: 'waited for lock', values: { gap, waited: waited.lock } };
  if (binding.code !== 'server' && waited.server > 0) {
    return { code: 'waited for server', values: { gap, waited: waited.server } };
  }
  if (dispatch.how === 'queue' && dispatch.chunk !== 1 && tail !== undefined) {
    const chunk =
      dispatch.chunk === 'map' ? Math.ceil(trace.tasks / (4 * trace.executors.length)) : dispatch.chunk;
    if (chunk > 1) return { code: 'chunks', values: { gap, chunk } };
  }
  if (dispatch.how === 'shares' && trace.executors.length > 1) {
    const last = lastPiece?.task;
    const place = last === undefined || last < 0 ? undefined : placeOf(context, trace.carrier[last]);
    if (place !== undefined) return { code: 'shares', values: { gap, place } };
  }
  if (tail !== undefined && tail.tasks.length === 1) {
    return { code: 'last alone', values: { gap, task: tail.tasks[0], from: tail.aloneFrom } };
  }
  if (tail !== undefined && tail.tasks.length > 1 && tail.from < trace.makespan) {
    return { code: 'few at the end', values: { gap, tasks: taskList(tail.tasks), from: tail.from } };
  }
  if (Object.values(world.startCost).some((cost) => cost > 0))
    return { code: 'start costs', values: { gap } };
  return { code: 'chain', values: { gap, tasks: taskList(chain.tasks) } };
}
