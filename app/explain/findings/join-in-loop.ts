import { costAgainst } from './cost.ts';
import type { Detector } from './finding.ts';

/** Each is waited for before the next is started: `start(); join()` or `await` in one and the same loop. */
export const joinInLoop: Detector = (context) => {
  const { topology, trace } = context;
  const [group] = topology.groups;
  const isPlainLoop = group.kind === 'thread' && group.host === 'main';
  if (topology.dispatch.how !== 'in order' || isPlainLoop || trace.tasks < 2) return undefined;
  const cost = costAgainst(context, { kind: 'at once' });
  if (cost === undefined && trace.tasks <= 2_000) return undefined;
  return { code: 'join in the loop', values: { tasks: trace.tasks, threads: group.kind === 'thread' }, cost };
};
