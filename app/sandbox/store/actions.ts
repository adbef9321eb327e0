// All that can be done in the sandbox, by name. Each is one change of the store; what follows from a change (a prediction,
// a word kept in the browser) is the business of those who subscribe.
import type { StoreApi } from 'zustand/vanilla';
import { parseNotation } from '../../model/notation.ts';
import { complaintsAbout, placed } from '../../model/schema-references.ts';
import type { TaskRow, Workload } from '../../model/workload.ts';
import type { World } from '../../model/world.ts';
import { completeValues, type ModeChoice, type ParameterValue } from '../../modes/mode.ts';
import { modeOf } from '../../modes/registry.ts';
import type { Preset } from '../../presets/preset.ts';
import { type Change, withCard, withCardAt, withChoice, withoutCard } from './document.ts';
import { record, redo, seal, undo } from './history.ts';
import { preferredCard, presetDocument } from './initial.ts';
import { retext } from './retext.ts';
import { reuseRows } from './reuse-rows.ts';
import { documentOf, type SandboxState } from './state.ts';

export type SandboxStore = StoreApi<SandboxState>;

const nowhere = { line: 0, column: 0, length: 0 };

export interface Actions {
  /** Any change of the document; changes of one `key` in a row are one entry of the history. */
  readonly change: (change: Change, key?: string) => void;
  /**
   * A change of the workload by hand: the text follows. What would be no workload any more (a lock released that was
   * never taken) is not done; the state then says why, and the answer is `false`.
   */
  readonly editWorkload: (edit: (workload: Workload) => Workload, key?: string) => boolean;
  /** The same for its rows alone. */
  readonly editRows: (edit: (rows: readonly TaskRow[]) => readonly TaskRow[], key?: string) => boolean;
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
  /** Takes over what another tab has kept; undo brings back what was here. */
  readonly takeElsewhere: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly set: (state: Partial<SandboxState>) => void;
}

export function actionsOf(store: SandboxStore): Actions {
  const now = () => documentOf(store.getState());

  const change = (make: Change, key?: string): void => {
    store.setState((state) => ({ history: record(state.history, make(documentOf(state)), key) }));
  };

  const editWorkload = (edit: (workload: Workload) => Workload, key?: string): boolean => {
    const before = now();
    const workload = edit(before.workload);
    if (workload === before.workload) return true;
    const complaint = complaintsAbout(workload).at(0);
    if (complaint !== undefined) {
      store.setState({ refusal: placed(complaint, nowhere) });
      return false;
    }
    const text = retext(before.text, before.workload, workload);
    store.setState((state) => ({
      draft: undefined,
      refusal: undefined,
      history: record(state.history, { ...before, workload, text, preset: undefined }, key),
    }));
    return true;
  };

  const setChoice = (id: number, make: (choice: ModeChoice) => ModeChoice, key?: string): void =>
    change((document) => {
      const card = document.cards.find((each) => each.id === id);
      return card === undefined ? document : withChoice(document, id, make(card.choice));
    }, key);

  const travel = (walk: typeof undo): void =>
    store.setState((state) => ({ history: walk(state.history), draft: undefined, refusal: undefined }));

  return {
    change,
    editWorkload,
    editRows: (edit, key) =>
      editWorkload((workload) => {
        const rows = edit(workload.rows);
        return rows === workload.rows ? workload : { ...workload, rows };
      }, key),
    typeText: (text) => {
      const parsed = parseNotation(text);
      if ('diagnostics' in parsed) {
        store.setState({ draft: { text, diagnostics: parsed.diagnostics }, refusal: undefined });
        return;
      }
      store.setState((state) => {
        const before = documentOf(state);
        const workload = reuseRows(before.workload, parsed.workload);
        const document = { ...before, workload, text, preset: undefined };
        return { draft: undefined, refusal: undefined, history: record(state.history, document, 'text') };
      });
    },
    loadPreset: (preset) => {
      change(() => presetDocument(preset));
      store.setState({
        draft: undefined,
        refusal: undefined,
        selectedTask: undefined,
        selected: preferredCard(now()),
      });
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
    takeElsewhere: () => {
      const { elsewhere } = store.getState();
      if (elsewhere === undefined) return;
      change(() => elsewhere);
      store.setState({
        draft: undefined,
        refusal: undefined,
        elsewhere: undefined,
        selectedTask: undefined,
        selected: preferredCard(elsewhere),
      });
    },
    undo: () => travel(undo),
    redo: () => travel(redo),
    set: (state) => store.setState(state),
  };
}
