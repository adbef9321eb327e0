import type { Step } from '../model/step.ts';
import { rowOffsets, rowOfTask, taskCount, type Workload } from '../model/workload.ts';

/**
 * A workload as a machine whose only freedom is who goes next. Durations are left out: a schedule is any order that the
 * switch points allow, and time decides which of them happens. Steps are pure functions of the state, which is copied,
 * so that a search can go back.
 */

/**
 * Where another task may go on instead.
 *
 * - `anywhere`: between any two steps (CPython up to 3.9; threads without a GIL).
 * - `at calls`: before anything that is a call, and not between a read and the write behind it (CPython 3.10 and later
 *   look at the eval breaker only at calls and backward jumps, `Python/ceval.c`).
 * - `at awaits`: where a coroutine really waits.
 */
export type SwitchPoints = 'anywhere' | 'at calls' | 'at awaits';

export const switchPoints = ['at calls', 'anywhere', 'at awaits'] as const satisfies readonly SwitchPoints[];

export interface MachineState {
  /** Per task: index of its next step; its length where it has ended. −1 before it is spawned. */
  readonly cursor: readonly number[];
  readonly register: readonly number[];
  readonly variables: readonly number[];
  /** Per lock: the tasks that hold a permit, in the order in which they took it. */
  readonly holders: readonly (readonly number[])[];
  readonly items: readonly number[];
}

/** What a run of steps touched: `w:` or `r:` and a name. Two that touch nothing in common may change places. */
export type Footprint = ReadonlySet<string>;

/** A task's turn: its steps from where it stands up to `endStep`, which is one behind the last. A schedule is turns. */
export interface Turn {
  readonly task: number;
  readonly endStep: number;
}

export interface Transition extends Turn {
  readonly firstStep: number;
  readonly state: MachineState;
  readonly footprint: Footprint;
}

export class Machine {
  readonly tasks: number;
  readonly variables: readonly string[];
  readonly locks: readonly string[];
  readonly queues: readonly string[];
  readonly #steps: readonly (readonly Step[])[];
  readonly #permits: readonly number[];
  readonly #capacity: readonly number[];
  readonly #rowOf: readonly number[];
  readonly #rowNumbers: ReadonlyMap<string, number>;
  readonly #spawned: ReadonlySet<number>;
  /** Rows whose end somebody waits for. */
  readonly #joined: ReadonlySet<number>;
  readonly switchPoints: SwitchPoints;

