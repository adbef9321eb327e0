import { findCycle } from '../simulate/deadlock.ts';
import type { Machine, MachineState } from './machine.ts';

/**
 * What a schedule came to: everything ended with a result that some order of whole tasks gives as well (`serial`), an
 * update was lost, tasks wait for each other in a ring, or one waits for what nobody will do.
 */
export const verdicts = ['serial', 'lost update', 'deadlock', 'starvation'] as const;
export type Verdict = (typeof verdicts)[number];

/** The verdict of a state in which nobody can go on; `serialResults` are the results of whole tasks in a row. */
export function verdictOf(
  machine: Machine,
  state: MachineState,
  serialResults: ReadonlySet<string>,
): Verdict {
  const stuck = state.cursor.flatMap((at, task) => (at >= 0 && !machine.hasEnded(state, task) ? [task] : []));
  if (stuck.length > 0) {
    const ring = findCycle(stuck, (task) => machine.blockers(state, task));
    return ring.length > 0 ? 'deadlock' : 'starvation';
  }
  return serialResults.has(state.variables.join()) ? 'serial' : 'lost update';
}

/**
 * The results that whole tasks give when each runs as far as it can before the next: what a lock around everything would
 * give. All orders are tried up to six tasks; above, the given order and its rotations.
 */
export function serialResults(machine: Machine): ReadonlySet<string> {
  const results = new Set<string>();
  const tasks = Array.from({ length: machine.tasks }, (_, task) => task);
  const orders = machine.tasks <= 6 ? permutations(tasks) : rotations(tasks);
  for (const order of orders) {
    let state = machine.initial();
    for (let next = nextOf(machine, state, order); next !== undefined; next = nextOf(machine, state, order)) {
      state = machine.advance(state, next).state;
    }
    results.add(state.variables.join());
  }
  return results;
}

/** The first task in the order that can go on: so each runs to its end, or until it has to wait for a later one. */
function nextOf(machine: Machine, state: MachineState, order: readonly number[]): number | undefined {
  return order.find((task) => machine.canStep(state, task));
}

function permutations(values: readonly number[]): readonly (readonly number[])[] {
  if (values.length <= 1) return [values];
  return values.flatMap((first, index) =>
    permutations([...values.slice(0, index), ...values.slice(index + 1)]).map((rest) => [first, ...rest]),
  );
}

function rotations(values: readonly number[]): readonly (readonly number[])[] {
  return values.map((_, start) => [...values.slice(start), ...values.slice(0, start)]);
}
