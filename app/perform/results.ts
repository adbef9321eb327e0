import type { Yielding } from '../model/topology.ts';

/**
 * In which order the main line is handed results: as they come or in the order of the tasks, and those of tasks that
 * shared a job together, when the last of them is there (`multiprocessing/pool.py`, `IMapIterator`).
 */
export class Results {
  readonly #yielding: Yielding;
  readonly #tasks: readonly number[];
  readonly #jobOf = new Map<number, readonly number[]>();
  readonly #there = new Set<number>();
  #handedOut = 0;

  constructor(yielding: Yielding, tasks: readonly number[]) {
    this.#yielding = yielding;
    this.#tasks = tasks;
  }

  /** These tasks are run as one job. */
  expect(job: readonly number[]): void {
    if (this.#yielding === 'none') return;
    for (const task of job) this.#jobOf.set(task, job);
  }

  /** The task has ended: gives whose results can be handed out now, in their order. */
  ended(task: number): readonly number[] {
    if (this.#yielding === 'none') return [];
    this.#there.add(task);
    if (!this.#isComplete(task)) return [];
    if (this.#yielding === 'as completed') return this.#jobOf.get(task) ?? [task];
    const first = this.#handedOut;
    while (this.#handedOut < this.#tasks.length && this.#isComplete(this.#tasks[this.#handedOut])) {
      this.#handedOut += 1;
    }
    return this.#tasks.slice(first, this.#handedOut);
  }

  #isComplete(task: number): boolean {
    return (this.#jobOf.get(task) ?? [task]).every((one) => this.#there.has(one));
  }
}
