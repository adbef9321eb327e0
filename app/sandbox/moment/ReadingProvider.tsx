// Puts the reader's store around the page, loads what it needs once the page is there, and answers the timelines: why a
// segment is as it is, which segments make the total, which belong to the chosen line.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Trace } from '../../model/trace.ts';
import { type Reading, ReadingContext } from '../../timeline/reading.ts';
import { taskNames } from '../../timeline/task-names.ts';
import { useWords } from '../../words/use-words.ts';
import { useDocument, useSandbox, useSandboxState } from '../store/sandbox-context.ts';
import { documentOf, type Predicted } from '../store/state.ts';
import { type Accountant, createAccountant } from './account/accountant.ts';
import { contextOf } from './contexts.ts';
import { loadExplainer } from './explainer.ts';
import { loadProgrammer } from './program/programmer.ts';
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
  useParts(store);
  useAccounts(store, accountant);
  useReadingKeys(store);
  const reading = useTimelineReading(store);
  return (
    <StoreContext value={store}>
      <ReadingContext value={reading}>{children}</ReadingContext>
    </StoreContext>
  );
}

/** Loads the explainer in the page's language and the programmer. */
function useParts(store: ReadingStore): void {
  const { language } = useWords();
  useEffect(() => {
    let wanted = true;
    loadExplainer(language).then(
      (explainer) => wanted && store.setState({ explainer }),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [language, store]);
  useEffect(() => {
    loadProgrammer().then(
      (programmer) => store.setState({ programmer }),
      () => undefined,
    );
  }, [store]);
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
  const predictions = useSandboxState((state) => state.predictions);
  const explainer = useStore(store, (state) => state.explainer);
  const programmer = useStore(store, (state) => state.programmer);
  const accounts = useStore(store, (state) => state.accounts);
  const isChainShown = useStore(store, (state) => state.chain);
  const line = useStore(store, (state) => state.line);
  const world = useDocument((document) => document.world);
  const marked = useMemo((): readonly [Trace, readonly number[]] | undefined => {
    const predicted = line === undefined ? undefined : predictions.get(line.card);
    if (line === undefined || predicted?.trace === undefined) return undefined;
    const program = programmer?.write(predicted, world, line.language);
    if (programmer === undefined || program === undefined) return undefined;
    return [predicted.trace, programmer.segments(predicted, program, line.line)];
  }, [line, predictions, programmer, world]);
  return useMemo(
    () => ({
      why: (trace, segment) => {
        const state = sandbox.store.getState();
        const predicted = [...state.predictions.values()].find((each) => each.trace === trace);
        if (explainer === undefined || predicted === undefined || trace.tasks > MOST_TASKS) return undefined;
        const context = contextOf(predicted, documentOf(state).world);
        return context && explainer.segment(context, segment, taskNames(predicted.workload));
      },
      chain: (trace) => {
        const account = isChainShown ? accounts.get(trace) : undefined;
        return typeof account === 'object' ? account.chain : undefined;
      },
      marked: (trace) => (marked?.[0] === trace ? marked[1] : undefined),
    }),
    [sandbox, explainer, accounts, isChainShown, marked],
  );
}
