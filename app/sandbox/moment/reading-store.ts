// How a person reads a run: in which language its program is shown, which line of it is chosen, whether the chain is drawn,
// and what has been found out so far. None of it is part of what was made, so none of it is undone.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Language, languages } from '../../code/language.ts';
import type { Trace } from '../../model/trace.ts';
import type { Answer } from './account/accountant.ts';
import { createTeller, type Teller } from './telling/teller.ts';

export interface ChosenLine {
  /** The card whose program it is. */
  readonly card: number;
  readonly language: Language;
  /** From 0. */
  readonly line: number;
}

export interface ReadingState {
  readonly language: Language;
  readonly line: ChosenLine | undefined;
  readonly chain: boolean;
  readonly accounts: ReadonlyMap<Trace, Answer>;
  /** Who is asked for sentences and programs. */
  readonly teller: Teller;
}

export type ReadingStore = StoreApi<ReadingState>;

const shelfKey = 'interleave.code';

export function createReadingStore(): ReadingStore {
  return createStore<ReadingState>(() => ({
    language: keptLanguage() ?? 'python',
    line: undefined,
    chain: false,
    accounts: new Map(),
    teller: createTeller(),
  }));
}

/** Shows programs in another language, and remembers it where the browser allows that. */
export function setCodeLanguage(store: ReadingStore, language: Language): void {
  store.setState({ language, line: undefined });
  try {
    localStorage.setItem(shelfKey, language);
  } catch {
    // It is only a preference: a browser that does not keep it asks again.
  }
}

function keptLanguage(): Language | undefined {
  try {
    const kept = localStorage.getItem(shelfKey);
    return languages.find((language) => language === kept);
  } catch {
    return undefined;
  }
}
