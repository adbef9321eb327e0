// Which modes a presentation shows: the selected one, and those put beside it, in the order of the document.
import type { Card } from '../store/document.ts';

/** What stands beside the selected mode at first: the one that all are compared with. */
export function firstBeside(cards: readonly Card[]): ReadonlySet<number> {
  return new Set(cards.slice(0, 1).map(({ id }) => id));
}

/** The cards shown: where neither the selected nor those beside exist any more, the first. */
export function shownCards(
  cards: readonly Card[],
  selected: number | undefined,
  beside: ReadonlySet<number>,
): readonly Card[] {
  const shown = cards.filter(({ id }) => id === selected || beside.has(id));
  return shown.length > 0 ? shown : cards.slice(0, 1);
}

/** Puts a card beside the others, or takes it away. */
export function toggleBeside(beside: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const next = new Set(beside);
  if (!next.delete(id)) next.add(id);
  return next;
}