  constructor(workload: Workload, switchPoints: SwitchPoints) {
    const offsets = rowOffsets(workload);
    const steps = workload.rows.flatMap((row) => row.steps);
    const named = (of: (step: Step) => string | undefined): readonly string[] => [
      ...new Set(steps.map(of).filter((name) => name !== undefined)),
    ];
    this.tasks = taskCount(workload);
    this.switchPoints = switchPoints;
    this.#rowOf = Array.from({ length: this.tasks }, (_, task) => rowOfTask(offsets, task));
    this.#steps = this.#rowOf.map((row) => workload.rows[row].steps);
    this.#rowNumbers = new Map(
      workload.rows.flatMap(({ name }, row) => (name === undefined ? [] : [[name, row]])),
    );
    this.variables = named((step) => ('variable' in step ? step.variable : undefined));
    this.locks = named((step) => ('lock' in step ? step.lock : undefined));
    this.queues = named((step) => ('queue' in step ? step.queue : undefined));
    this.#permits = this.locks.map((name) => workload.locks.find((lock) => lock.name === name)?.permits ?? 1);
    this.#capacity = this.queues.map(
      (name) => workload.queues.find((queue) => queue.name === name)?.capacity ?? Number.POSITIVE_INFINITY,
    );
    const rowsIn = (kind: 'spawn' | 'join'): ReadonlySet<number> =>
      new Set(steps.flatMap((step) => (step.kind === kind ? [this.#rowNumbers.get(step.task) ?? -1] : [])));
    this.#spawned = rowsIn('spawn');
    this.#joined = rowsIn('join');
  }

  initial(): MachineState {
    return {
      cursor: this.#rowOf.map((row) => (this.#spawned.has(row) ? -1 : 0)),
      register: this.#rowOf.map(() => 0),
      variables: this.variables.map(() => 0),
      holders: this.locks.map(() => []),
      items: this.queues.map(() => 0),
    };
  }

  stepsOf(task: number): readonly Step[] {
    return this.#steps[task];
  }

  hasEnded(state: MachineState, task: number): boolean {
    return state.cursor[task] >= this.#steps[task].length;
  }

  /** The tasks that could go next. */
  enabled(state: MachineState): readonly number[] {
    const enabled: number[] = [];
    for (let task = 0; task < this.tasks; task += 1) if (this.canStep(state, task)) enabled.push(task);
    return enabled;
  }

  /** Whether the task's next step would not have to wait. */
  canStep(state: MachineState, task: number): boolean {
    if (state.cursor[task] < 0 || this.hasEnded(state, task)) return false;
    const step = this.#steps[task][state.cursor[task]];
    switch (step.kind) {
      case 'acquire': {
        const lock = this.locks.indexOf(step.lock);
        return state.holders[lock].length < this.#permits[lock];
      }
      case 'put': {
        const queue = this.queues.indexOf(step.queue);
        return state.items[queue] < this.#capacity[queue];
      }
      case 'get':
        return state.items[this.queues.indexOf(step.queue)] > 0;
      case 'join':
        return this.blockers(state, task).length === 0;
      default:
        return true;
    }
  }

  /** Who must do something before the task's next step can run; empty where nobody in particular. */
  blockers(state: MachineState, task: number): readonly number[] {
    const step = this.#steps[task][state.cursor[task]];
    if (step?.kind === 'acquire') return state.holders[this.locks.indexOf(step.lock)];
    if (step?.kind !== 'join') return [];
    const row = this.#rowNumbers.get(step.task);
    return this.#rowOf.flatMap((of, other) => (of === row && !this.hasEnded(state, other) ? [other] : []));
  }

  /** The task goes on from here to its next switch point; only where `canStep`. */
  advance(state: MachineState, task: number): Transition {
    const firstStep = state.cursor[task];
    const footprint = new Set<string>();
    let next = state;
    do {
      next = this.#step(next, task, footprint);
    } while (!this.hasEnded(next, task) && this.canStep(next, task) && !this.#maySwitchBefore(next, task));
    this.#noteWhatStopped(next, task, footprint);
    return { task, firstStep, endStep: next.cursor[task], state: next, footprint };
  }

  /** Exactly one step, whatever comes behind it: a transition taken apart. */
  stepOnce(state: MachineState, task: number): MachineState {
    return this.#step(state, task, new Set());
  }

  /** Where it would not have stopped by itself, that it did hangs on what it has to wait for. */
  #noteWhatStopped(state: MachineState, task: number, footprint: Set<string>): void {
    if (this.hasEnded(state, task) || this.#maySwitchBefore(state, task)) return;
    const step = this.#steps[task][state.cursor[task]];
    if (step.kind === 'acquire') footprint.add(`r:lock ${step.lock}`);
    if (step.kind === 'put' || step.kind === 'get') footprint.add(`r:queue ${step.queue}`);
    if (step.kind === 'join') this.#noteEnds(step.task, footprint);
  }

  /** Looks at the ends of all tasks of a row. */
  #noteEnds(name: string, footprint: Set<string>): void {
    const row = this.#rowNumbers.get(name);
    this.#rowOf.forEach((of, task) => {
      if (of === row) footprint.add(`r:end ${task}`);
    });
  }

  #maySwitchBefore(state: MachineState, task: number): boolean {
    const { kind } = this.#steps[task][state.cursor[task]];
    switch (this.switchPoints) {
      case 'anywhere':
        return true;
      case 'at calls':
        return kind !== 'read' && kind !== 'add' && kind !== 'write';
      case 'at awaits':
        return kind === 'io' || kind === 'request';
    }
  }

  #step(state: MachineState, task: number, footprint: Set<string>): MachineState {
    const step = this.#steps[task][state.cursor[task]];
    const moved = { ...state, cursor: replaced(state.cursor, task, state.cursor[task] + 1) };
    const next = this.#effect(moved, task, step, footprint);
    return this.hasEnded(next, task) ? this.#end(next, task, footprint) : next;
  }

  #effect(state: MachineState, task: number, step: Step, footprint: Set<string>): MachineState {
    switch (step.kind) {
      case 'io':
      case 'block':
      case 'cpu':
      case 'request':
        return state;
      case 'read': {
        footprint.add(`r:${step.variable}`);
        const value = state.variables[this.variables.indexOf(step.variable)];
        return { ...state, register: replaced(state.register, task, value) };
      }
      case 'add':
        return { ...state, register: replaced(state.register, task, state.register[task] + 1) };
      case 'write': {
        footprint.add(`w:${step.variable}`);
        const variable = this.variables.indexOf(step.variable);
        return { ...state, variables: replaced(state.variables, variable, state.register[task]) };
      }
      case 'acquire': {
        footprint.add(`w:lock ${step.lock}`);
        const lock = this.locks.indexOf(step.lock);
        return { ...state, holders: replaced(state.holders, lock, [...state.holders[lock], task]) };
      }
      case 'release': {
        footprint.add(`w:lock ${step.lock}`);
        const lock = this.locks.indexOf(step.lock);
        return { ...state, holders: replaced(state.holders, lock, without(state.holders[lock], task)) };
      }
      case 'put':
      case 'get': {
        footprint.add(`w:queue ${step.queue}`);
        const queue = this.queues.indexOf(step.queue);
        const change = step.kind === 'put' ? 1 : -1;
        return { ...state, items: replaced(state.items, queue, state.items[queue] + change) };
      }
      case 'spawn': {
        footprint.add(`w:row ${step.task}`);
        const row = this.#rowNumbers.get(step.task);
        const cursor = state.cursor.map((at, other) => (this.#rowOf[other] === row && at < 0 ? 0 : at));
        return { ...state, cursor };
      }
      case 'join':
        this.#noteEnds(step.task, footprint);
        return state;
      case 'fail':
        return { ...state, cursor: replaced(state.cursor, task, this.#steps[task].length) };
    }
  }

  /** What a task holds is given back when it ends, as `with` does; who waits for its end may go on. */
  #end(state: MachineState, task: number, footprint: Set<string>): MachineState {
    if (this.#joined.has(this.#rowOf[task])) footprint.add(`w:end ${task}`);
    if (!state.holders.some((holders) => holders.includes(task))) return state;
    state.holders.forEach((holders, lock) => {
      if (holders.includes(task)) footprint.add(`w:lock ${this.locks[lock]}`);
    });
    return { ...state, holders: state.holders.map((holders) => holders.filter((holder) => holder !== task)) };
  }
}

/** Whether two runs of steps of different tasks may change places without anybody noticing. */
export function independent(one: Footprint, other: Footprint): boolean {
  for (const touched of one) {
    const name = touched.slice(2);
    if (other.has(`w:${name}`) || (touched.startsWith('w:') && other.has(`r:${name}`))) return false;
  }
  return true;
}

/** The state as a string: equal states have equal keys. */
export function keyOf(state: MachineState): string {
  return `${state.cursor}|${state.register}|${state.variables}|${state.holders.map((holders) => holders.join('.'))}|${state.items}`;
}

function replaced<Value>(values: readonly Value[], index: number, value: Value): readonly Value[] {
  return values.map((old, at) => (at === index ? value : old));
}

function without(values: readonly number[], value: number): readonly number[] {
  const at = values.lastIndexOf(value);
  return values.filter((_, index) => index !== at);
}
