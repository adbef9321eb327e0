// The sandbox as a newcomer finds it.
import type { Workload } from '../../model/workload.ts';
import { defaultWorld, type World } from '../../model/world.ts';
import type { ModeChoice } from '../../modes/mode.ts';
import type { Language } from '../../words/language.ts';
import { cardsOf, type SandboxDocument, textOf } from './document.ts';
import { startHistory } from './history.ts';
import type { SandboxState, Theme } from './state.ts';

/** The modes that are shown first: those of the articles' first example. */
export const firstModes: readonly ModeChoice[] = [
  { mode: 'sync', values: {} },
  { mode: 'gather', values: {} },
  { mode: 'semaphore', values: { permits: 2 } },
  { mode: 'workers', values: { workers: 4 } },
];

export interface Start {
  readonly workload: Workload;
  readonly text?: string;
  readonly world?: World;
  readonly preset?: string;
  readonly choices?: readonly ModeChoice[];
}

export function documentFrom(start: Start): SandboxDocument {
  return {
    workload: start.workload,
    text: start.text ?? textOf(start.workload),
    world: start.world ?? defaultWorld,
    cards: cardsOf(start.choices ?? firstModes),
    preset: start.preset,
  };
}

/** The state around a document, with nothing predicted yet. The card of a semaphore is selected, as the one to ask about. */
export function stateFrom(
  document: SandboxDocument,
  look: { readonly language: Language; readonly theme: Theme; readonly welcome: boolean },
): SandboxState {
  const gated = document.cards.find(({ choice }) => choice.mode === 'semaphore');
  return {
    history: startHistory(document),
    draft: undefined,
    selected: (gated ?? document.cards.at(0))?.id,
    selectedTask: undefined,
    hoveredTask: undefined,
    view: 'tasks',
    scale: 100,
    predictions: new Map(),
    measurements: new Map(),
    run: undefined,
    longestFrame: undefined,
    notice: undefined,
    ...look,
  };
}
