/**
 * Callbacks in the order in which they will be called: a ring that grows, three numbers a callback (what kind, for
 * which strand, and the stamp that tells whether it is still wanted). An event loop has three of them.
 */
export class HandleQueue {
  #kind = new Uint8Array(16);
  #strand = new Int32Array(16);
  #stamp = new Int32Array(16);
  #head = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  get kind(): number {
    return this.#kind[this.#head];
  }

  get strand(): number {
    return this.#strand[this.#head];
  }

  get stamp(): number {
    return this.#stamp[this.#head];
  }

  push(kind: number, strand: number, stamp: number): void {
    if (this.#length === this.#kind.length) this.#grow();
    const index = (this.#head + this.#length) & (this.#kind.length - 1);
    this.#kind[index] = kind;
    this.#strand[index] = strand;
    this.#stamp[index] = stamp;
    this.#length += 1;
  }

  shift(): void {
    this.#head = (this.#head + 1) & (this.#kind.length - 1);
    this.#length -= 1;
  }

  /** Moves everything to the end of another queue, in order. */
  drainTo(other: HandleQueue): void {
    while (this.#length > 0) {
      other.push(this.kind, this.strand, this.stamp);
      this.shift();
    }
  }

  #grow(): void {
    const capacity = this.#kind.length;
    const kind = new Uint8Array(capacity * 2);
    const strand = new Int32Array(capacity * 2);
    const stamp = new Int32Array(capacity * 2);
    for (let index = 0; index < this.#length; index += 1) {
      const from = (this.#head + index) & (capacity - 1);
      kind[index] = this.#kind[from];
      strand[index] = this.#strand[from];
      stamp[index] = this.#stamp[from];
    }
    this.#kind = kind;
    this.#strand = strand;
    this.#stamp = stamp;
    this.#head = 0;
  }
}
