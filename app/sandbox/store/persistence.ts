// Keeps the work in the browser as one goes, and reads it again. What is read is checked like anything from outside; a
// store that is forbidden, full or holds something broken is survived, with a word.
import { parseNotation } from '../../model/notation.ts';
import { checkWorkloadFile, printWorkloadFile } from '../../model/schema.ts';
import { checkModes } from '../../modes/choice-text.ts';
import { type Language, languages } from '../../words/language.ts';
import { type SandboxDocument, textOf } from './document.ts';
import { documentFrom, firstDocument } from './initial.ts';
import { documentOf, type Notice, type SandboxState, type Theme, themes } from './state.ts';

/** The part of the browser's storage that is needed; reading and writing may throw. */
export interface Shelf {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
}

export interface Kept {
  readonly document: SandboxDocument;
  readonly theme: Theme;
  /** Only where a person has set it. */
  readonly language: Language | undefined;
  readonly welcome: boolean;
  readonly scale: number;
}

export const shelfKey = 'interleave.sandbox';

/** What was kept, `undefined` where there is nothing, `'corrupt'` where it cannot be read. */
export function restore(shelf: Shelf): Kept | 'corrupt' | undefined {
  let text: string | null;
  try {
    text = shelf.getItem(shelfKey);
  } catch {
    return undefined;
  }
  if (text === null) return undefined;
  try {
    return readKept(JSON.parse(text)) ?? 'corrupt';
  } catch {
    return 'corrupt';
  }
}

/** Writes the state; says what prevented it, `undefined` where nothing did. */
export function keep(shelf: Shelf, state: SandboxState, language: Language | undefined): Notice | undefined {
  try {
    shelf.setItem(shelfKey, printKept(state, language));
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

function printKept(state: SandboxState, language: Language | undefined): string {
  const { workload, world, cards, text, preset } = documentOf(state);
  const modes = cards.map(({ choice: { mode, values } }) => ({
    mode,
    values: Object.fromEntries(
      Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
  }));
  return JSON.stringify({
    file: JSON.parse(printWorkloadFile({ workload, world, modes })),
    text,
    preset,
    theme: state.theme,
    language,
    welcome: state.welcome,
    scale: state.scale,
  });
}

function readKept(value: unknown): Kept | undefined {
  if (!isRecord(value)) return undefined;
  const read = checkWorkloadFile(value.file);
  if ('diagnostics' in read) return undefined;
  const { workload, world, modes } = read.file;
  const choices = modes === undefined ? undefined : checkModes(modes);
  if (choices !== undefined && 'diagnostics' in choices) return undefined;
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
    theme: themes.find((theme) => theme === value.theme) ?? 'auto',
    language: languages.find((language) => language === value.language),
    welcome: value.welcome !== false,
    scale: typeof value.scale === 'number' && value.scale >= 10 && value.scale <= 1000 ? value.scale : 100,
  };
}

/** Text and tasks are one truth; where what was kept says otherwise, the tasks count. */
function saysTheSame(text: string, workload: SandboxDocument['workload']): boolean {
  const parsed = parseNotation(text);
  return 'workload' in parsed && JSON.stringify(parsed.workload) === JSON.stringify(workload);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
