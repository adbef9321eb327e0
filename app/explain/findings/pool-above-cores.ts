import { workOf } from '../work.ts';
import type { Detector } from './finding.ts';

/** More threads, processes or workers than cores bring nothing to tasks that compute. */
export const poolAboveCores: Detector = (context) => {
  const { topology, trace, world } = context;
  const pool = topology.groups[topology.groups.length - 1];
  if (pool.host === 'main') return undefined;
  const executors = Math.min(trace.tasks, trace.executors.filter(({ host }) => host === pool.host).length);
  const gil = topology.gil === 'shared';
  const cores = gil ? 1 : world.cores;
  const { cpu, total } = workOf(context);
  if (executors <= cores || cpu * 2 < total || total === 0) return undefined;
  return {
    code: 'pool above the cores',
    values: { executors, cores, host: pool.host, gil },
    cost: undefined,
  };
};
