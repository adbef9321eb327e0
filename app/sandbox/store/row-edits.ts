// What can be done to task rows by hand. Each is a pure function from rows to rows; out of range means no change.
import { type Duration, isTimed, longest, type Step } from '../../model/step.ts';
import type { Microseconds } from '../../model/time.ts';
import { limits, type TaskRow } from '../../model/workload.ts';

type Rows = readonly TaskRow[];

/** Shortest step that can be dragged to: a bar must stay something to take hold of. */
const SHORTEST: Microseconds = 1_000;

export function insertRow(rows: Rows, row: TaskRow, at = rows.length): Rows {
  if (rows.length >= limits.rows) return rows;
  return [...rows.slice(0, at), row, ...rows.slice(at)];
}

export function removeRow(rows: Rows, at: number): Rows {
  return rows.filter((_, index) => index !== at);
}

export function moveRow(rows: Rows, from: number, to: number): Rows {
  const row = rows.at(from);
  const place = Math.max(0, Math.min(rows.length - 1, to));
  if (row === undefined || from === place) return rows;
  return insertRow(removeRow(rows, from), row, place);
}

/** A copy right behind; a name is not copied, because names tell rows apart. */
export function duplicateRow(rows: Rows, at: number): Rows {
  const row = rows.at(at);
  if (row === undefined) return rows;
  const { name: _, ...copy } = row;
  return insertRow(rows, copy, at + 1);
}

/** The name shown to a person; empty means by number again. */
export function renameRow(rows: Rows, at: number, name: string): Rows {
  const trimmed = name.trim().slice(0, limits.nameLength);
  return replaceRow(rows, at, ({ name: _, ...row }) => (trimmed === '' ? row : { ...row, name: trimmed }));
}

/** How many equal tasks the row stands for, kept so that the whole stays within the limit. */
export function repeatRow(rows: Rows, at: number, count: number): Rows {
  const others = rows.reduce((sum, row, index) => (index === at ? sum : sum + row.count), 0);
  const most = Math.max(1, limits.tasks - others);
  return replaceRow(rows, at, (row) => ({ ...row, count: Math.max(1, Math.min(most, Math.round(count))) }));
}

/** The step's duration, or the longest one where it is random. */
export function resizeStep(rows: Rows, at: number, step: number, wanted: Microseconds): Rows {
  const duration = Math.round(Math.max(SHORTEST, Math.min(limits.duration, wanted)));
  return replaceStep(rows, at, step, (old) =>
    isTimed(old) ? { ...old, duration: resized(old.duration, duration) } : old,
  );
}

/** The kinds a step can be changed to by hand. The others refer to something by name and are typed. */
export const plainKinds = ['io', 'block', 'cpu'] as const;
export type PlainKind = (typeof plainKinds)[number];

export function changeKind(rows: Rows, at: number, step: number, kind: PlainKind): Rows {
  return replaceStep(rows, at, step, (old) => ({ kind, duration: isTimed(old) ? old.duration : 1_000_000 }));
}

export function addStep(rows: Rows, at: number, step: Step): Rows {
  return replaceRow(rows, at, (row) =>
    row.steps.length >= limits.stepsPerRow ? row : { ...row, steps: [...row.steps, step] },
  );
}

/** Takes a step out; the last one stays, for a task without steps is none to look at. */
export function removeStep(rows: Rows, at: number, step: number): Rows {
  return replaceRow(rows, at, (row) =>
    row.steps.length <= 1 ? row : { ...row, steps: row.steps.filter((_, index) => index !== step) },
  );
}

/** Cuts the last step with a fixed duration in two halves of the same kind. */
export function splitLastStep(rows: Rows, at: number): Rows {
  return replaceRow(rows, at, (row) => {
    const last = row.steps.at(-1);
    if (last === undefined || !isTimed(last) || typeof last.duration !== 'number') return row;
    const half = Math.round(last.duration / 2);
    if (half < SHORTEST) return row;
    const halves = [
      { ...last, duration: half },
      { ...last, duration: last.duration - half },
    ];
    return { ...row, steps: [...row.steps.slice(0, -1), ...halves] };
  });
}

function resized(old: Duration, duration: Microseconds): Duration {
  if (typeof old === 'number') return duration;
  return { min: Math.min(old.min, duration), max: duration };
}

/** The longest that the step can take, 0 where it takes none by itself. */
export function stepLength(step: Step): Microseconds {
  return isTimed(step) ? longest(step.duration) : 0;
}

function replaceStep(rows: Rows, at: number, step: number, change: (step: Step) => Step): Rows {
  return replaceRow(rows, at, (row) => ({
    ...row,
    steps: row.steps.map((old, index) => (index === step ? change(old) : old)),
  }));
}

function replaceRow(rows: Rows, at: number, change: (row: TaskRow) => TaskRow): Rows {
  return rows.map((row, index) => (index === at ? change(row) : row));
}
