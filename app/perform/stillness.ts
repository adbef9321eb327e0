/**
 * Whether anything still goes on in any executor. One that has come to rest says so, and how many messages it had
 * heard by then: if another one is on its way to it, it will not rest for long.
 *
 *     conductor  ──1──2──3──►  executor: "still, having heard 2"   message 3 is on its way: not still
 */
export class Stillness {
  readonly #tasks: Int32Array;
  readonly #sent: Int32Array;
  readonly #heard: Int32Array;

  constructor(executors: number) {
    this.#tasks = new Int32Array(executors);
    this.#sent = new Int32Array(executors);
    this.#heard = new Int32Array(executors).fill(-1);
  }

  sent(executor: number): void {
    this.#sent[executor] += 1;
  }

  /** The executor has so many more tasks, or fewer. */
  tasks(executor: number, more: number): void {
    this.#tasks[executor] += more;
  }

  /** The executor says that it is still. */
  said(executor: number, heard: number): void {
    this.#heard[executor] = heard;
  }

  get everywhere(): boolean {
    return this.#tasks.every(
      (count, executor) => count === 0 || this.#heard[executor] === this.#sent[executor],
    );
  }
}
