import type { Microseconds } from '../model/time.ts';

/**
 * A sentence in pieces: plain text, and between it tasks and times, which a page may make bold or clickable. Templates of
 * the catalogues are tagged with `phrase`, so that a name never has to be found again in finished text.
 */

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  /** `task` is −1 for the main line. `named`: a person gave the name, so its letters stay as they are. */
  | { readonly kind: 'task'; readonly text: string; readonly task: number; readonly named: boolean }
  | { readonly kind: 'time'; readonly text: string; readonly time: Microseconds };

export type Piece = string | number | Part | readonly Part[];
export type Phrase = readonly Part[];

/** The tag of the templates: text and pieces in their order, neighbouring text joined. */
export function phrase(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Phrase {
  return joined(strings.flatMap((text, index) => [text, ...(index < pieces.length ? [pieces[index]] : [])]));
}

/** Pieces one after the other. */
export function joined(pieces: readonly Piece[]): Phrase {
  const parts: Part[] = [];
  for (const part of pieces.flatMap(partsOf)) {
    const last = parts.at(-1);
    if (part.kind !== 'text' || last?.kind !== 'text') parts.push(part);
    else parts[parts.length - 1] = { kind: 'text', text: last.text + part.text };
  }
  return parts.filter(({ text }) => text !== '');
}

/** The phrase without what the parts are. */
export function textOf(parts: Phrase): string {
  return parts.map(({ text }) => text).join('');
}

function partsOf(piece: Piece): readonly Part[] {
  if (typeof piece === 'string' || typeof piece === 'number') return [{ kind: 'text', text: String(piece) }];
  return 'kind' in piece ? [piece] : piece;
}
