// Who wins and why, in a sentence over the cards; during a race, those who have arrived so far.
import { secondsText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { useDocument } from '../store/sandbox-context.ts';
import { verdictOf } from './standing.ts';
import { useBoundTexts } from './use-bound-texts.ts';
import { useArrived, useCompare, useRunners, useTitles } from './use-compare.ts';

/** More names than these are counted: the sentence stands on one line. */
const MOST_NAMED = 3;

export function Verdict() {
  const isRacing = useCompare((state) => state.isRacing);
  return isRacing ? <Arrivals /> : <WinnerAndWhy />;
}

function WinnerAndWhy() {
  const words = useWords();
  const titleOf = useTitles();
  const runners = useRunners();
  const verdict = verdictOf(runners);
  const isEmpty = useDocument((document) => document.workload.rows.length === 0);
  const texts = useBoundTexts(reasonFor(verdict));
  if (verdict === undefined || isEmpty) return undefined;
  const totalOf = (id: number) => secondsText(words, runners.find((each) => each.id === id)?.total ?? 0);
  const why = (id: number): string => {
    const text = texts.get(id);
    return text === undefined ? '' : words.compare.betweenSentences + text.bound;
  };
  return (
    <p className="verdict" data-testid="verdict">
      {said()}
    </p>
  );

  function said(): React.ReactNode {
    if (verdict === undefined) return undefined;
    const { compare } = words;
    switch (verdict.kind) {
      case 'wins': {
        const { winner, second, lead } = verdict;
        const sentence = compare.wins(
          titleOf(winner),
          totalOf(winner),
          secondsText(words, lead),
          titleOf(second),
        );
        return withWhy(sentence, winner);
      }
      case 'ties': {
        const { winners } = verdict;
        const time = totalOf(winners[0]);
        const sentence =
          winners.length > MOST_NAMED
            ? compare.manyTie(winners.length, time)
            : compare.ties(compare.and(winners.map(titleOf)), time);
        return withWhy(sentence, winners[0]);
      }
      case 'all tie':
        return withWhy(compare.allTie(secondsText(words, verdict.total)), verdict.winner);
      case 'only':
        return withWhy(compare.only(titleOf(verdict.winner), totalOf(verdict.winner)), verdict.winner);
      case 'nobody':
        return compare.nobody;
    }
  }

  function withWhy(sentence: string, winner: number): React.ReactNode {
    return (
      <>
        <b>{sentence}</b>
        {why(winner)}
      </>
    );
  }
}

function Arrivals() {
  const words = useWords();
  const titleOf = useTitles();
  const arrived = useArrived();
  const last = arrived.at(-1);
  return (
    <>
      <p className="verdict" data-testid="standing" aria-hidden="true">
        {arrived.length === 0 ? (
          <b>{words.compare.raceStarts}</b>
        ) : (
          arrived.map(({ id, rank, total }) => (
            <span key={id} className="verdict__place">
              <b>
                {rank}. {titleOf(id)}
              </b>{' '}
              {secondsText(words, total)}
            </span>
          ))
        )}
      </p>
      <p className="visually-hidden" role="status">
        {last === undefined
          ? words.compare.raceStarts
          : arrived
              .filter(({ total }) => total === last.total)
              .map(({ id, rank, total }) =>
                words.compare.finishes(titleOf(id), rank, secondsText(words, total)),
              )
              .join(words.compare.betweenSentences)}
      </p>
    </>
  );
}

/** Whose bound the sentence gives as its reason. */
function reasonFor(verdict: ReturnType<typeof verdictOf>): readonly number[] {
  switch (verdict?.kind) {
    case 'wins':
    case 'all tie':
    case 'only':
      return [verdict.winner];
    case 'ties':
      return verdict.winners.slice(0, 1);
    case 'nobody':
    case undefined:
      return [];
  }
}
