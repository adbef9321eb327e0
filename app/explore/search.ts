import { taskCount, type Workload } from '../model/workload.ts';
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
  /** Tasks above which nothing is tried: nobody reads such a schedule, and there are too many of them. */
  readonly tasks: number;
  /** States looked at before the search gives up. */
  readonly states: number;
  /** Different schedules walked before counting them stops. */
  readonly walks: number;
}

export const searchBounds: SearchBounds = { tasks: 16, states: 200_000, walks: 20_000 };

/** How far a search is: states looked at, or different schedules walked. */
export interface SearchProgress {
  readonly counting: 'states' | 'walks';
  readonly done: number;
}

export type Counts<Count> = Readonly<Record<Verdict, Count>>;

export interface SearchResult {
  /** Every schedule, and those of each verdict. */
  readonly schedules: bigint;
  readonly byVerdict: Counts<bigint>;
  /**
   * Schedules that differ in more than the order of independent neighbours, by what they come to; `undefined` where
   * there are more than the bound.
   */
  readonly different: { readonly all: number; readonly byVerdict: Counts<number> } | undefined;
  /** For each verdict that occurs, the schedule with the fewest switches. */
  readonly simplest: Readonly<Partial<Record<Verdict, readonly Transition[]>>>;
  /** The values of the shared variables that whole tasks in a row leave behind, one entry for each outcome. */
  readonly serial: readonly (readonly number[])[];
}

/** Why there is no result. */
export type TooLarge = { readonly tooLarge: 'tasks' | 'states'; readonly bound: number };

/** How many states or walks lie between two words on the progress. */
const BETWEEN_WORDS = 4_096;

/** All schedules of the workload, or which bound it is above. */
export function search(
  workload: Workload,
  switchPoints: SwitchPoints,
  bounds: Partial<SearchBounds> = {},
  onProgress: (progress: SearchProgress) => void = () => {},
): SearchResult | TooLarge {
  const { tasks, states, walks } = { ...searchBounds, ...bounds };
  if (taskCount(workload) > tasks) return { tooLarge: 'tasks', bound: tasks };
  const machine = new Machine(workload, switchPoints);
  const serial = serialResults(machine, states);
  if (serial === undefined) return { tooLarge: 'states', bound: states };
  const verdict = (state: MachineState): Verdict => verdictOf(machine, state, serial);
  const graph = explore(machine, verdict, states, (done) => onProgress({ counting: 'states', done }));
  if (graph === undefined) return { tooLarge: 'states', bound: states };
  const byVerdict = countPaths(graph);
  return {
    schedules: verdicts.reduce((sum, name) => sum + byVerdict[name], 0n),
    byVerdict,
    different: countDifferent(machine, verdict, walks, (done) => onProgress({ counting: 'walks', done })),
    simplest: simplestPaths(machine, graph),
    serial: [...serial].map((values) => (values === '' ? [] : values.split(',').map(Number))),
  };
}

/** What can happen in a state: who can go on, and to where. The state itself is forgotten, or there would be no room. */
interface Node {
  readonly tasks: readonly number[];
  readonly successors: readonly number[];
  /** What it came to, where nobody can go on. */
  readonly verdict: Verdict | undefined;
}

/** The graph of states, successors before predecessors; its last node is the initial state. */
function explore(
  machine: Machine,
  verdict: (state: MachineState) => Verdict,
  limit: number,
  onProgress: (done: number) => void,
): readonly Node[] | undefined {
  const nodes: Node[] = [];
  const numbers = new Map<string, number>();
  interface Entered {
    readonly state: MachineState;
    readonly key: string;
    readonly tasks: readonly number[];
    readonly successors: number[];
  }
  const stack: Entered[] = [];
  const enter = (state: MachineState, key: string): void => {
    stack.push({ state, key, tasks: machine.enabled(state), successors: [] });
  };
  const first = machine.initial();
  enter(first, keyOf(first));
  while (stack.length > 0) {
    const { state, key, tasks, successors } = stack[stack.length - 1];
    if (successors.length < tasks.length) {
      const next = machine.advance(state, tasks[successors.length]).state;
      const nextKey = keyOf(next);
      const known = numbers.get(nextKey);
      // An unknown one is entered first; when it is left, this one looks again and finds it.
      if (known === undefined) enter(next, nextKey);
      else successors.push(known);
      continue;
    }
    stack.pop();
    if (nodes.length >= limit) return undefined;
    numbers.set(key, nodes.length);
    nodes.push({ tasks, successors, verdict: tasks.length === 0 ? verdict(state) : undefined });
    if (nodes.length % BETWEEN_WORDS === 0) onProgress(nodes.length);
  }
  return nodes;
}

