/**
 * What will happen, earliest first: a binary heap keyed by (time, sequence). The sequence makes the order total, so
 * that every run is the same, and is CPython's in practice: of two timers due together, the one made first fires first.
 * Nothing is ever taken out of the middle; who puts an event in carries a stamp and ignores the event when it is stale.
 */
export class EventHeap {
  #time = new Float64Array(64);
  #sequence = new Float64Array(64);
  #kind = new Uint8Array(64);
  #subject = new Int32Array(64);
  #stamp = new Int32Array(64);
  /** Slots in heap order; slots from `#length` on are free. */
  #heap = Uint32Array.from({ length: 64 }, (_, index) => index);
  #length = 0;
  #next = 0;

  get length(): number {
    return this.#length;
  }

  /** The time of the earliest event; only where there is one. */
  get time(): number {
    return this.#time[this.#heap[0]];
  }

  get kind(): number {
    return this.#kind[this.#heap[0]];
  }

  get subject(): number {
    return this.#subject[this.#heap[0]];
  }

  get stamp(): number {
    return this.#stamp[this.#heap[0]];
  }

  push(time: number, kind: number, subject: number, stamp: number): void {
    if (this.#length === this.#heap.length) this.#grow();
    const slot = this.#heap[this.#length];
    this.#time[slot] = time;
    this.#sequence[slot] = this.#next;
    this.#kind[slot] = kind;
    this.#subject[slot] = subject;
    this.#stamp[slot] = stamp;
    this.#next += 1;
    this.#length += 1;
    this.#rise(this.#length - 1);
  }

  /** Takes the earliest event away. */
  pop(): void {
    const heap = this.#heap;
    const freed = heap[0];
    this.#length -= 1;
    heap[0] = heap[this.#length];
    heap[this.#length] = freed;
    this.#sink();
  }

  #before(a: number, b: number): boolean {
    return (
      this.#time[a] < this.#time[b] ||
      (this.#time[a] === this.#time[b] && this.#sequence[a] < this.#sequence[b])
    );
  }

  #rise(from: number): void {
    const heap = this.#heap;
    const slot = heap[from];
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#before(slot, heap[parent])) break;
      heap[index] = heap[parent];
      index = parent;
    }
    heap[index] = slot;
  }

  #sink(): void {
    const heap = this.#heap;
    const slot = heap[0];
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= this.#length) break;
      if (child + 1 < this.#length && this.#before(heap[child + 1], heap[child])) child += 1;
      if (!this.#before(heap[child], slot)) break;
      heap[index] = heap[child];
      index = child;
    }
    heap[index] = slot;
  }

  #grow(): void {
    const length = this.#heap.length * 2;
    this.#time = grown(this.#time, new Float64Array(length));
    this.#sequence = grown(this.#sequence, new Float64Array(length));
    this.#kind = grown(this.#kind, new Uint8Array(length));
    this.#subject = grown(this.#subject, new Int32Array(length));
    this.#stamp = grown(this.#stamp, new Int32Array(length));
    const heap = new Uint32Array(length);
    heap.set(this.#heap);
    for (let slot = this.#length; slot < length; slot += 1) heap[slot] = slot;
    this.#heap = heap;
  }
}

function grown<Column extends Float64Array | Int32Array | Uint8Array>(from: Column, into: Column): Column {
  into.set(from);
  return into;
}
