// What a line of a sweep shows, for the sentence under it: whether more helps, from where on it helps no more, or hurts.

export interface SweepValue {
  readonly value: number;
  readonly total: number;
}

export type SweepShape =
  | { readonly kind: 'flat'; readonly total: number }
  /** Falls, and from `at` on stays at its least. */
  | { readonly kind: 'knee'; readonly first: number; readonly least: number; readonly at: number }
  /** Falls to the end. */
  | { readonly kind: 'falling'; readonly first: number; readonly least: number; readonly at: number }
  /** Is best somewhere in between. */
  | {
      readonly kind: 'worse';
      readonly least: number;
      readonly at: number;
      readonly last: number;
      readonly end: number;
    }
  | { readonly kind: 'growing'; readonly first: number; readonly last: number; readonly end: number };

/** Differences below a thousandth are none. `undefined` for fewer than two values. */
export function sweepShape(values: readonly SweepValue[]): SweepShape | undefined {
  const first = values.at(0);
  const last = values.at(-1);
  if (first === undefined || last === undefined || values.length < 2) return undefined;
  const least = values.reduce((lowest, { total }) => Math.min(lowest, total), Number.POSITIVE_INFINITY);
  const isSame = (one: number, other: number) => Math.abs(one - other) <= 0.001 * Math.max(one, other);
  if (values.every(({ total }) => isSame(total, first.total))) return { kind: 'flat', total: first.total };
  if (isSame(first.total, least)) {
    return { kind: 'growing', first: first.total, last: last.total, end: last.value };
  }
  const at = values.find(({ total }) => isSame(total, least))?.value ?? last.value;
  if (!isSame(last.total, least)) return { kind: 'worse', least, at, last: last.total, end: last.value };
  if (at === last.value) return { kind: 'falling', first: first.total, least, at };
  return { kind: 'knee', first: first.total, least, at };
}
