// The sentences on a moment. They are made anew only when something has happened, not whenever time has gone on.
import { useMemo } from 'react';
import type { Phrase } from '../../explain/phrase.ts';
import type { Microseconds } from '../../model/time.ts';
import type { Trace } from '../../model/trace.ts';
import type { World } from '../../model/world.ts';
import { taskNames } from '../../timeline/task-names.ts';
import type { Predicted } from '../store/state.ts';
import { contextOf } from './contexts.ts';
import { useReadingState } from './ReadingProvider.tsx';

/** `undefined` while the words are being loaded. */
export function useNarration(predicted: Predicted, world: World, time: Microseconds): Phrase | undefined {
  const explainer = useReadingState((state) => state.explainer);
  const context = contextOf(predicted, world);
  const moment = context === undefined ? 0 : latestMoment(context.trace, time);
  return useMemo(() => {
    if (context === undefined || explainer === undefined) return undefined;
    return explainer.moment(context, moment, taskNames(context.workload));
  }, [context, explainer, moment]);
}

/** The latest moment, not after `time`, at which anything is recorded; the same object of a sentence until the next one. */
export function latestMoment({ instants, links, makespan }: Trace, time: Microseconds): Microseconds {
  if (time >= makespan) return makespan;
  const instant = lastNotAfter(instants.time, time);
  const link = lastNotAfter(links.time, time);
  return Math.max(0, instant < 0 ? 0 : instants.time[instant], link < 0 ? 0 : links.time[link]);
}

function lastNotAfter(times: Float64Array, time: Microseconds): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
