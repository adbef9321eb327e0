import type { Step } from '../../model/step.ts';
import { outcomeNumber } from '../../model/trace.ts';
import { offsetsOf, parks } from '../context.ts';
import { taskList } from '../sentence.ts';
import type { Detector } from './finding.ts';

/** A variable that is read, and written after a wait: another task that reads between overwrites or is overwritten. */
export const updateCanBeLost: Detector = (context) => {
  const { workload, topology, trace } = context;
  if (trace.tasks < 2 || topology.dispatch.how === 'in order') return undefined;
  const variables = new Set(
    workload.rows.flatMap(({ steps }) =>
      steps.flatMap((step) => (step.kind === 'read' ? [step.variable] : [])),
    ),
  );
  const offsets = offsetsOf(context);
  const onThreads = trace.executors.some((_, executor) => !parks(context, executor));
  for (const variable of variables) {
    const open = workload.rows.flatMap(({ steps }, row) =>
      opensBetween(steps, variable, onThreads) ? [offsets[row]] : [],
    );
    const writers = workload.rows.reduce(
      (sum, { steps, count }) =>
        sum + (steps.some((step) => step.kind === 'write' && step.variable === variable) ? count : 0),
      0,
    );
    if (open.length === 0 || writers < 2) continue;
    const lost = Math.max(
      0,
      addsTo(context.workload.rows, variable, trace.outcome, offsets) - (trace.variables.get(variable) ?? 0),
    );
    return { code: 'update can be lost', values: { variable, tasks: taskList(open), lost }, cost: undefined };
  }
  return undefined;
};

/** Whether somebody else can run between a read and the write that follows it, with no lock around them. */
function opensBetween(steps: readonly Step[], variable: string, onThreads: boolean): boolean {
  let read = false;
  let waits = false;
  let locks = 0;
  for (const step of steps) {
    if (step.kind === 'acquire') locks += 1;
    if (step.kind === 'release') locks = Math.max(0, locks - 1);
    if (step.kind === 'read' && step.variable === variable) {
      read = locks === 0;
      waits = false;
    }
    if (
      step.kind === 'io' ||
      step.kind === 'request' ||
      step.kind === 'get' ||
      step.kind === 'put' ||
      step.kind === 'join'
    ) {
      waits = true;
    }
    if (onThreads && (step.kind === 'block' || step.kind === 'cpu')) waits = true;
    if (step.kind === 'write' && step.variable === variable && read && waits) return true;
  }
  return false;
}

/** How often tasks that were done added one to the variable. */
function addsTo(
  rows: readonly { readonly steps: readonly Step[]; readonly count: number }[],
  variable: string,
  outcome: Uint8Array,
  offsets: readonly number[],
): number {
  let adds = 0;
  rows.forEach(({ steps }, row) => {
    let inOne = 0;
    let pending = 0;
    let known = '';
    for (const step of steps) {
      if (step.kind === 'read') {
        known = step.variable;
        pending = 0;
      }
      if (step.kind === 'add') pending += 1;
      if (step.kind === 'write' && step.variable === variable && known === variable) inOne += pending;
    }
    for (let task = offsets[row]; task < offsets[row + 1]; task += 1) {
      if (outcome[task] === outcomeNumber.done) adds += inOne;
    }
  });
  return adds;
}
