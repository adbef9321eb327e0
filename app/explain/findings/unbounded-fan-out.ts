import { instantKinds } from '../../model/trace.ts';
import type { Detector } from './finding.ts';

/** All at once with no limit: it works until the operating system, or the server, has had enough. */
export const unboundedFanOut: Detector = ({ trace, topology, world, workload }) => {
  const { dispatch, gate, groups } = topology;
  const isBounded = gate !== undefined || dispatch.how !== 'at once' || groups.length > 1;
  const kind = instantKinds.indexOf('too many open files');
  const failed = trace.instants.kind.reduce((count, each) => count + Number(each === kind), 0);
  if (failed > 0) {
    const values = { tasks: trace.tasks, limit: world.openFiles, failed };
    return { code: 'unbounded fan-out', values, cost: undefined };
  }
  const asks = workload.rows.some(({ steps }) => steps.some((step) => step.kind === 'request'));
  const many = asks && world.openFiles !== undefined ? world.openFiles : manyAtOnce;
  if (isBounded || trace.tasks <= many) return undefined;
  const limit = asks ? world.openFiles : undefined;
  return { code: 'unbounded fan-out', values: { tasks: trace.tasks, limit, failed }, cost: undefined };
};

/** More than the usual limit of open files (`ulimit -n`), or of threads one would start. */
const manyAtOnce = 1_000;
