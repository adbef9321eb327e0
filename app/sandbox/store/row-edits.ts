// What can be done to task rows by hand. Each is a pure function from rows to rows; out of range means no change. Rows
// that name another row (spawn, join) go on meaning the same row: they follow it when it is renamed, and let go of it
// when it is deleted. What is done to single steps stands in `step-edits.ts`.
import type { Step } from '../../model/step.ts';
import type { Microseconds } from '../../model/time.ts';
import { limits, type TaskRow } from '../../model/workload.ts';

export type Rows = readonly TaskRow[];

export function insertRow(rows: Rows, row: TaskRow, at = rows.length): Rows {
  if (rows.length >= limits.rows) return rows;
  return [...rows.slice(0, at), row, ...rows.slice(at)];
}

/** Takes a row out, and the steps that would start or await it. */
export function removeRow(rows: Rows, at: number): Rows {
  const left = rows.filter((_, index) => index !== at);
  const name = rows.at(at)?.name;
  return name === undefined || left.some((row) => row.name === name)
    ? left
    : mapReferences(left, name, () => undefined);
}

export function moveRow(rows: Rows, from: number, to: number): Rows {
  const row = rows.at(from);
  const place = Math.max(0, Math.min(rows.length - 1, to));
  if (row === undefined || from === place) return rows;
  const others = rows.filter((_, index) => index !== from);
  return [...others.slice(0, place), row, ...others.slice(place)];
}

/** A copy right behind; a name is not copied, because names tell rows apart. */
export function duplicateRow(rows: Rows, at: number): Rows {
  const row = rows.at(at);
  if (row === undefined) return rows;
  const { name: _, ...copy } = row;
  return insertRow(rows, copy, at + 1);
}

/** The name shown to a person; empty means by number again. Whoever starts or awaits the row uses the new name. */
export function renameRow(rows: Rows, at: number, name: string): Rows {
  const trimmed = name.trim().slice(0, limits.nameLength);
  const before = rows.at(at)?.name;
  if (trimmed === (before ?? '')) return rows;
  const renamed = replaceRow(rows, at, ({ name: _, ...row }) =>
    trimmed === '' ? row : { ...row, name: trimmed },
  );
  if (before === undefined || trimmed === '') return renamed;
  return mapReferences(renamed, before, (step) => ({ ...step, task: trimmed }));
}

/** How many equal tasks the row stands for, kept so that the whole stays within the limit. */
export function repeatRow(rows: Rows, at: number, count: number): Rows {
  const others = rows.reduce((sum, row, index) => (index === at ? sum : sum + row.count), 0);
  const most = Math.max(1, limits.tasks - others);
  return replaceRow(rows, at, (row) => ({ ...row, count: Math.max(1, Math.min(most, Math.round(count))) }));
}

/** What a row has besides name, steps and count. `undefined` takes it away. */
export interface RowSuffixes {
  readonly timeout?: Microseconds | undefined;
  readonly arrival?: Microseconds | undefined;
  readonly every?: Microseconds | undefined;
  readonly place?: 'loop' | 'thread' | undefined;
}

export function setSuffixes(rows: Rows, at: number, change: RowSuffixes): Rows {
  return replaceRow(rows, at, (row) => {
    const { timeout, arrival, every, place, ...bare } = row;
    const wanted = { timeout, arrival, every, place, ...change };
    return {
      ...bare,
      ...(wanted.timeout === undefined ? {} : { timeout: wanted.timeout }),
      ...(wanted.arrival === undefined ? {} : { arrival: wanted.arrival }),
      ...(wanted.every === undefined ? {} : { every: wanted.every }),
      ...(wanted.place === undefined ? {} : { place: wanted.place }),
    };
  });
}

/** Rows that a change leaves as they are stay the very same objects. */
export function replaceRow(rows: Rows, at: number, change: (row: TaskRow) => TaskRow): Rows {
  const row = rows.at(at);
  if (row === undefined || at < 0) return rows;
  const changed = change(row);
  return changed === row ? rows : rows.map((old, index) => (index === at ? changed : old));
}

type Reference = Extract<Step, { readonly task: string }>;

function mapReferences(rows: Rows, name: string, change: (step: Reference) => Step | undefined): Rows {
  const refers = (step: Step): step is Reference =>
    (step.kind === 'spawn' || step.kind === 'join') && step.task === name;
  return rows.map((row) => {
    if (!row.steps.some(refers)) return row;
    const steps = row.steps.flatMap((step) => {
      if (!refers(step)) return [step];
      const changed = change(step);
      return changed === undefined ? [] : [changed];
    });
    return { ...row, steps };
  });
}
