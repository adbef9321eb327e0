// The flag a mode gets when it arrives in a race: its rank, or that its time does not count.
import type { Microseconds } from '../../model/time.ts';
import { useWords } from '../../words/use-words.ts';
import { ranked } from './standing.ts';
import { useCompare, usePassed, useRunners } from './use-compare.ts';

export function RaceFlag({ id, total }: { readonly id: number; readonly total: Microseconds }) {
  const { compare: words } = useWords();
  const isRacing = useCompare((state) => state.isRacing);
  const runners = useRunners();
  const hasArrived = usePassed(total);
  if (!isRacing || !hasArrived) return undefined;
  const rank = ranked(runners).find((each) => each.id === id)?.rank;
  if (rank === undefined) {
    return (
      <span className="race-flag race-flag--out" title={words.notRankedWhy}>
        {words.notRanked}
      </span>
    );
  }
  return (
    <span className={`race-flag${rank === 1 ? ' race-flag--first' : ''}`} data-testid="rank">
      <svg width="11" height="12" viewBox="0 0 11 12" aria-hidden="true">
        <path d="M1 0v12M2 1h8v6H2" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path
          d="M2 1h2.7v2H2zM7.3 1H10v2H7.3zM4.7 3h2.6v2H4.7zM2 5h2.7v2H2zM7.3 5H10v2H7.3z"
          fill="currentColor"
        />
      </svg>
      {words.rank(rank)}
    </span>
  );
}
