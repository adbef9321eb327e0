// Which modes stand on the stage of a presentation: the selected one always, others beside it, in the order of the document.
import type { Card } from '../store/document.ts';

/** The cards on the stage, by id. */
export type Stage = ReadonlySet<number>;

/** At first: the selected mode, and the one that all are compared with. */
export function firstStage(cards: readonly Card[], selected: number | undefined): Stage {
  return new Set([...cards.slice(0, 1).map(({ id }) => id), ...(selected === undefined ? [] : [selected])]);
}

/** Another mode was selected: it takes the place of the one before, unless it stands on the stage already. */
export function stageAfter(stage: Stage, before: number | undefined, selected: number | undefined): Stage {
  if (selected === undefined || stage.has(selected)) return stage;
  const next = new Set(stage);
  if (before !== undefined) next.delete(before);
  return next.add(selected);
}

/** Puts a card on the stage, or takes it away; the selected one stays. */
export function toggled(stage: Stage, id: number, selected: number | undefined): Stage {
  const next = new Set(stage);
  if (id === selected || !next.delete(id)) next.add(id);
  return next;
}

/** The cards to show: where none of the stage's exists any more, the first. */
export function shownCards(cards: readonly Card[], stage: Stage): readonly Card[] {
  const shown = cards.filter(({ id }) => stage.has(id));
  return shown.length > 0 ? shown : cards.slice(0, 1);
}
