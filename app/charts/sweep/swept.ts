// What a sweep has come to, ready to be drawn.

export interface SweptPoint {
  readonly value: number;
  /** Seconds; `undefined` where it does not end, or is not known yet. */
  readonly total: number | undefined;
  readonly bound: number | undefined;
  readonly isComplete: boolean;
}

export interface SweptLine {
  readonly id: number;
  readonly name: string;
  /** What the value is on this line: permits, workers. */
  readonly axis: string;
  readonly current: number | undefined;
  /** By value, ascending; all lines need not have the same. */
  readonly points: readonly SweptPoint[];
}
