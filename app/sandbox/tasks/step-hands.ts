// What hands and keys do to steps, with the focus put where the step went. One object serves all rows, so that only rows
// that changed are rendered again.
import { flushSync } from 'react-dom';
import type { Actions } from '../store/actions.ts';
import { duplicateRow, moveRow, type Rows, removeRow } from '../store/row-edits.ts';
import {
  duplicateStep,
  insertStep,
  movedTo,
  moveStep,
  removeStep,
  resizeStep,
  type StepPlace,
  splitStep,
  stepLength,
} from '../store/step-edits.ts';
import { keyTarget } from './snap.ts';
import type { StepKey } from './step-keys.ts';

export interface StepHands {
  /** Moves a step in front of the one that stands at `to`. */
  readonly move: (from: StepPlace, to: StepPlace, within?: Element) => void;
  /** Cuts a step in two, the first part as long as said. */
  readonly split: (place: StepPlace, first?: number, within?: Element) => void;
  /** Does what a key means; `within` is the strip that holds the focus. */
  readonly press: (key: StepKey, place: StepPlace, within: Element) => void;
}

const ONE_SECOND = 1_000_000;

export function stepHands({ editRows, seal }: Actions, rowsNow: () => Rows): StepHands {
  /** Edits, and puts the focus on a step; the strip that had it keeps it where the row is still the same. */
  const edit = (change: (rows: Rows) => Rows, focus: StepPlace, within?: Element): void => {
    const rows = rowsNow();
    const isDone = flushSync(() => editRows(change));
    seal();
    if (isDone && rowsNow() !== rows) focusStep(focus, within);
  };

  const press = (key: StepKey, place: StepPlace, within: Element): void => {
    const rows = rowsNow();
    const { row, at } = place;
    const steps = rows.at(row)?.steps ?? [];
    const step = steps.at(at);
    if (step === undefined) return;
    switch (key.kind) {
      case 'focus':
        focusStep({ row, at: at + key.by }, within);
        return;
      case 'focus end':
        focusStep({ row, at: key.last ? steps.length - 1 : 0 }, within);
        return;
      case 'focus row':
        focusStep({ row: row + key.by, at: Math.min(at, (rows.at(row + key.by)?.steps.length ?? 1) - 1) });
        return;
      case 'move': {
        const to = at + key.by;
        if (to < 0 || to >= steps.length) return;
        edit((all) => moveStep(all, place, { row, at: key.by > 0 ? to + 1 : to }), { row, at: to }, within);
        return;
      }
      case 'move row': {
        const target = rows.at(row + key.by);
        if (target === undefined || row + key.by < 0) return;
        const to = { row: row + key.by, at: Math.min(at, target.steps.length) };
        edit((all) => moveStep(all, place, to), movedTo(rows, place, to));
        return;
      }
      case 'resize': {
        const wanted = keyTarget(key.longer ? 'ArrowRight' : 'ArrowLeft', false, stepLength(step));
        if (wanted !== undefined)
          editRows((all) => resizeStep(all, row, at, wanted), `duration ${row} ${at}`);
        return;
      }
      case 'split':
        edit((all) => splitStep(all, row, at), place, within);
        return;
      case 'duplicate':
        edit((all) => duplicateStep(all, row, at), { row, at: at + 1 }, within);
        return;
      case 'add':
        edit(
          (all) => insertStep(all, row, { kind: 'cpu', duration: ONE_SECOND }, at + 1),
          { row, at: at + 1 },
          within,
        );
        return;
      case 'delete': {
        const isRowGone = steps.length === 1;
        const next = isRowGone
          ? { row: Math.min(row, rows.length - 2), at: 0 }
          : { row, at: Math.min(at, steps.length - 2) };
        edit((all) => removeStep(all, row, at), next, isRowGone ? undefined : within);
        return;
      }
    }
  };

  return {
    press,
    move: (from, to, within) => {
      const rows = rowsNow();
      const landed = movedTo(rows, from, to);
      edit((all) => moveStep(all, from, to), landed, from.row === to.row ? within : undefined);
    },
    split: (place, first, within) => {
      edit((all) => splitStep(all, place.row, place.at, first), { ...place, at: place.at + 1 }, within);
    },
  };
}

/** The same keys on a row's handle: what happens to the row, and which row has the focus then. */
export function rowKey(
  key: string,
  row: number,
  rows: Rows,
): { edit: (all: Rows) => Rows; to: number } | undefined {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowDown': {
      const to = row + (key === 'ArrowUp' ? -1 : 1);
      return to < 0 || to >= rows.length ? undefined : { edit: (all) => moveRow(all, row, to), to };
    }
    case 'd':
    case 'D':
      return { edit: (all) => duplicateRow(all, row), to: row + 1 };
    case 'Delete':
    case 'Backspace':
      return { edit: (all) => removeRow(all, row), to: Math.min(row, rows.length - 2) };
    default:
      return undefined;
  }
}

/** Puts the focus on a step: within a strip, or in the list of rows. A row drawn small is focused as a whole. */
function focusStep({ row, at }: StepPlace, within?: Element): void {
  const strip = within ?? document.querySelector(`.task-rows [data-row="${row}"]`);
  const step = strip?.querySelector(`[data-at="${at}"] button`) ?? strip?.querySelector('.step-mini');
  if (step instanceof HTMLElement) step.focus();
}
