import { drawDuration } from '../model/seeded.ts';
import { isTimed, type Step } from '../model/step.ts';
import { MICROSECONDS_PER_SECOND, type Microseconds } from '../model/time.ts';
import type { Topology } from '../model/topology.ts';
import type { ExecutorInfo } from '../model/trace.ts';
import { rowOffsets, rowOfTask, type TaskRow, taskCount, type Workload } from '../model/workload.ts';
import type { World } from '../model/world.ts';

/**
 * What every worker of a run is told: plain data, so that it can be posted. Wall time inside `perform` is in
 * milliseconds since time zero, because that is what a browser's timers and clocks count in.
 */

export type Milliseconds = number;

export interface Plan {
  readonly workload: Workload;
  readonly topology: Topology;
  readonly world: World;
  /** How many real milliseconds one second of the workload takes. */
  readonly scale: Milliseconds;
  /** How many units of work an idle core does in a millisecond; 0 where no task computes. */
  readonly unitsPerMillisecond: number;
}

/** The real time that a virtual duration takes. */
export function realTime({ scale }: Pick<Plan, 'scale'>, duration: Microseconds): Milliseconds {
  return (duration * scale) / MICROSECONDS_PER_SECOND;
}

/** The virtual time at which something measured at `time` happened, so that it lies over the prediction. */
export function virtualTime(scale: Milliseconds, time: Milliseconds): Microseconds {
  return Math.round((time * MICROSECONDS_PER_SECOND) / scale);
}

/** The executors of the plan's only group, numbered from 0. */
export function executorsOf(plan: Pick<Plan, 'topology' | 'workload'>): readonly ExecutorInfo[] {
  const [group] = plan.topology.groups;
  const count = group.count === 'one per task' ? taskCount(plan.workload) : group.count;
  return Array.from({ length: count }, (_, number) => ({ kind: group.kind, host: group.host, number }));
}

/** Whether the main line runs on the only executor itself, as it does in a program of one thread. */
export function mainIsExecutor(plan: Pick<Plan, 'topology'>): boolean {
  return plan.topology.groups[0].host === 'main';
}

export function needsWork(workload: Workload): boolean {
  return workload.rows.some((row) => row.steps.some((step) => step.kind === 'cpu'));
}

/** Looks up what a task, which is but a number, has to do and how long it takes. */
export class TaskTable {
  readonly #plan: Plan;
  readonly #offsets: readonly number[];
  readonly #rowsByName: ReadonlyMap<string, number>;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#offsets = rowOffsets(plan.workload);
    this.#rowsByName = new Map(
      plan.workload.rows.flatMap((row, index) => (row.name === undefined ? [] : [[row.name, index]])),
    );
  }

  get length(): number {
    return this.#offsets[this.#offsets.length - 1];
  }

  row(task: number): TaskRow {
    return this.#plan.workload.rows[rowOfTask(this.#offsets, task)];
  }

  /** The tasks of the row of that name, in order; none where there is no such row. */
  tasksOf(name: string): readonly number[] {
    const row = this.#rowsByName.get(name);
    if (row === undefined) return [];
    const first = this.#offsets[row];
    return Array.from({ length: this.#offsets[row + 1] - first }, (_, index) => first + index);
  }

  /** Tasks that another task starts; the topology does not. */
  spawned(): ReadonlySet<number> {
    const names = this.#plan.workload.rows.flatMap((row) =>
      row.steps.flatMap((step) => (step.kind === 'spawn' ? [step.task] : [])),
    );
    return new Set(names.flatMap((name) => this.tasksOf(name)));
  }

  /** When the task arrives, in real time. */
  arrival(task: number): Milliseconds {
    const row = rowOfTask(this.#offsets, task);
    const { arrival = 0, every = 0 } = this.#plan.workload.rows[row];
    return realTime(this.#plan, arrival + every * (task - this.#offsets[row]));
  }

  /** How long step `index` of the task takes, in real time; 0 for one that takes none. */
  duration(task: number, index: number, step: Step): Milliseconds {
    if (!isTimed(step)) return 0;
    return realTime(this.#plan, drawDuration(step.duration, this.#plan.world.seed, task, index));
  }

  timeout(task: number): Milliseconds | undefined {
    const { timeout } = this.row(task);
    return timeout === undefined ? undefined : realTime(this.#plan, timeout);
  }
}
