/**
 * One fair line of waiters under every gate, lock, queue and server. A strand waits in at most one line at a time, so
 * the lines are linked through two shared columns: joining, leaving and being cancelled out of the middle cost the same
 * small amount however many wait.
 */

/** The columns all lines of one run are linked through. */
export class WaitLinks {
  readonly next: Int32Array;
  readonly previous: Int32Array;

  constructor(strands: number) {
    this.next = new Int32Array(strands).fill(-1);
    this.previous = new Int32Array(strands).fill(-1);
  }
}

export class WaitQueue {
  readonly #links: WaitLinks;
  #head = -1;
  #tail = -1;
  #size = 0;

  constructor(links: WaitLinks) {
    this.#links = links;
  }

  get size(): number {
    return this.#size;
  }

  /** The strand first in line, −1 where nobody waits. */
  get first(): number {
    return this.#head;
  }

  /** Joins at the end. */
  push(strand: number): void {
    this.#links.previous[strand] = this.#tail;
    this.#links.next[strand] = -1;
    if (this.#tail === -1) this.#head = strand;
    else this.#links.next[this.#tail] = strand;
    this.#tail = strand;
    this.#size += 1;
  }

  /** Joins at the front: a woken waiter that came too late keeps its place. */
  unshift(strand: number): void {
    this.#links.next[strand] = this.#head;
    this.#links.previous[strand] = -1;
    if (this.#head === -1) this.#tail = strand;
    else this.#links.previous[this.#head] = strand;
    this.#head = strand;
    this.#size += 1;
  }

  /** Takes the first in line, −1 where nobody waits. */
  shift(): number {
    const strand = this.#head;
    if (strand !== -1) this.remove(strand);
    return strand;
  }

  /** Leaves from wherever it stands. */
  remove(strand: number): void {
    const { next, previous } = this.#links;
    const before = previous[strand];
    const after = next[strand];
    if (before === -1) this.#head = after;
    else next[before] = after;
    if (after === -1) this.#tail = before;
    else previous[after] = before;
    next[strand] = -1;
    previous[strand] = -1;
    this.#size -= 1;
  }

  /** Who waits, first in line first. */
  *[Symbol.iterator](): Generator<number> {
    for (let strand = this.#head; strand !== -1; strand = this.#links.next[strand]) yield strand;
  }
}
