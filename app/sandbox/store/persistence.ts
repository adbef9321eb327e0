// Keeps the work in the browser as one goes, and reads it again. What is read is checked like anything from outside; a
// store that is forbidden, full or holds something broken is survived, with a word.
import { checkWorkloadFile, printWorkloadFile } from '../../model/schema.ts';
import { checkModes } from '../../modes/choice-text.ts';
import { type Language, languages } from '../../words/language.ts';
import type { SandboxDocument } from './document.ts';
import { documentFrom, firstDocument } from './initial.ts';
import { saysTheSame, textOf } from './retext.ts';
import { documentOf, type Notice, type SandboxState, type Theme, themes } from './state.ts';

/** The part of the browser's storage that is needed; reading and writing may throw. */
export interface Shelf {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
}

export interface Kept {
  readonly document: SandboxDocument;
  /** Text that was no workload when it was left. */
  readonly draft: string | undefined;
  readonly theme: Theme;
  /** Only where a person has set it. */
  readonly language: Language | undefined;
  readonly welcome: boolean;
  readonly scale: number;
}

export const shelfKey = 'interleave.sandbox';

/** Where what cannot be read is put aside, so that it is not written over. */
export const unreadableKey = 'interleave.sandbox.unreadable';

/** What was kept, `undefined` where there is nothing, `'corrupt'` where it cannot be read. */
export function restore(shelf: Shelf): Kept | 'corrupt' | undefined {
  let text: string | null;
  try {
    text = shelf.getItem(shelfKey);
  } catch {
    return undefined;
  }
  if (text === null) return undefined;
  const kept = read(text);
  if (kept !== undefined) return kept;
  try {
    shelf.setItem(unreadableKey, text);
  } catch {
    // There is no room for it; the next change writes over what could not be read anyway.
  }
  return 'corrupt';
}

/** What a text of the shelf says, `undefined` where it cannot be read. */
export function read(text: string): Kept | undefined {
  try {
    return readKept(JSON.parse(text));
  } catch {
    return undefined;
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

function readKept(value: unknown): Kept | undefined {
  if (!isRecord(value)) return undefined;
  const checked = checkWorkloadFile(value.file);
  if ('diagnostics' in checked) return undefined;
  const { workload, world, modes } = checked.file;
  const choices = modes === undefined ? undefined : checkModes(modes);
  if (choices !== undefined && 'diagnostics' in choices) return undefined;
  // Text and tasks are one truth; where what was kept says otherwise, the tasks count.
  const text =
    typeof value.text === 'string' && saysTheSame(value.text, workload) ? value.text : textOf(workload);
  return {
    document: documentFrom({
      workload,
      world,
      text,
      preset: typeof value.preset === 'string' ? value.preset : undefined,
      choices: choices?.choices ?? firstDocument().cards.map(({ choice }) => choice),
    }),
    draft: typeof value.draft === 'string' ? value.draft : undefined,
    theme: themes.find((theme) => theme === value.theme) ?? 'auto',
    language: languages.find((language) => language === value.language),
    welcome: value.welcome !== false,
    scale: typeof value.scale === 'number' && value.scale >= 10 && value.scale <= 1000 ? value.scale : 100,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
