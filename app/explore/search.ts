import type { Workload } from '../model/workload.ts';
import {
  independent,
  keyOf,
  Machine,
  type MachineState,
  type SwitchPoints,
  type Transition,
} from './machine.ts';
import { serialResults, type Verdict, verdictOf, verdicts } from './verdict.ts';

/**
 * All schedules of a small workload. Three questions, three walks over the same graph of states, which has no cycles
 * because every step is a step forward:
 *
 * - how many schedules there are, and how many come to what: paths are counted state by state, so that each state is
 *   looked at once however many paths lead to it;
 * - how many really differ: schedules that only swap neighbours which touch nothing in common are one and the same
 *   (Mazurkiewicz traces); sleep sets walk one of each (Godefroid, *Partial-Order Methods*, 1996, ch. 5);
 * - the simplest one of each kind: the fewest switches from one task to another.
 */

export interface SearchBounds {
  /** States looked at before the search gives up. */
  readonly states: number;
  /** Different schedules walked before counting them stops. */
  readonly walks: number;
}

export const searchBounds: SearchBounds = { states: 60_000, walks: 20_000 };

export interface SearchResult {
  /** Every schedule, and those of each verdict. */
  readonly schedules: bigint;
  readonly byVerdict: Readonly<Record<Verdict, bigint>>;
  /** Schedules that differ in more than the order of independent neighbours; `undefined` where there are more than the bound. */
  readonly different: number | undefined;
  /** For each verdict that occurs, the schedule with the fewest switches. */
  readonly simplest: Readonly<Partial<Record<Verdict, readonly Transition[]>>>;
}

/** All schedules of the workload, or `undefined` where there are more states than the bound. */
export function search(
  workload: Workload,
  switchPoints: SwitchPoints,
  bounds: SearchBounds = searchBounds,
): SearchResult | undefined {
  const machine = new Machine(workload, switchPoints);
  const serial = serialResults(machine);
  const graph = explore(machine, bounds.states);
  if (graph === undefined) return undefined;
  const verdict = (state: MachineState): Verdict => verdictOf(machine, state, serial);
  const byVerdict = countPaths(graph, verdict);
  return {
    schedules: verdicts.reduce((sum, name) => sum + byVerdict[name], 0n),
    byVerdict,
    different: countDifferent(machine, bounds.walks),
    simplest: simplestPaths(graph, verdict),
  };
}

/** A state and what can happen in it; `order` is such that what follows a state stands before it. */
interface Node {
  readonly state: MachineState;
  readonly transitions: readonly Transition[];
  readonly successors: readonly number[];
}

/** The graph of states, successors before predecessors; its last node is the initial state. */
function explore(machine: Machine, limit: number): readonly Node[] | undefined {
  const nodes: Node[] = [];
  const numbers = new Map<string, number>();
  const stack: { state: MachineState; key: string; transitions: readonly Transition[]; next: number }[] = [];
  const enter = (state: MachineState, key: string): void => {
    const transitions = machine.enabled(state).map((task) => machine.advance(state, task));
    stack.push({ state, key, transitions, next: 0 });
  };
  const first = machine.initial();
  enter(first, keyOf(first));
  while (stack.length > 0) {
    const top = stack[stack.length - 1];
    if (top.next < top.transitions.length) {
      const { state } = top.transitions[top.next];
      const key = keyOf(state);
      top.next += 1;
      if (!numbers.has(key)) enter(state, key);
      continue;
    }
    stack.pop();
    if (numbers.has(top.key)) continue;
    if (nodes.length >= limit) return undefined;
    numbers.set(top.key, nodes.length);
    const successors = top.transitions.map(({ state }) => numbers.get(keyOf(state)) ?? -1);
    nodes.push({ state: top.state, transitions: top.transitions, successors });
  }
  return nodes;
}

function countPaths(
  graph: readonly Node[],
  verdict: (state: MachineState) => Verdict,
): Readonly<Record<Verdict, bigint>> {
  const none = (): Record<Verdict, bigint> => ({
    serial: 0n,
    'lost update': 0n,
    deadlock: 0n,
    starvation: 0n,
  });
  const counts: Record<Verdict, bigint>[] = [];
  for (const { state, successors } of graph) {
    const count = none();
    if (successors.length === 0) count[verdict(state)] = 1n;
    for (const successor of successors) {
      for (const name of verdicts) count[name] += counts[successor][name];
    }
    counts.push(count);
  }
  return counts[counts.length - 1] ?? none();
}

/** The path of each verdict that changes from one task to another the least often. */
function simplestPaths(
  graph: readonly Node[],
  verdict: (state: MachineState) => Verdict,
): Readonly<Partial<Record<Verdict, readonly Transition[]>>> {
  /** Per verdict, node and task that ran last (the last entry: nobody yet): switches to the end, and the best way on. */
  const found: Partial<Record<Verdict, readonly Transition[]>> = {};
  for (const name of verdicts) {
    const best: Map<number, { cost: number; way: number }>[] = graph.map(() => new Map());
    const cheapest = (node: number, last: number): { cost: number; way: number } => {
      const known = best[node].get(last);
      if (known !== undefined) return known;
      const { state, transitions, successors } = graph[node];
      let result = { cost: Number.POSITIVE_INFINITY, way: -1 };
      if (successors.length === 0 && verdict(state) === name) result = { cost: 0, way: -1 };
      transitions.forEach(({ task }, way) => {
        const onward = best[successors[way]].get(task)?.cost ?? Number.POSITIVE_INFINITY;
        const cost = onward + (task === last ? 0 : 1);
        if (cost < result.cost) result = { cost, way };
      });
      best[node].set(last, result);
      return result;
    };
    // Successors stand first, so that one pass in order finds what it needs.
    for (let node = 0; node < graph.length; node += 1) {
      const lasts = new Set(graph[node].state.cursor.keys());
      for (const last of lasts) cheapest(node, last);
    }
    const start = graph.length - 1;
    if (start < 0 || cheapest(start, -1).cost === Number.POSITIVE_INFINITY) continue;
    const path: Transition[] = [];
    let node = start;
    let last = -1;
    for (let { way } = cheapest(node, last); way !== -1; { way } = cheapest(node, last)) {
      const transition = graph[node].transitions[way];
      path.push(transition);
      node = graph[node].successors[way];
      last = transition.task;
    }
    found[name] = path;
  }
  return found;
}

/** Walks one schedule of each class of equivalent ones and counts them; `undefined` above the bound. */
function countDifferent(machine: Machine, limit: number): number | undefined {
  let walks = 0;
  const visit = (state: MachineState, asleep: readonly Transition[]): boolean => {
    const enabled = machine.enabled(state);
    if (enabled.length === 0) {
      walks += 1;
      return walks <= limit;
    }
    const done: Transition[] = [...asleep];
    for (const task of enabled) {
      if (done.some((other) => other.task === task)) continue;
      const transition = machine.advance(state, task);
      const stillAsleep = done.filter((other) => independent(other.footprint, transition.footprint));
      if (!visit(transition.state, stillAsleep)) return false;
      done.push(transition);
    }
    return true;
  };
  return visit(machine.initial(), []) ? walks : undefined;
}
