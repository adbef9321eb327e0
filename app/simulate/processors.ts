import type { Microseconds } from '../model/time.ts';
import { eventKind } from './executor.ts';
import type { Kernel } from './kernel.ts';

/**
 * Who may compute: an executor needs its GIL, where it has one, and then a core. Both are held until the work is done,
 * but once somebody else wants one, for no longer than the switch interval (CPython `ceval_gil.h`: a waiter waits
 * 5 ms and then asks the holder to drop it). Lines are first come, first served, which shares evenly over time.
 * A wait of no length takes no GIL here; the 5 ms it may cost CPython are below what a picture shows.
 *
 * ```
 *  work ──► [ line for the GIL ] ──► [ line for a core ] ──► running ──► done
 *                  ▲                                            │ interval over, and somebody waits
 *                  └────────────────────────────────────────────┘
 * ```
 */

const never = Number.POSITIVE_INFINITY;

export class Processors {
  readonly #kernel: Kernel;
  readonly #interval: Microseconds;
  /** The lock of each executor, −1 for none. */
  readonly #gilOf: Int32Array;
  readonly #holder: Int32Array;
  readonly #gilLine: number[][];
  readonly #coreLine: number[] = [];
  readonly #running: number[] = [];
  #free: number;

  /** Per executor: work left, since when it runs, until when it may, and the stamp of its event. */
  readonly #work: Float64Array;
  readonly #since: Float64Array;
  readonly #until: Float64Array;
  readonly #stamp: Int32Array;

  constructor(kernel: Kernel, gilOf: Int32Array, interval: Microseconds) {
    this.#kernel = kernel;
    this.#gilOf = gilOf;
    this.#interval = interval;
    const gils = gilOf.reduce((most, gil) => Math.max(most, gil + 1), 0);
    this.#holder = new Int32Array(gils).fill(-1);
    this.#gilLine = Array.from({ length: gils }, () => []);
    this.#free = kernel.world.cores;
    this.#work = new Float64Array(gilOf.length);
    this.#since = new Float64Array(gilOf.length);
    this.#until = new Float64Array(gilOf.length).fill(never);
    this.#stamp = new Int32Array(gilOf.length);
  }

  /** The executor's occupant wants to compute for `work`; the executor hears `holdOver` when that is done. */
  request(executor: number, work: Microseconds): void {
    this.#work[executor] = work;
    const gil = this.#gilOf[executor];
    if (gil === -1) {
      this.#seekCore(executor);
    } else if (this.#holder[gil] === -1) {
      this.#holder[gil] = executor;
      this.#seekCore(executor);
    } else {
      this.#gilLine[gil].push(executor);
      this.#show(executor, 'gil');
      this.#limit(this.#holder[gil]);
    }
  }

  /** Its time on the core is over, by the work or by the interval. Stale where the stamp is old. */
  slice(executor: number, stamp: number): void {
    if (stamp !== this.#stamp[executor]) return;
    this.#leaveCore(executor);
    const gil = this.#gilOf[executor];
    if (this.#work[executor] === 0) {
      const next = gil === -1 ? undefined : this.#passGil(gil);
      this.#passCore(executor);
      if (next !== undefined) {
        this.#link('gil', executor, next);
        this.#seekCore(next);
      }
      this.#kernel.executors[executor].holdOver();
    } else if (gil !== -1 && this.#gilLine[gil].length > 0) {
      this.#gilLine[gil].push(executor);
      this.#show(executor, 'gil');
      const next = this.#passGil(gil);
      this.#passCore(executor);
      if (next !== undefined) this.#seekCore(next);
    } else {
      this.#coreLine.push(executor);
      this.#passCore(-1);
      if (this.#coreLine.includes(executor)) this.#show(executor, 'ready');
    }
  }

  /** The executor is gone: whatever it held or waited for is free. */
  remove(executor: number): void {
    this.#stamp[executor] += 1;
    if (this.#running.includes(executor)) this.#leaveCore(executor);
    drop(this.#coreLine, executor);
    const gil = this.#gilOf[executor];
    if (gil === -1) return;
    drop(this.#gilLine[gil], executor);
    if (this.#holder[gil] !== executor) return;
    const next = this.#passGil(gil);
    if (next !== undefined) this.#seekCore(next);
  }

  #passGil(gil: number): number | undefined {
    const next = this.#gilLine[gil].shift();
    this.#holder[gil] = next ?? -1;
    return next;
  }

  /** Gives the core that became free to the first in line; `from` finished there (−1: it was made to stop). */
  #passCore(from: number): void {
    const next = this.#coreLine.shift();
    if (next === undefined) return;
    if (from !== -1) this.#link('core', from, next);
    this.#start(next);
  }

  #seekCore(executor: number): void {
    if (this.#free > 0) {
      this.#start(executor);
      return;
    }
    this.#coreLine.push(executor);
    this.#show(executor, 'ready');
    for (const other of this.#running) this.#limit(other);
  }

  #start(executor: number): void {
    const gil = this.#gilOf[executor];
    const wanted = this.#coreLine.length > 0 || (gil !== -1 && this.#gilLine[gil].length > 0);
    this.#free -= 1;
    this.#running.push(executor);
    this.#since[executor] = this.#kernel.now;
    this.#until[executor] = wanted ? this.#kernel.now + this.#interval : never;
    this.#show(executor, 'running');
    this.#schedule(executor);
  }

  #leaveCore(executor: number): void {
    this.#work[executor] -= this.#kernel.now - this.#since[executor];
    this.#free += 1;
    drop(this.#running, executor);
  }

  /** Somebody waits for what this executor holds: from now on it may keep it for one interval. */
  #limit(executor: number): void {
    if (this.#until[executor] !== never || !this.#running.includes(executor)) return;
    this.#until[executor] = this.#kernel.now + this.#interval;
    this.#schedule(executor);
  }

  #schedule(executor: number): void {
    const done = this.#since[executor] + this.#work[executor];
    this.#stamp[executor] += 1;
    this.#kernel.at(Math.min(done, this.#until[executor]), eventKind.slice, executor, this.#stamp[executor]);
  }

  #show(executor: number, state: 'running' | 'ready' | 'gil'): void {
    const task = this.#kernel.executors[executor].occupant;
    if (task !== -1) this.#kernel.show(task, state, executor);
  }

  #link(kind: 'gil' | 'core', from: number, to: number): void {
    const { executors, recorder, now } = this.#kernel;
    recorder.link(kind, executors[from].occupant, executors[to].occupant, now);
  }
}

function drop(line: number[], executor: number): void {
  const index = line.indexOf(executor);
  if (index !== -1) line.splice(index, 1);
}
