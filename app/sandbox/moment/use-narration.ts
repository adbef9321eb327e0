// The sentences on a moment. They are asked for only when something has happened, not whenever time has gone on, and for
// some of the moments to come as well, so that they are there when the playhead is.
import { useMemo, useRef } from 'react';
import type { Phrase } from '../../explain/phrase.ts';
import type { Microseconds } from '../../model/time.ts';
import type { Trace } from '../../model/trace.ts';
import type { World } from '../../model/world.ts';
import { useLatestAnswer } from '../../ui/use-latest-answer.ts';
import { useWords } from '../../words/use-words.ts';
import type { Predicted } from '../store/state.ts';
import { useReadingState } from './ReadingProvider.tsx';
import { firstAfter } from './telling/moments-from.ts';

/** `undefined` before the first one is there; what was said last stands until the next is. */
export function useNarration(predicted: Predicted, world: World, time: Microseconds): Phrase | undefined {
  const { language } = useWords();
  const teller = useReadingState((state) => state.teller);
  const { trace } = predicted;
  const moment = trace === undefined ? 0 : latestMoment(trace, time);
  const told = teller.told(predicted, world, moment, language);
  const isTold = told !== undefined || trace === undefined;
  const question = useMemo(
    () => (isTold ? undefined : () => teller.tell(predicted, world, moment, language).then(() => moment)),
    [isTold, teller, predicted, world, moment, language],
  );
  useLatestAnswer(question);
  const last = useRef<Phrase | undefined>(undefined);
  if (told !== undefined) last.current = told;
  return trace === undefined ? undefined : last.current;
}

/** The latest moment, not after `time`, at which anything is recorded; the same object of a sentence until the next one. */
export function latestMoment({ instants, links, makespan }: Trace, time: Microseconds): Microseconds {
  if (time >= makespan) return makespan;
  const instant = firstAfter(instants.time, time) - 1;
  const link = firstAfter(links.time, time) - 1;
  return Math.max(0, instant < 0 ? 0 : instants.time[instant], link < 0 ? 0 : links.time[link]);
}
