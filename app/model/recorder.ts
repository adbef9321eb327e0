import { GrowingColumn } from './growing-column.ts';
import type { Microseconds } from './time.ts';
import {
  type ExecutorInfo,
  type Halt,
  type InstantKind,
  instantNumber,
  type LinkKind,
  linkNumber,
  type Outcome,
  outcomeNumber,
  type State,
  stateNumber,
  type Trace,
} from './trace.ts';

/**
 * The one place where a trace is written, for the engine and for real runs alike. A task is entered into a state and
 * leaves it by entering the next one or by ending; that is why no gap and no overlap can be written.
 */
export class Recorder {
  readonly #segments = {
    task: new GrowingColumn(Int32Array),
    executor: new GrowingColumn(Int32Array),
    step: new GrowingColumn(Int32Array),
    state: new GrowingColumn(Uint8Array),
    start: new GrowingColumn(Float64Array),
    end: new GrowingColumn(Float64Array),
  };
  readonly #instants = {
    task: new GrowingColumn(Int32Array),
    kind: new GrowingColumn(Uint8Array),
    time: new GrowingColumn(Float64Array),
  };
  readonly #links = {
    from: new GrowingColumn(Int32Array),
    to: new GrowingColumn(Int32Array),
    kind: new GrowingColumn(Uint8Array),
    time: new GrowingColumn(Float64Array),
  };
  readonly #completion = new GrowingColumn(Int32Array);
  readonly #yielded = new GrowingColumn(Int32Array);

  readonly #tasks: number;
  /** The open segment of each task: its state plus one (0: none), and since when, where and in which step. */
  readonly #open: Uint8Array;
  readonly #since: Float64Array;
  readonly #executor: Int32Array;
  readonly #step: Int32Array;
  /** The last step that has a segment: a step of no length gets one as well, so that it can be seen and pointed at. */
  readonly #lastStep: Int32Array;
  readonly #outcome: Uint8Array;
  readonly #created: Float64Array;
  readonly #begun: Float64Array;
  readonly #started: Float64Array;
  readonly #ended: Float64Array;
  readonly #carrier: Int32Array;
  readonly #raised: number[] = [];
  #returned: Microseconds = Number.NaN;
  #latest: Microseconds = 0;

  constructor(tasks: number) {
    this.#tasks = tasks;
    this.#open = new Uint8Array(tasks);
    this.#since = new Float64Array(tasks);
    this.#executor = new Int32Array(tasks).fill(-1);
    this.#step = new Int32Array(tasks).fill(-1);
    this.#lastStep = new Int32Array(tasks).fill(-1);
    this.#outcome = new Uint8Array(tasks);
    this.#created = new Float64Array(tasks).fill(Number.NaN);
    this.#begun = new Float64Array(tasks).fill(Number.NaN);
    this.#started = new Float64Array(tasks).fill(Number.NaN);
    this.#ended = new Float64Array(tasks).fill(Number.NaN);
    this.#carrier = new Int32Array(tasks).fill(-1);
  }

  /** The task is in `state` from `time` on. Entering the same state, step and executor again changes nothing. */
  enter(task: number, state: State, time: Microseconds, executor = -1, step = -1): void {
    const code = stateNumber[state] + 1;
    if (this.#open[task] === code && this.#executor[task] === executor && this.#step[task] === step) return;
    this.#close(task, time);
    this.#open[task] = code;
    this.#since[task] = time;
    this.#executor[task] = executor;
    this.#step[task] = step;
  }

  /** The task's life is over. A task that was never entered into a state has an outcome and no segment. */
  end(task: number, outcome: Outcome, time: Microseconds): void {
    this.#close(task, time);
    this.#open[task] = 0;
    this.#outcome[task] = outcomeNumber[outcome];
    this.#completion.push(task);
    this.instant('ended', task, time);
  }

  /** A single moment of a task, or of the main line (task −1). */
  instant(kind: InstantKind, task: number, time: Microseconds): void {
    this.#instants.task.push(task);
    this.#instants.kind.push(instantNumber[kind]);
    this.#instants.time.push(time);
    switch (kind) {
      case 'created':
        this.#created[task] = time;
        return;
      case 'begun':
        this.#begun[task] = time;
        return;
      case 'started':
        this.#started[task] = time;
        return;
      case 'ended':
        this.#ended[task] = time;
        this.#latest = Math.max(this.#latest, time);
        return;
      case 'yielded':
        this.#yielded.push(task);
        return;
      case 'raised':
        this.#raised.push(task);
        return;
      case 'returned':
        this.#returned = time;
        this.#latest = Math.max(this.#latest, time);
        return;
      case 'finished':
        this.#latest = Math.max(this.#latest, time);
        return;
      case 'seen':
        this.#latest = Math.max(this.#latest, time);
        return;
      case 'cut':
      case 'put':
      case 'too many open files':
        return;
    }
  }

  /** `from` (−1: the main line) made `to` go on. */
  link(kind: LinkKind, from: number, to: number, time: Microseconds): void {
    this.#links.from.push(from);
    this.#links.to.push(to);
    this.#links.kind.push(linkNumber[kind]);
    this.#links.time.push(time);
  }

  /** Who ran the task: a consumer, a slot or an executor, by number. */
  carriedBy(task: number, carrier: number): void {
    this.#carrier[task] = carrier;
  }

  /** How the task ended, as a number (0: it has not). */
  outcomeOf(task: number): number {
    return this.#outcome[task];
  }

  /** Since when the task is in its present state. */
  since(task: number): Microseconds {
    return this.#since[task];
  }

  /** The task was created and has not ended. */
  isAlive(task: number): boolean {
    return this.#open[task] !== 0;
  }

  hasBegun(task: number): boolean {
    return !Number.isNaN(this.#begun[task]);
  }

  /** How many segments, instants and links were written: the measure of the engine's limit. */
  get written(): number {
    return this.#segments.task.length + this.#instants.task.length + this.#links.kind.length;
  }

  /** The finished trace; open segments are closed at `time` and their tasks stay unfinished. */
  finish(
    time: Microseconds,
    executors: readonly ExecutorInfo[],
    variables: ReadonlyMap<string, number>,
    halt: Halt | undefined,
  ): Trace {
    const neverStarted = outcomeNumber['never started'];
    for (let task = 0; task < this.#tasks; task += 1) {
      if (halt === undefined && this.#outcome[task] === 0 && Number.isNaN(this.#begun[task])) {
        this.#outcome[task] = neverStarted;
      }
      if (this.#open[task] === 0) continue;
      this.#close(task, time);
      this.#open[task] = 0;
      this.#latest = Math.max(this.#latest, time);
    }
    const { offsets, order } = this.#byTask();
    const column = <Column extends Int32Array | Uint8Array | Float64Array>(
      from: Column,
      into: Column,
    ): Column => {
      for (let index = 0; index < order.length; index += 1) into[index] = from[order[index]];
      return into;
    };
    const length = order.length;
    return {
      tasks: this.#tasks,
      executors,
      makespan: this.#latest,
      segments: {
        length,
        task: column(this.#segments.task.values(), new Int32Array(length)),
        executor: column(this.#segments.executor.values(), new Int32Array(length)),
        step: column(this.#segments.step.values(), new Int32Array(length)),
        state: column(this.#segments.state.values(), new Uint8Array(length)),
        start: column(this.#segments.start.values(), new Float64Array(length)),
        end: column(this.#segments.end.values(), new Float64Array(length)),
      },
      offsets,
      instants: {
        length: this.#instants.task.length,
        task: this.#instants.task.values(),
        kind: this.#instants.kind.values(),
        time: this.#instants.time.values(),
      },
      links: {
        length: this.#links.from.length,
        from: this.#links.from.values(),
        to: this.#links.to.values(),
        kind: this.#links.kind.values(),
        time: this.#links.time.values(),
      },
      outcome: this.#outcome,
      created: this.#created,
      begun: this.#begun,
      started: this.#started,
      ended: this.#ended,
      carrier: this.#carrier,
      returned: Number.isNaN(this.#returned) ? this.#latest : this.#returned,
      raised: this.#raised,
      completion: this.#completion.values(),
      yielded: this.#yielded.values(),
      variables,
      halt,
    };
  }

  #close(task: number, time: Microseconds): void {
    const code = this.#open[task];
    if (code === 0) return;
    if (this.#since[task] === time && this.#step[task] <= this.#lastStep[task]) return;
    this.#lastStep[task] = Math.max(this.#lastStep[task], this.#step[task]);
    this.#segments.task.push(task);
    this.#segments.executor.push(this.#executor[task]);
    this.#segments.step.push(this.#step[task]);
    this.#segments.state.push(code - 1);
    this.#segments.start.push(this.#since[task]);
    this.#segments.end.push(time);
  }

  /** Segments are written when they close, in time order for each task: a counting sort by task keeps that order. */
  #byTask(): { offsets: Int32Array; order: Int32Array } {
    const tasks = this.#segments.task.values();
    const offsets = new Int32Array(this.#tasks + 1);
    for (const task of tasks) offsets[task + 1] += 1;
    for (let task = 0; task < this.#tasks; task += 1) offsets[task + 1] += offsets[task];
    const next = offsets.slice(0, this.#tasks);
    const order = new Int32Array(tasks.length);
    tasks.forEach((task, index) => {
      order[next[task]] = index;
      next[task] += 1;
    });
    return { offsets, order };
  }
}
