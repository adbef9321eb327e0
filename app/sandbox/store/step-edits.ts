// What can be done by hand to the steps of task rows: resize, move (onto another task, too), split, duplicate, add,
// change and delete. Each is a pure function from rows to rows; out of range means no change.
import { type Duration, isTimed, longest, type Step } from '../../model/step.ts';
import type { Microseconds } from '../../model/time.ts';
import { limits } from '../../model/workload.ts';
import { type Rows, removeRow, replaceRow } from './row-edits.ts';

/** A step by its row and its place in the row. */
export interface StepPlace {
  readonly row: number;
  readonly at: number;
}

/** Shortest step that can be dragged to: a bar must stay something to take hold of. */
const SHORTEST: Microseconds = 1_000;

/** The longest that the step can take, 0 where it takes none by itself. */
export function stepLength(step: Step): Microseconds {
  return isTimed(step) ? longest(step.duration) : 0;
}

/** The step's duration, or the longest one where it is random. */
export function resizeStep(rows: Rows, at: number, step: number, wanted: Microseconds): Rows {
  const duration = Math.round(Math.max(SHORTEST, Math.min(limits.duration, wanted)));
  return replaceStep(rows, at, step, (old) =>
    isTimed(old) ? { ...old, duration: resized(old.duration, duration) } : old,
  );
}

function resized(old: Duration, duration: Microseconds): Duration {
  if (typeof old === 'number') return duration;
  return { min: Math.min(old.min, duration), max: duration };
}

/** Another least and most; the same for both is a fixed duration. */
export function setRange(rows: Rows, at: number, step: number, min: Microseconds, max: Microseconds): Rows {
  const most = Math.max(min, max);
  return replaceStep(rows, at, step, (old) =>
    isTimed(old) ? { ...old, duration: min === most ? most : { min, max: most } } : old,
  );
}

export function replaceStep(rows: Rows, at: number, step: number, change: (step: Step) => Step): Rows {
  return replaceRow(rows, at, (row) => {
    const old = row.steps.at(step);
    if (old === undefined || step < 0) return row;
    const changed = change(old);
    if (changed === old) return row;
    return { ...row, steps: row.steps.map((each, index) => (index === step ? changed : each)) };
  });
}

/** Puts a step in, at the end where no place is said. */
export function insertStep(rows: Rows, at: number, step: Step, place?: number): Rows {
  return replaceRow(rows, at, (row) => {
    if (row.steps.length >= limits.stepsPerRow) return row;
    const where = place ?? row.steps.length;
    return { ...row, steps: [...row.steps.slice(0, where), step, ...row.steps.slice(where)] };
  });
}

/** Takes a step out. With its last step a row goes as well: the bar was the task. */
export function removeStep(rows: Rows, at: number, step: number): Rows {
  const row = rows.at(at);
  if (row === undefined || step < 0 || step >= row.steps.length) return rows;
  if (row.steps.length === 1) return removeRow(rows, at);
  return replaceRow(rows, at, () => ({ ...row, steps: row.steps.filter((_, index) => index !== step) }));
}

/** The same step once more, right behind. */
export function duplicateStep(rows: Rows, at: number, step: number): Rows {
  const copied = rows.at(at)?.steps.at(step);
  return copied === undefined ? rows : insertStep(rows, at, copied, step + 1);
}

/** Cuts a step with a fixed duration in two of the same kind, the first as long as said, half of it otherwise. */
export function splitStep(rows: Rows, at: number, step: number, first?: Microseconds): Rows {
  return replaceRow(rows, at, (row) => {
    const whole = row.steps.at(step);
    if (whole === undefined || !isTimed(whole) || typeof whole.duration !== 'number') return row;
    if (whole.duration < 2 * SHORTEST || row.steps.length >= limits.stepsPerRow) return row;
    const cut = Math.round(first ?? whole.duration / 2);
    const length = Math.max(SHORTEST, Math.min(whole.duration - SHORTEST, cut));
    const halves = [
      { ...whole, duration: length },
      { ...whole, duration: whole.duration - length },
    ];
    return { ...row, steps: [...row.steps.slice(0, step), ...halves, ...row.steps.slice(step + 1)] };
  });
}

/**
 * Moves a step in front of the step that stands at `to` now, in its own row or another; `to.at` may be the row's
 * length. A row that gives its only step away is gone.
 */
export function moveStep(rows: Rows, from: StepPlace, to: StepPlace): Rows {
  const step = rows.at(from.row)?.steps.at(from.at);
  const target = rows.at(to.row);
  if (step === undefined || target === undefined) return rows;
  if (from.row === to.row) {
    const place = to.at > from.at ? to.at - 1 : to.at;
    if (place === from.at) return rows;
    const others = target.steps.filter((_, index) => index !== from.at);
    return replaceRow(rows, to.row, (row) => ({
      ...row,
      steps: [...others.slice(0, place), step, ...others.slice(place)],
    }));
  }
  const grown = insertStep(rows, to.row, step, Math.min(to.at, target.steps.length));
  return grown === rows ? rows : removeStep(grown, from.row, from.at);
}

/** Where a step that `moveStep` has moved stands afterwards. */
export function movedTo(rows: Rows, from: StepPlace, to: StepPlace): StepPlace {
  if (from.row === to.row) return { row: to.row, at: to.at > from.at ? to.at - 1 : to.at };
  const isRowGone = rows.at(from.row)?.steps.length === 1 && from.row < to.row;
  return { row: isRowGone ? to.row - 1 : to.row, at: Math.min(to.at, rows.at(to.row)?.steps.length ?? 0) };
}
