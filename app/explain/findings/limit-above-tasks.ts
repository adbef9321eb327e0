import type { Detector, Finding } from './finding.ts';

/** A limit that no number of these tasks can reach does nothing. */
export const limitAboveTasks: Detector = ({ topology, trace }) => {
  const { gate, dispatch, groups } = topology;
  const { tasks } = trace;
  if (tasks === 0) return undefined;
  const pool = groups[groups.length - 1];
  const found = (limit: number, of: 'permits' | 'consumers' | 'executors'): Finding => ({
    code: 'limit above the tasks',
    values: { limit, tasks, of, host: pool.host },
    cost: undefined,
  });
  if (gate !== undefined && gate > tasks) return found(gate, 'permits');
  if (dispatch.how === 'consumers' && dispatch.consumers > tasks)
    return found(dispatch.consumers, 'consumers');
  if (typeof pool.count === 'number' && pool.host !== 'main' && pool.count > tasks) {
    return found(pool.count, 'executors');
  }
  return undefined;
};
