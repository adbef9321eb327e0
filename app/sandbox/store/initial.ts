// The sandbox as a newcomer finds it.
import type { Workload } from '../../model/workload.ts';
import { defaultWorld, type World } from '../../model/world.ts';
import { parseModes } from '../../modes/choice-text.ts';
import type { ModeChoice } from '../../modes/mode.ts';
import { topologyOf } from '../../modes/registry.ts';
import type { Preset } from '../../presets/preset.ts';
import { type PresetId, presetOf, presetWorkload, presetWorld } from '../../presets/presets.ts';
import type { Language } from '../../words/language.ts';
import { cardsOf, type SandboxDocument } from './document.ts';
import { startHistory } from './history.ts';
import { textOf } from './retext.ts';
import type { SandboxState, Theme } from './state.ts';

/** The preset a newcomer lands on. */
export const firstPreset: PresetId = 'five-requests';

export interface Start {
  readonly workload: Workload;
  readonly text?: string;
  readonly world?: World;
  readonly preset?: string;
  readonly choices: readonly ModeChoice[];
}

export function documentFrom(start: Start): SandboxDocument {
  return {
    workload: start.workload,
    text: start.text ?? textOf(start.workload),
    world: start.world ?? defaultWorld,
    cards: cardsOf(start.choices),
    preset: start.preset,
  };
}

/** A preset as a document. Throws where its modes cannot be read, which a test rules out. */
export function presetDocument(preset: Preset): SandboxDocument {
  const read = parseModes(preset.modes);
  if ('diagnostics' in read) throw new Error(`preset ${preset.id}: its modes cannot be read`);
  return documentFrom({
    workload: presetWorkload(preset),
    world: presetWorld(preset),
    preset: preset.id,
    choices: read.choices,
  });
}

/** The document of a newcomer. */
export function firstDocument(): SandboxDocument {
  const preset = presetOf(firstPreset);
  if (preset === undefined) throw new Error('the first preset is missing');
  return presetDocument(preset);
}

/** The card to ask about first: one with a gate, where there is one. */
export function preferredCard({ cards }: SandboxDocument): number | undefined {
  const gated = cards.find(({ choice }) => topologyOf(choice).gate !== undefined);
  return (gated ?? cards.at(0))?.id;
}

/** The state around a document, with nothing predicted yet. */
export function stateFrom(
  document: SandboxDocument,
  look: { readonly language: Language; readonly theme: Theme; readonly welcome: boolean },
): SandboxState {
  return {
    history: startHistory(document),
    draft: undefined,
    refusal: undefined,
    elsewhere: undefined,
    selected: preferredCard(document),
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
