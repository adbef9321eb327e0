import { findCycle } from '../simulate/deadlock.ts';
import { keyOf, type Machine, type MachineState } from './machine.ts';

/**
 * What a schedule came to: everything ended with a result that some order of whole tasks gives as well (`serial`), an
 * update was lost, tasks wait for each other in a ring, or one waits for what nobody will do.
 */
export const verdicts = ['serial', 'lost update', 'deadlock', 'starvation'] as const;
export type Verdict = (typeof verdicts)[number];

/** The verdict of a state in which nobody can go on; `serial` are the results of whole tasks in a row. */
export function verdictOf(machine: Machine, state: MachineState, serial: ReadonlySet<string>): Verdict {
  const stuck = stuckIn(machine, state);
  if (stuck.length > 0) {
    const ring = findCycle(stuck, (task) => machine.blockers(state, task));
    return ring.length > 0 ? 'deadlock' : 'starvation';
  }
  return serial.size === 0 || serial.has(state.variables.join()) ? 'serial' : 'lost update';
}

/** The tasks that have begun, or could have, and not ended. */
export function stuckIn(machine: Machine, state: MachineState): readonly number[] {
  return state.cursor.flatMap((at, task) => (at >= 0 && !machine.hasEnded(state, task) ? [task] : []));
}

/**
 * The results that whole tasks give when each runs as far as it can before the next, in every order: what one lock around
 * everything would give. Empty where in no such order all of them end; `undefined` where there are more states between
 * tasks than the limit.
 */
export function serialResults(machine: Machine, limit: number): ReadonlySet<string> | undefined {
  const results = new Set<string>();
  const seen = new Set<string>();
  const open: MachineState[] = [machine.initial()];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const enabled = machine.enabled(state);
    if (enabled.length === 0 && stuckIn(machine, state).length === 0) results.add(state.variables.join());
    for (const task of enabled) {
      let next = state;
      while (machine.canStep(next, task)) next = machine.stepOnce(next, task);
      const key = keyOf(next);
      if (seen.has(key)) continue;
      if (seen.size >= limit) return undefined;
      seen.add(key);
      open.push(next);
    }
  }
  return results;
}
