// What a person makes in the sandbox: tasks (as data and as text, one truth), the world, and the modes that are shown. It
// is an immutable value; every change is a function from one document to the next, and undo is the one before.
import type { Workload } from '../../model/workload.ts';
import type { World } from '../../model/world.ts';
import type { ModeChoice } from '../../modes/mode.ts';

/** A mode that is shown. The id tells two cards of the same mode apart and is never used again. */
export interface Card {
  readonly id: number;
  readonly choice: ModeChoice;
}

export interface SandboxDocument {
  readonly workload: Workload;
  /** The notation the workload was read from, comments and all, or what it prints as after an edit by hand. */
  readonly text: string;
  readonly world: World;
  readonly cards: readonly Card[];
  /** The preset the tasks are, while they are still just that. */
  readonly preset: string | undefined;
}

export type Change = (document: SandboxDocument) => SandboxDocument;

export function cardsOf(choices: readonly ModeChoice[]): readonly Card[] {
  return choices.map((choice, id) => ({ id, choice }));
}

/** The document with a card put behind the others. */
export function withCard(document: SandboxDocument, choice: ModeChoice): SandboxDocument {
  return { ...document, cards: [...document.cards, { id: nextId(document.cards), choice }] };
}

export function withoutCard(document: SandboxDocument, id: number): SandboxDocument {
  return { ...document, cards: document.cards.filter((card) => card.id !== id) };
}

/** The document with one card's choice replaced. */
export function withChoice(document: SandboxDocument, id: number, choice: ModeChoice): SandboxDocument {
  const cards = document.cards.map((card) => (card.id === id ? { id, choice } : card));
  return { ...document, cards };
}

/** The document with one card moved to another place in the order. */
export function withCardAt(document: SandboxDocument, id: number, place: number): SandboxDocument {
  const card = document.cards.find((each) => each.id === id);
  if (card === undefined) return document;
  const others = document.cards.filter((each) => each.id !== id);
  const at = Math.max(0, Math.min(others.length, place));
  return { ...document, cards: [...others.slice(0, at), card, ...others.slice(at)] };
}

function nextId(cards: readonly Card[]): number {
  return cards.reduce((largest, { id }) => Math.max(largest, id), -1) + 1;
}
