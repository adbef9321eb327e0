// Who is fastest: the order of the modes by their totals, for the sentence on who wins and for the flags of a race. Only
// a mode that did all of its work is ranked.
import type { Microseconds } from '../../model/time.ts';

export interface Runner {
  readonly id: number;
  readonly total: Microseconds;
  /** Whether every task was done, and the run came to its end. */
  readonly isComplete: boolean;
}

export interface Ranked extends Runner {
  /** From 1; equal totals have equal ranks, and the next rank counts them all. */
  readonly rank: number;
}

/** The complete ones, the fastest first. */
export function ranked(runners: readonly Runner[]): readonly Ranked[] {
  const order = runners
    .filter(({ isComplete }) => isComplete)
    .sort((one, other) => one.total - other.total || runners.indexOf(one) - runners.indexOf(other));
  return order.map((runner) => ({
    ...runner,
    rank: order.findIndex(({ total }) => total === runner.total) + 1,
  }));
}

export type Verdict =
  /** One is faster than all others. */
  | { readonly kind: 'wins'; readonly winner: number; readonly second: number; readonly lead: Microseconds }
  /** Several are equally fast, others slower. */
  | { readonly kind: 'ties'; readonly winners: readonly number[] }
  /** All are equally fast. */
  | { readonly kind: 'all tie'; readonly total: Microseconds; readonly winner: number }
  /** All the others leave something undone. */
  | { readonly kind: 'only'; readonly winner: number }
  | { readonly kind: 'nobody' };

/** `undefined` where there are not two to compare. */
export function verdictOf(runners: readonly Runner[]): Verdict | undefined {
  if (runners.length < 2) return undefined;
  const order = ranked(runners);
  const first = order.at(0);
  if (first === undefined) return { kind: 'nobody' };
  const winners = order.filter(({ rank }) => rank === 1);
  if (winners.length === runners.length) return { kind: 'all tie', total: first.total, winner: first.id };
  if (order.length === 1) return { kind: 'only', winner: first.id };
  if (winners.length > 1) return { kind: 'ties', winners: winners.map(({ id }) => id) };
  const second = order[1];
  return { kind: 'wins', winner: first.id, second: second.id, lead: second.total - first.total };
}
