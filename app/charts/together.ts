// Several staircases on one list of moments, thinned to what a chart can bear: two hundred marks.

export interface Staircase {
  readonly times: readonly number[];
  readonly counts: readonly number[];
}

export interface Point {
  readonly time: number;
  /** One count for each staircase, in their order. */
  readonly counts: readonly number[];
}

/** Moments that are kept, start and end among them. */
export const mostPoints = 200;

/** Every moment at which any of the staircases has a step, and the count of each there. */
export function together(staircases: readonly Staircase[]): readonly Point[] {
  const all = [...new Set(staircases.flatMap(({ times }) => times))].sort((one, other) => one - other);
  const stride = Math.max(1, Math.ceil(all.length / mostPoints));
  const times = all.filter((_, index) => index % stride === 0 || index === all.length - 1);
  const cursors = staircases.map(() => 0);
  return times.map((time) => ({
    time,
    counts: staircases.map(({ times: steps, counts }, index) => {
      while (cursors[index] < steps.length && steps[cursors[index]] <= time) cursors[index] += 1;
      return counts[cursors[index] - 1] ?? 0;
    }),
  }));
}
