import { mapChunk } from '../../model/topology.ts';
import { costAgainst } from './cost.ts';
import type { Detector } from './finding.ts';

/** Jobs of several tasks: at the end some workers have a whole job left and others none. */
export const chunksLeaveIdle: Detector = (context) => {
  const { topology, trace } = context;
  const { dispatch, groups } = topology;
  const executors = trace.executors.length;
  if (dispatch.how !== 'queue' || executors < 2) return undefined;
  const chunk = dispatch.chunk === 'map' ? mapChunk(trace.tasks, executors) : dispatch.chunk;
  if (chunk === 1) return undefined;
  const cost = costAgainst(context, { kind: 'chunk', size: 1 });
  if (cost === undefined) return undefined;
  const used = new Set(trace.carrier.filter((carrier) => carrier >= 0)).size;
  const values = { chunk, idle: executors - used, executors, host: groups[0].host };
  return { code: 'chunks leave workers idle', values, cost };
};
