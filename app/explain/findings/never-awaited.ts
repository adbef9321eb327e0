import { outcomeNumber } from '../../model/trace.ts';
import { offsetsOf } from '../context.ts';
import { taskList } from '../sentence.ts';
import type { Detector } from './finding.ts';

/** A task that nobody waits for: it is cut at the end, is never even started, or its result is lost. */
export const neverAwaited: Detector = (context) => {
  const { trace, topology, workload } = context;
  if (trace.halt !== undefined) return undefined;
  const { rest, until } = topology.ending;
  const cut: number[] = [];
  const unstarted: number[] = [];
  const failed = trace.outcome.includes(outcomeNumber.failed);
  const isCut = rest === 'killed' || (rest === 'cancelled at exit' && !failed);
  for (let task = 0; task < trace.tasks; task += 1) {
    const outcome = trace.outcome[task];
    if (outcome === outcomeNumber['never started'] && !failed && !(trace.created[task] >= 0))
      unstarted.push(task);
    const lost = outcome === outcomeNumber.cancelled || outcome === outcomeNumber['never started'];
    if (isCut && lost && trace.created[task] >= 0) cut.push(task);
  }
  if (cut.length > 0) {
    return {
      code: 'never awaited',
      values: { tasks: taskList(cut), why: 'cut at the end' },
      cost: undefined,
    };
  }
  if (unstarted.length > 0) {
    return {
      code: 'never awaited',
      values: { tasks: taskList(unstarted), why: 'not started' },
      cost: undefined,
    };
  }
  const outlived: number[] = [];
  for (let task = 0; task < trace.tasks; task += 1)
    if (trace.ended[task] > trace.returned) outlived.push(task);
  if (until !== 'all' && until !== 'first exception' && outlived.length > 0 && rest === 'left') {
    return {
      code: 'never awaited',
      values: { tasks: taskList(outlived), why: 'not joined' },
      cost: undefined,
    };
  }
  const offsets = offsetsOf(context);
  const orphans = workload.rows.flatMap(({ name }, row) => {
    const uses = (kind: 'spawn' | 'join') =>
      workload.rows.some(({ steps }) => steps.some((step) => step.kind === kind && step.task === name));
    return name !== undefined && uses('spawn') && !uses('join') && until !== 'all' ? [offsets[row]] : [];
  });
  if (orphans.length === 0) return undefined;
  return { code: 'never awaited', values: { tasks: taskList(orphans), why: 'not joined' }, cost: undefined };
};
