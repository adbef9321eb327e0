// Puts the reader's store around the page, has runs accounted for, and answers the timelines: why a
// segment is as it is, which segments make the total, which belong to the chosen line.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { rowOffsets } from '../../model/workload.ts';
import { type Reading, ReadingContext } from '../../timeline/reading.ts';
import { useLatestAnswer } from '../../ui/use-latest-answer.ts';
import { useWords } from '../../words/use-words.ts';
import { useDocument, useSandbox, useSandboxState } from '../store/sandbox-context.ts';
import { documentOf, type Predicted } from '../store/state.ts';
import { type Accountant, createAccountant } from './account/accountant.ts';
import { segmentsOfLine } from './program/segments-of-line.ts';
import { createReadingStore, type ReadingState, type ReadingStore } from './reading-store.ts';
import { useReadingKeys } from './use-reading-keys.ts';

const StoreContext = createContext<ReadingStore | undefined>(undefined);

/** Milliseconds of quiet after which a run is accounted for. */
const QUIET_MS = 150;
/** A why-sentence asks who else there is; beyond so many tasks that is no longer done under a pointer. */
const MOST_TASKS = 20_000;

export function useReadingStore(): ReadingStore {
  const store = useContext(StoreContext);
  if (store === undefined) throw new Error('nobody reads around this component');
  return store;
}

export function useReadingState<Part>(select: (state: ReadingState) => Part): Part {
  return useStore(useReadingStore(), select);
}

export function ReadingProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(createReadingStore);
  const [accountant] = useState(createAccountant);
  useAccounts(store, accountant);
  useReadingKeys(store);
  const reading = useTimelineReading(store);
  return (
    <StoreContext value={store}>
      <ReadingContext value={reading}>{children}</ReadingContext>
    </StoreContext>
  );
}

/** Keeps the account of the selected card, and of all where the chain is drawn, up with the predictions. */
function useAccounts(store: ReadingStore, accountant: Accountant): void {
  const predictions = useSandboxState((state) => state.predictions);
  const selected = useSandboxState((state) => state.selected);
  const world = useDocument((document) => document.world);
  const chain = useStore(store, (state) => state.chain);
  useEffect(() => {
    const control = new AbortController();
    const ask = async ({ workload, choice, trace }: Predicted): Promise<void> => {
      if (trace === undefined || store.getState().accounts.has(trace)) return;
      const answer = await accountant.ask({ workload, choice, world }, control.signal);
      if (answer === undefined) return;
      store.setState(({ accounts }) => ({ accounts: new Map(accounts).set(trace, answer) }));
    };
    const timer = setTimeout(() => {
      const traces = new Set([...predictions.values()].map(({ trace }) => trace));
      store.setState(({ accounts }) => ({
        accounts: new Map([...accounts].filter(([trace]) => traces.has(trace))),
      }));
      const first = selected === undefined ? undefined : predictions.get(selected);
      const wanted = [...(first === undefined ? [] : [first]), ...(chain ? predictions.values() : [])];
      for (const predicted of new Set(wanted)) void ask(predicted);
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [predictions, selected, world, chain, store, accountant]);
}

function useTimelineReading(store: ReadingStore): Reading {
  const sandbox = useSandbox();
  const { language } = useWords();
  const predictions = useSandboxState((state) => state.predictions);
  const teller = useStore(store, (state) => state.teller);
  const accounts = useStore(store, (state) => state.accounts);
  const isChainShown = useStore(store, (state) => state.chain);
  const line = useStore(store, (state) => state.line);
  const world = useDocument((document) => document.world);
  const marking = useMemo(() => {
    const predicted = line === undefined ? undefined : predictions.get(line.card);
    if (line === undefined || predicted?.trace === undefined) return undefined;
    const { trace, workload } = predicted;
    return async () => {
      const program = await teller.program(predicted, world, line.language);
      const segments =
        program === undefined ? [] : segmentsOfLine(trace, rowOffsets(workload), program, line.line);
      return { line, trace, segments };
    };
  }, [line, predictions, teller, world]);
  const marked = useLatestAnswer(marking);
  return useMemo(
    () => ({
      why: async (trace, segment) => {
        const state = sandbox.store.getState();
        const predicted = [...state.predictions.values()].find((each) => each.trace === trace);
        if (predicted === undefined || trace.tasks > MOST_TASKS) return undefined;
        return teller.segment(predicted, documentOf(state).world, segment, language);
      },
      chain: (trace) => {
        const account = isChainShown ? accounts.get(trace) : undefined;
        return typeof account === 'object' ? account.chain : undefined;
      },
      marked: (trace) => (marked?.trace === trace && marked.line === line ? marked.segments : undefined),
    }),
    [sandbox, teller, language, accounts, isChainShown, marked, line],
  );
}
