// All that can be done in the sandbox, by name. Each is one change of the store; what follows from a change (a prediction,
// a word kept in the browser) is the business of those who subscribe.
import type { StoreApi } from 'zustand/vanilla';
import { parseNotation } from '../../model/notation.ts';
import type { TaskRow } from '../../model/workload.ts';
import type { World } from '../../model/world.ts';
import { completeValues, type ModeChoice, type ParameterValue } from '../../modes/mode.ts';
import { modeOf } from '../../modes/registry.ts';
import type { Preset } from '../../presets/preset.ts';
import {
  type Change,
  type SandboxDocument,
  textOf,
  withCard,
  withCardAt,
  withChoice,
  withoutCard,
} from './document.ts';
import { record, redo, seal, undo } from './history.ts';
import { preferredCard, presetDocument } from './initial.ts';
import { documentOf, type SandboxState } from './state.ts';

export type SandboxStore = StoreApi<SandboxState>;

export interface Actions {
  /** Any change of the document; changes of one `key` in a row are one entry of the history. */
  readonly change: (change: Change, key?: string) => void;
  /** A change of the rows by hand: the text is printed anew. */
  readonly editRows: (edit: (rows: readonly TaskRow[]) => readonly TaskRow[], key?: string) => void;
  /** What was typed into the text. */
  readonly typeText: (text: string) => void;
  /** Tasks, world and modes of a preset, as one entry of the history. */
  readonly loadPreset: (preset: Preset) => void;
  readonly editWorld: (change: Partial<World>, key?: string) => void;
  readonly addMode: (mode: string) => void;
  readonly duplicateMode: (id: number) => void;
  readonly removeMode: (id: number) => void;
  readonly moveMode: (id: number, place: number) => void;
  readonly setParameter: (id: number, key: string, value: ParameterValue) => void;
  /** A gesture or a stretch of typing is over. */
  readonly seal: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly set: (state: Partial<SandboxState>) => void;
}

export function actionsOf(store: SandboxStore): Actions {
  const now = () => documentOf(store.getState());

  const change = (make: Change, key?: string): void => {
    store.setState((state) => ({ history: record(state.history, make(documentOf(state)), key) }));
  };

  const setRows = (document: SandboxDocument, rows: readonly TaskRow[]): SandboxDocument => {
    if (rows === document.workload.rows) return document;
    const workload = { ...document.workload, rows };
    return { ...document, workload, text: textOf(workload), preset: undefined };
  };

  const setChoice = (id: number, make: (choice: ModeChoice) => ModeChoice, key?: string): void =>
    change((document) => {
      const card = document.cards.find((each) => each.id === id);
      return card === undefined ? document : withChoice(document, id, make(card.choice));
    }, key);

  const travel = (walk: typeof undo): void =>
    store.setState((state) => ({ history: walk(state.history), draft: undefined }));

  return {
    change,
    editRows: (edit, key) => {
      store.setState({ draft: undefined });
      change((document) => setRows(document, edit(document.workload.rows)), key);
    },
    typeText: (text) => {
      const parsed = parseNotation(text);
      if ('diagnostics' in parsed) {
        store.setState({ draft: { text, diagnostics: parsed.diagnostics } });
        return;
      }
      store.setState({ draft: undefined });
      change((document) => ({ ...document, workload: parsed.workload, text, preset: undefined }), 'text');
    },
    loadPreset: (preset) => {
      change(() => presetDocument(preset));
      store.setState({ draft: undefined, selectedTask: undefined, selected: preferredCard(now()) });
    },
    editWorld: (part, key) =>
      change((document) => ({ ...document, world: { ...document.world, ...part } }), key),
    addMode: (id) => {
      const mode = modeOf(id);
      if (mode === undefined) return;
      change((document) => withCard(document, { mode: id, values: completeValues(mode, {}) }));
      store.setState({ selected: now().cards.at(-1)?.id });
    },
    duplicateMode: (id) => {
      const card = now().cards.find((each) => each.id === id);
      if (card === undefined) return;
      change((document) => {
        const place = document.cards.indexOf(card) + 1;
        const grown = withCard(document, card.choice);
        return withCardAt(grown, grown.cards.at(-1)?.id ?? -1, place);
      });
    },
    removeMode: (id) => {
      change((document) => withoutCard(document, id));
      if (store.getState().selected === id) store.setState({ selected: now().cards.at(0)?.id });
    },
    moveMode: (id, place) => change((document) => withCardAt(document, id, place)),
    setParameter: (id, key, value) =>
      setChoice(
        id,
        (choice) => ({ ...choice, values: { ...choice.values, [key]: value } }),
        `parameter ${id} ${key}`,
      ),
    seal: () => store.setState((state) => ({ history: seal(state.history) })),
    undo: () => travel(undo),
    redo: () => travel(redo),
    set: (state) => store.setState(state),
  };
}
