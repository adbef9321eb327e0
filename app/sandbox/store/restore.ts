// Reads what the browser has kept. It is checked like anything from outside, and something broken is survived, with a word.
// A first visit has nothing to read and does without this.
import { checkWorkloadFile } from '../../model/schema.ts';
import { checkModes } from '../../modes/choice-text.ts';
import { type Language, languages } from '../../words/language.ts';
import type { SandboxDocument } from './document.ts';
import { documentFrom, firstDocument } from './initial.ts';
import { type Shelf, shelfKey } from './persistence.ts';
import { saysTheSame, textOf } from './retext.ts';
import { type Theme, themes } from './state.ts';

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
