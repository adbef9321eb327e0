// Which values a sweep looks at, and in what order: few enough to be drawn and worked out at once, and dense where a total
// still changes, which is at the small numbers, because a total goes with work / k.

/** Whole numbers from 1 to `to`, all of them where they are few, else at growing distances; `also` is always among them. */
export function sweepValues(to: number, most: number, also: readonly number[] = []): readonly number[] {
  const last = Math.max(1, to);
  const values = new Set<number>(also.filter((value) => value >= 1));
  for (let step = 0; step < most; step += 1) {
    values.add(last <= most ? Math.min(last, step + 1) : Math.round(last ** (step / (most - 1))));
  }
  // Rounding leaves fewer than wanted at the start of the growing distances; the gaps are filled from below.
  for (let value = 1; values.size < Math.min(most, last); value += 1) values.add(value);
  values.add(last);
  return [...values].sort((one, other) => one - other);
}

/** The places of a list of that length, the ends first and then ever finer: a line has its shape early. */
export function coarseToFine(length: number): readonly number[] {
  const places = new Set<number>(length === 0 ? [] : [0, length - 1]);
  for (let stride = length; stride >= 1; stride = Math.floor(stride / 2)) {
    for (let place = 0; place < length; place += stride) places.add(place);
  }
  return [...places];
}
