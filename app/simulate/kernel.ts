import { Recorder } from '../model/recorder.ts';
import { drawDuration } from '../model/seeded.ts';
import type { Duration } from '../model/step.ts';
import type { Microseconds } from '../model/time.ts';
import { outcomeNumber, type State } from '../model/trace.ts';
import type { World } from '../model/world.ts';
import { EventHeap } from './event-heap.ts';
import { type Executor, parkedOn } from './executor.ts';
import type { StepTable } from './step-table.ts';
import { WaitLinks } from './wait-queue.ts';

/**
 * What all parts of one run share: the clock, what will happen, and the columns that say where each strand stands.
 *
 * A *strand* is a line of execution. Strand t, below the number of tasks, is the body of task t; the next one is the
 * main line; behind it come consumers and the wrappers of `wait_for`. Time moves only in `run`, and nowhere else.
 */

export class Kernel {
  now: Microseconds = 0;
  readonly table: StepTable;
  readonly world: World;
  readonly recorder: Recorder;
  readonly events = new EventHeap();
  readonly links: WaitLinks;
  readonly executors: Executor[] = [];
  readonly main: number;

  /** Per strand: the executor it lives on, what it waits for, and a stamp that makes old events stale. */
  readonly home: Int32Array;
  readonly parked: Uint8Array;
  readonly stamp: Int32Array;
  /** Per strand on a loop: it was handed a permit and has not had its turn yet; it is to be cancelled at its turn. */
  readonly handed: Uint8Array;
  readonly cancelled: Uint8Array;
  /** Per strand from the main line on: the task that it carries or wraps, −1 for none. */
  readonly carried: Int32Array;
  /** Per task: index of its current step within its row (−1: not past the gate yet), its strand, its register. */
  readonly cursor: Int32Array;
  readonly strandOf: Int32Array;
  readonly register: Int32Array;

  /** Per executor: when it is up. */
  readonly startsAt: Float64Array;

  readonly #limit: number;
  readonly #runnable: number[] = [];
  readonly #isRunnable: Uint8Array;
  readonly #durations: readonly Duration[];

  constructor(table: StepTable, world: World, strands: number, executors: number, limit: number) {
    this.table = table;
    this.world = world;
    this.main = table.tasks;
    this.recorder = new Recorder(table.tasks);
    this.links = new WaitLinks(strands);
    this.home = new Int32Array(strands).fill(-1);
    this.parked = new Uint8Array(strands);
    this.stamp = new Int32Array(strands);
    this.handed = new Uint8Array(strands);
    this.cancelled = new Uint8Array(strands);
    this.carried = new Int32Array(strands - table.tasks).fill(-1);
    this.cursor = new Int32Array(table.tasks).fill(-1);
    this.strandOf = Int32Array.from({ length: table.tasks }, (_, task) => task);
    this.register = new Int32Array(table.tasks);
    this.startsAt = new Float64Array(executors);
    this.#isRunnable = new Uint8Array(executors);
    this.#limit = limit;
    this.#durations = Array.from(table.shortest, (min, step) =>
      min === table.longest[step] ? min : { min, max: table.longest[step] },
    );
  }

  /** The task that the strand is the body of, carries or wraps; −1 for none. */
  taskOf(strand: number): number {
    return strand < this.main ? strand : this.carried[strand - this.main];
  }

  hasFailed(task: number): boolean {
    return this.recorder.outcomeOf(task) === outcomeNumber.failed;
  }

  /** Index of the task's current step in the step table. */
  stepOf(task: number): number {
    return this.table.firstStep[this.table.row[task]] + this.cursor[task];
  }

  /** How long the task's current step takes: fixed, or drawn from the seed, the task and the step. */
  durationOf(task: number): Microseconds {
    return drawDuration(this.#durations[this.stepOf(task)], this.world.seed, task, this.cursor[task]);
  }

  /** The one chokepoint where a task changes state. */
  show(task: number, state: State, executor = -1): void {
    this.recorder.enter(task, state, this.now, executor, this.cursor[task]);
  }

  at(time: Microseconds, kind: number, subject: number, stamp = 0): void {
    this.events.push(time, kind, subject, stamp);
  }

  /** The strand waits for nothing any more; what was to wake it is stale. */
  unpark(strand: number): void {
    this.parked[strand] = parkedOn.nothing;
    this.stamp[strand] += 1;
  }

  /** The executor has something to go on with at this moment, or as soon as it has been started. */
  makeRunnable(executor: number): void {
    if (this.#isRunnable[executor] === 1 || this.startsAt[executor] > this.now) return;
    this.#isRunnable[executor] = 1;
    this.#runnable.push(executor);
  }

  /**
   * Virtual time: all that is due at one moment is told to whom it concerns, then everyone who can go on does, until
   * nobody can; only then does the clock jump to the next moment. Gives false where the limit ended the run.
   */
  run(fire: (kind: number, subject: number, stamp: number) => void, over: () => boolean): boolean {
    let handled = 0;
    this.#settle(over);
    while (this.events.length > 0 && !over()) {
      this.now = this.events.time;
      while (this.events.length > 0 && this.events.time === this.now) {
        const { kind, subject, stamp } = this.events;
        this.events.pop();
        fire(kind, subject, stamp);
        handled += 1;
      }
      this.#settle(over);
      if (handled + this.recorder.written > this.#limit) return false;
    }
    return true;
  }

  #settle(over: () => boolean): void {
    for (let index = 0; index < this.#runnable.length && !over(); index += 1) {
      const executor = this.#runnable[index];
      this.#isRunnable[executor] = 0;
      this.executors[executor].run();
    }
    this.#runnable.length = 0;
  }
}
