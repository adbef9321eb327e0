// Keeps the work in the browser as one goes; reading it again is `restore.ts`. A store that is forbidden or full is
// survived, with a word.
import { printWorkloadFile } from '../../model/workload-file.ts';
import type { Language } from '../../words/language.ts';
import type { SandboxDocument } from './document.ts';
import { documentOf, type Notice, type SandboxState } from './state.ts';

/** The part of the browser's storage that is needed; reading and writing may throw. */
export interface Shelf {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
}

export const shelfKey = 'interleave.sandbox';

/** Whether there is nothing to restore. */
export function isEmpty(shelf: Shelf): boolean {
  try {
    return shelf.getItem(shelfKey) === null;
  } catch {
    return true;
  }
}

/** Whether two documents are the same work, whatever the numbers of their cards. */
export function isSameWork(one: SandboxDocument, other: SandboxDocument): boolean {
  return JSON.stringify(fileOf(one)) === JSON.stringify(fileOf(other));
}

/** Writes the state; says what prevented it, `undefined` where nothing did. */
export function keep(
  shelf: Shelf,
  state: SandboxState,
  language: Language | undefined,
  document = documentOf(state),
): Notice | undefined {
  try {
    shelf.setItem(shelfKey, printKept(state, language, document));
    return undefined;
  } catch (error) {
    return isFull(error) ? 'full' : 'unavailable';
  }
}

/** The browser's storage; touching it throws where it is forbidden, so it is touched at every access and not before. */
export const browserShelf: Shelf = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, value),
};

function printKept(state: SandboxState, language: Language | undefined, document: SandboxDocument): string {
  return JSON.stringify({
    ...fileOf(document),
    draft: state.draft?.text,
    theme: state.theme,
    language,
    welcome: state.welcome,
    scale: state.scale,
  });
}

function fileOf({ workload, world, cards, text, preset }: SandboxDocument) {
  const modes = cards.map(({ choice: { mode, values } }) => ({
    mode,
    values: Object.fromEntries(
      Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
  }));
  return { file: JSON.parse(printWorkloadFile({ workload, world, modes })), text, preset };
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
