import { isTimed, type Step } from '../model/step.ts';
import { rowOffsets, type TaskRow, type Workload } from '../model/workload.ts';
import type { Language } from './language.ts';
import { isKeyword } from './tokens.ts';

/**
 * Rows whose steps differ in nothing but durations share a shape, and a shape becomes one function: five requests of
 * different lengths are one function called five times, as a person would write it.
 */

export interface Shape {
  /** The function's name. */
  readonly name: string;
  readonly rows: readonly number[];
  readonly steps: readonly Step[];
  /** Per step, the parameter that holds its duration; `undefined` where all rows agree on it, or it has none. */
  readonly parameters: readonly (string | undefined)[];
  /** The name of the rows, where some task waits for their end. */
  readonly joined: string | undefined;
  /** On the loop, where a mode has both a loop and threads. */
  readonly place: 'loop' | 'thread';
}

/** Names of rows that a step `kind` refers to. */
export function referred(workload: Workload, kind: 'spawn' | 'join'): ReadonlySet<string> {
  const names = new Set<string>();
  for (const row of workload.rows) {
    for (const step of row.steps) if (step.kind === kind) names.add(step.task);
  }
  return names;
}

/**
 * The shapes of a workload in the order of their first rows. `taken` are names the program uses for itself; `placed`
 * says that the place of a row matters to its function.
 */
export function shapesOf(
  workload: Workload,
  language: Language,
  taken: ReadonlySet<string>,
  placed: boolean,
): readonly Shape[] {
  const joined = referred(workload, 'join');
  const groups = new Map<string, number[]>();
  workload.rows.forEach((row, index) => {
    const key = shapeKey(row, joinedName(workload, index, joined), placed);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  const used = new Set(taken);
  return [...groups.values()].map((rows) => {
    const first = workload.rows[rows[0]];
    const wanted = groups.size === 1 ? undefined : sharedName(workload, rows);
    return {
      name: freshName(wanted, language, used),
      rows,
      steps: first.steps,
      parameters: parametersOf(workload, rows),
      joined: joinedName(workload, rows[0], joined),
      place: first.place ?? 'thread',
    };
  });
}

function shapeKey(row: TaskRow, joined: string | undefined, placed: boolean): string {
  const steps = row.steps.map((step) =>
    isTimed(step) && typeof step.duration === 'number' ? { ...step, duration: undefined } : step,
  );
  return JSON.stringify([steps, placed ? (row.place ?? 'thread') : '', joined]);
}

/** The row that a step calls by name: the last one that bears it. */
export function rowNamed(workload: Workload, name: string): number {
  return workload.rows.findLastIndex((row) => row.name === name);
}

function joinedName(workload: Workload, row: number, joined: ReadonlySet<string>): string | undefined {
  const { name } = workload.rows[row];
  return name !== undefined && joined.has(name) && rowNamed(workload, name) === row ? name : undefined;
}

function sharedName(workload: Workload, rows: readonly number[]): string | undefined {
  const names = new Set(rows.map((row) => workload.rows[row].name));
  return names.size === 1 || rows.length === 1 ? workload.rows[rows[0]].name : undefined;
}

function parametersOf(workload: Workload, rows: readonly number[]): readonly (string | undefined)[] {
  const first = workload.rows[rows[0]];
  const differs = first.steps.map((step, index) =>
    rows.some((row) => {
      const other = workload.rows[row].steps[index];
      return (
        isTimed(step) &&
        isTimed(other) &&
        typeof step.duration === 'number' &&
        step.duration !== other.duration
      );
    }),
  );
  const single = differs.filter((differing) => differing).length === 1;
  const total = new Map<string, number>();
  first.steps.forEach((step, index) => {
    if (differs[index]) total.set(step.kind, (total.get(step.kind) ?? 0) + 1);
  });
  const seen = new Map<string, number>();
  return first.steps.map((step, index) => {
    if (!differs[index]) return undefined;
    if (single) return 'seconds';
    const number = (seen.get(step.kind) ?? 0) + 1;
    seen.set(step.kind, number);
    return total.get(step.kind) === 1 ? `${step.kind}_time` : `${step.kind}_time_${number}`;
  });
}

/** A name that is no keyword, not taken and not used before; `task` where nothing of the wish can be kept. */
function freshName(wanted: string | undefined, language: Language, used: Set<string>): string {
  const base = identifier(wanted ?? '', language) ?? 'task';
  let name = isKeyword(language, base) || used.has(base) ? `${base}_task` : base;
  if (language === 'typescript') name = camel(name);
  for (let number = 2; used.has(name) || isKeyword(language, name); number += 1)
    name = `${base}${language === 'python' ? '_' : ''}${number}`;
  used.add(name);
  return name;
}

/** Lower-case letters, digits and underscores, as a function is called; `undefined` where no letter is left. */
function identifier(text: string, language: Language): string | undefined {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '');
  if (words === '') return undefined;
  return language === 'python' ? words : camel(words);
}

function camel(text: string): string {
  return text.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The rows that the mode itself starts: those that no step spawns. */
export function startedRows(workload: Workload): readonly number[] {
  const spawned = new Set(spawnedRows(workload).values());
  return [...workload.rows.keys()].filter((row) => !spawned.has(row));
}

/** The names that are spawned, each with its row. */
export function spawnedRows(workload: Workload): ReadonlyMap<string, number> {
  return new Map([...referred(workload, 'spawn')].map((name) => [name, rowNamed(workload, name)]));
}

/** A row's tasks by name: one fixed name, or a text that a number from `from` to `to` follows. */
export type RowNames =
  | { readonly kind: 'one'; readonly name: string }
  | { readonly kind: 'numbered'; readonly text: string; readonly from: number; readonly to: number };

/** As `taskName` calls them. */
export function rowNames(workload: Workload, row: number): RowNames {
  const { name, count } = workload.rows[row];
  const offset = rowOffsets(workload)[row];
  if (count === 1) return { kind: 'one', name: name ?? String(offset + 1) };
  if (name === undefined) return { kind: 'numbered', text: '', from: offset + 1, to: offset + count };
  return { kind: 'numbered', text: name, from: 1, to: count };
}
