/** A typed array that grows: the column of a trace while it is written. Doubling keeps a push at constant cost. */

type NumberArray = Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

export class GrowingColumn<Values extends NumberArray> {
  readonly #make: new (
    length: number,
  ) => Values;
  #values: Values;
  #length = 0;

  constructor(make: new (length: number) => Values) {
    this.#make = make;
    this.#values = new make(64);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new this.#make(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** What was pushed, as a copy of just that length, free to be transferred to another thread. */
  values(): Values {
    const copy = new this.#make(this.#length);
    copy.set(this.#values.subarray(0, this.#length));
    return copy;
  }
}
