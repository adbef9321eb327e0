import { longest, type Step } from './step.ts';
import type { Microseconds } from './time.ts';

/**
 * A workload is what a learner writes: rows of slow tasks, and what the tasks share.
 * A row stands for `count` equal tasks, so ten million tasks are one row of data. Tasks are numbered from 0
 * through all rows in order; that number is all the engine knows of a task.
 */

export interface TaskRow {
  /** Shown to a person; where absent, tasks are called by their number. `spawn` and `join` refer to it. */
  readonly name?: string;
  readonly steps: readonly Step[];
  /** How many equal tasks this row stands for, at least 1. */
  readonly count: number;
  /** Cut the task off this long after it was begun (asyncio's `wait_for`); acts only where the task waits. */
  readonly timeout?: Microseconds;
  /** When the first task of the row arrives; 0 where absent. */
  readonly arrival?: Microseconds;
  /** Time between the arrivals of the row's tasks; 0 where absent. */
  readonly every?: Microseconds;
  /** Where a mode has both a loop and threads: which of the two runs it. The thread, where absent. */
  readonly place?: 'loop' | 'thread';
}

export interface LockSpec {
  readonly name: string;
  /** 1 for a lock, more for a semaphore. */
  readonly permits: number;
}

export interface QueueSpec {
  readonly name: string;
  /** How many items fit; `undefined` for no bound. */
  readonly capacity: number | undefined;
}

export interface Workload {
  readonly rows: readonly TaskRow[];
  /** Locks, semaphores and queues that are not plain (one permit, no bound); others need no declaration. */
  readonly locks: readonly LockSpec[];
  readonly queues: readonly QueueSpec[];
}

export const emptyWorkload: Workload = { rows: [], locks: [], queues: [] };

/** Bounds on what a person, a link or a file may ask for; the border refuses what is above, with a sentence. */
export const limits = {
  rows: 1_000,
  stepsPerRow: 1_000,
  tasks: 10_000_000,
  /** 30 days. */
  duration: 2_592_000_000_000,
  permits: 1_000_000,
  nameLength: 40,
  textLength: 200_000,
} as const;

/** How many tasks a workload has, all rows together. */
export function taskCount(workload: Workload): number {
  return workload.rows.reduce((sum, row) => sum + row.count, 0);
}

/** The sum of all durations (the longest of random ones) of all tasks: the work on one thread, end to end. */
export function totalWork(workload: Workload): Microseconds {
  return workload.rows.reduce((sum, row) => sum + row.count * rowWork(row), 0);
}

/** The sum of the `cpu` durations (the longest of random ones) of all tasks. */
export function totalCpu(workload: Workload): Microseconds {
  return workload.rows.reduce(
    (sum, row) =>
      sum +
      row.count *
        row.steps.reduce((work, step) => (step.kind === 'cpu' ? work + longest(step.duration) : work), 0),
    0,
  );
}

/** The sum of the durations of one task of the row. */
export function rowWork(row: TaskRow): Microseconds {
  return row.steps.reduce((sum, step) => ('duration' in step ? sum + longest(step.duration) : sum), 0);
}

/** The number of the first task of each row, and, last, the number of all tasks. */
export function rowOffsets(workload: Workload): readonly number[] {
  const offsets = [0];
  for (const row of workload.rows) offsets.push(offsets[offsets.length - 1] + row.count);
  return offsets;
}

/** The row that task `task` belongs to, by binary search over `rowOffsets`. */
export function rowOfTask(offsets: readonly number[], task: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle] <= task) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What a person calls a task: its row's name (numbered where the row stands for several), else its number from 1. */
export function taskName(workload: Workload, task: number): string {
  const offsets = rowOffsets(workload);
  const row = rowOfTask(offsets, task);
  const name = workload.rows[row]?.name;
  if (name === undefined) return String(task + 1);
  return workload.rows[row].count === 1 ? name : `${name} ${task - offsets[row] + 1}`;
}
