// The store of comparisons, for components.
import { useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Microseconds } from '../../model/time.ts';
import { useWords } from '../../words/use-words.ts';
import { differences, modeName, modeTitle } from '../modes/mode-words.ts';
import { outcomeCounts } from '../modes/outcome-counts.ts';
import type { Card } from '../store/document.ts';
import { useDocument, useSandbox, useSandboxState } from '../store/sandbox-context.ts';
import { type CompareState, compareStoreOf } from './compare-store.ts';
import { type Ranked, type Runner, ranked } from './standing.ts';

export function useCompare<Part>(select: (state: CompareState) => Part): Part {
  return useStore(compareStoreOf(useSandbox().store), select);
}

/** All shown modes with their totals; only those that have one. */
export function useRunners(): readonly Runner[] {
  const cards = useDocument((document) => document.cards);
  const predictions = useSandboxState((state) => state.predictions);
  return useMemo(
    () =>
      cards.flatMap(({ id }): readonly Runner[] => {
        const trace = predictions.get(id)?.trace;
        if (trace === undefined) return [];
        const isComplete = trace.halt === undefined && outcomeCounts(trace).isComplete;
        return [{ id, total: trace.makespan, isComplete }];
      }),
    [cards, predictions],
  );
}

/** Whether the playhead is at a moment or past it; the component renders again only when that changes. */
export function usePassed(time: Microseconds): boolean {
  const { playhead } = useSandbox();
  return useSyncExternalStore(playhead.subscribe, () => playhead.get().time >= time);
}

/** Those who have arrived, the first in front. */
export function useArrived(): readonly Ranked[] {
  const { playhead } = useSandbox();
  const runners = useRunners();
  const order = useMemo(() => ranked(runners), [runners]);
  const count = useSyncExternalStore(playhead.subscribe, () => {
    const { time } = playhead.get();
    return order.filter(({ total }) => total <= time).length;
  });
  return order.slice(0, count);
}

/** What to call a card so that no other is meant: its mode, and where that stands there twice, in what they differ. */
export function useTitles(): (id: number) => string {
  const words = useWords();
  const cards = useDocument((document) => document.cards);
  return useMemo(() => {
    const titles = new Map(
      cards.map(({ id, choice }: Card): [number, string] => {
        const others = cards.filter((each) => each.id !== id && each.choice.mode === choice.mode);
        const told = differences(
          words,
          choice,
          others.map((each) => each.choice),
        );
        const name = modeName(words, choice.mode);
        if (told.length > 0) return [id, words.compare.called(name, told)];
        return [id, others.length === 0 ? name : modeTitle(words, choice)];
      }),
    );
    return (id) => titles.get(id) ?? '';
  }, [cards, words]);
}