function countPaths(graph: readonly Node[]): Counts<bigint> {
  const counts: Counts<bigint>[] = [];
  for (const { successors, verdict } of graph) {
    const count = noneYet(0n);
    if (verdict !== undefined) count[verdict] = 1n;
    for (const successor of successors) {
      for (const name of verdicts) count[name] += counts[successor][name];
    }
    counts.push(count);
  }
  return counts[counts.length - 1] ?? noneYet(0n);
}

/**
 * The path of each verdict that changes from one task to another the least often. The cost of a node depends on who ran
 * last: going on with the same task is free. So a cost is kept for each way out of a node, and the least of them.
 */
function simplestPaths(
  machine: Machine,
  graph: readonly Node[],
): Readonly<Partial<Record<Verdict, readonly Transition[]>>> {
  const found: Partial<Record<Verdict, readonly Transition[]>> = {};
  for (const name of verdicts) {
    /** Per node and way out of it: switches from there to the end, once the way is taken. */
    const costs: (readonly number[])[] = [];
    const wayFrom = (node: number, last: number): { readonly way: number; readonly cost: number } => {
      const { tasks, verdict } = graph[node];
      let best = { way: -1, cost: verdict === name ? 0 : Number.POSITIVE_INFINITY };
      tasks.forEach((task, way) => {
        const cost = costs[node][way] + (task === last ? 0 : 1);
        if (cost < best.cost) best = { way, cost };
      });
      return best;
    };
    graph.forEach(({ tasks, successors }) => {
      costs.push(tasks.map((task, way) => wayFrom(successors[way], task).cost));
    });
    const path: Transition[] = [];
    let node = graph.length - 1;
    let last = -1;
    let state = machine.initial();
    if (wayFrom(node, last).cost === Number.POSITIVE_INFINITY) continue;
    for (let { way } = wayFrom(node, last); way !== -1; { way } = wayFrom(node, last)) {
      last = graph[node].tasks[way];
      const transition = machine.advance(state, last);
      path.push(transition);
      state = transition.state;
      node = graph[node].successors[way];
    }
    found[name] = path;
  }
  return found;
}

/** Walks one schedule of each class of equivalent ones and counts them by verdict; `undefined` above the bound. */
function countDifferent(
  machine: Machine,
  verdict: (state: MachineState) => Verdict,
  limit: number,
  onProgress: (done: number) => void,
): SearchResult['different'] {
  const byVerdict = noneYet(0);
  let all = 0;
  interface Entered {
    readonly state: MachineState;
    readonly enabled: readonly number[];
    next: number;
    /** What was walked from here already, or from before without anything since that would notice. */
    readonly asleep: Transition[];
  }
  const stack: Entered[] = [];
  const enter = (state: MachineState, asleep: Transition[]): void => {
    const enabled = machine.enabled(state);
    if (enabled.length > 0) stack.push({ state, enabled, next: 0, asleep });
    else {
      all += 1;
      byVerdict[verdict(state)] += 1;
      if (all % BETWEEN_WORDS === 0) onProgress(all);
    }
  };
  enter(machine.initial(), []);
  while (stack.length > 0 && all <= limit) {
    const top = stack[stack.length - 1];
    if (top.next === top.enabled.length) {
      stack.pop();
      continue;
    }
    const task = top.enabled[top.next];
    top.next += 1;
    if (top.asleep.some((other) => other.task === task)) continue;
    const transition = machine.advance(top.state, task);
    const stillAsleep = top.asleep.filter((other) => independent(other.footprint, transition.footprint));
    top.asleep.push(transition);
    enter(transition.state, stillAsleep);
  }
  return all > limit ? undefined : { all, byVerdict };
}

function noneYet<Count>(none: Count): Record<Verdict, Count> {
  return { serial: none, 'lost update': none, deadlock: none, starvation: none };
}
