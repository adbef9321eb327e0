// The texts on bounds for components, in the page's language; none until they are there, where they cannot be had, and for
// a run that is too long to look into.
import { useMemo } from 'react';
import { useLatestAnswer } from '../../ui/use-latest-answer.ts';
import { useWords } from '../../words/use-words.ts';
import { useReadingState } from '../moment/ReadingProvider.tsx';
import type { BoundText } from '../moment/telling/telling.ts';
import { useDocument, useSandboxState } from '../store/sandbox-context.ts';
import type { Predicted } from '../store/state.ts';

const MOST_TASKS = 5_000;
const MOST_SEGMENTS = 50_000;

/** What bounds each of the cards; while a run is being asked about, what was said of its card before still stands. */
export function useBoundTexts(cards: readonly number[]): ReadonlyMap<number, BoundText> {
  const { language } = useWords();
  const teller = useReadingState((state) => state.teller);
  const predictions = useSandboxState((state) => state.predictions);
  const world = useDocument((document) => document.world);
  // A list is made anew with every rendering; its numbers are what counts.
  const wanted = cards.join(' ');
  const question = useMemo(
    () => async () => {
      const ids = wanted === '' ? [] : wanted.split(' ').map(Number);
      const texts = await Promise.all(
        ids.map(async (id) => {
          const predicted = predictions.get(id);
          const isBearable = predicted !== undefined && canBeLookedInto(predicted);
          return [id, isBearable ? await teller.bound(predicted, world, language) : undefined] as const;
        }),
      );
      return new Map(texts.flatMap(([id, text]) => (text === undefined ? [] : [[id, text]])));
    },
    [wanted, predictions, teller, world, language],
  );
  return useLatestAnswer<ReadonlyMap<number, BoundText>>(question) ?? none;
}

const none: ReadonlyMap<number, BoundText> = new Map();

/** A run of very many tasks goes without: what it would tell is not worth the wait. */
function canBeLookedInto({ trace }: Predicted): boolean {
  if (trace === undefined || trace.halt !== undefined) return false;
  return trace.tasks <= MOST_TASKS && trace.segments.length <= MOST_SEGMENTS;
}
