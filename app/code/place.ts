import type { State } from '../model/trace.ts';

/**
 * What a line of a program is about: a step of a row, or one of the things a mode does with tasks. Places are the
 * common tongue of a program and a timeline: a segment has a place, a place has lines. They know no mode.
 */

export type Place =
  /** Step `step` of row `row`. */
  | { readonly part: 'step'; readonly row: number; readonly step: number }
  /** The row as a whole: the head of its function, its entry in the list of jobs. */
  | { readonly part: 'row'; readonly row: number }
  /** Where the tasks come to be: coroutines made, threads started, processes forked. */
  | { readonly part: 'create' }
  /** Where tasks are handed to those that run them. */
  | { readonly part: 'dispatch' }
  /** The permit that a task needs before its first step. */
  | { readonly part: 'gate' }
  /** Where a task is given a limit in time. */
  | { readonly part: 'timeout' }
  /** Where results are handed out. */
  | { readonly part: 'yield' }
  /** What the main line waits for, and what it does with the rest. */
  | { readonly part: 'ending' }
  /** Where a lock, a queue, a server or a variable is declared. */
  | { readonly part: 'shared'; readonly kind: SharedKind; readonly name: string };

export type SharedKind = 'lock' | 'queue' | 'server' | 'variable';

/** Places as a line keeps them: one entry for all rows that share the line. */
export type LinePart =
  | { readonly part: 'step'; readonly rows: readonly number[]; readonly step: number }
  | { readonly part: 'row'; readonly rows: readonly number[] }
  | Exclude<Place, { readonly row: number }>;

/** The place of a segment: what the task was doing, or waiting for, in `state` at step `step` (−1: before the first). */
export function placeOfSegment(state: State, row: number, step: number): Place {
  switch (state) {
    case 'queued':
      return { part: 'dispatch' };
    case 'gated':
      return { part: 'gate' };
    case 'running':
    case 'io':
    case 'blocked':
    case 'ready':
    case 'gil':
    case 'lock':
    case 'queue':
    case 'server':
    case 'join':
      return step < 0 ? { part: 'create' } : { part: 'step', row, step };
  }
}

/** Whether the part of a line covers the place. */
export function covers(part: LinePart, place: Place): boolean {
  switch (place.part) {
    case 'step':
      return part.part === 'step' && part.step === place.step && part.rows.includes(place.row);
    case 'row':
      return part.part === 'row' && part.rows.includes(place.row);
    case 'shared':
      return part.part === 'shared' && part.kind === place.kind && part.name === place.name;
    case 'create':
    case 'dispatch':
    case 'gate':
    case 'timeout':
    case 'yield':
    case 'ending':
      return part.part === place.part;
  }
}

/** The part of a line, row by row. */
export function expand(part: LinePart): readonly Place[] {
  switch (part.part) {
    case 'step':
      return part.rows.map((row) => ({ part: 'step', row, step: part.step }));
    case 'row':
      return part.rows.map((row) => ({ part: 'row', row }));
    default:
      return [part];
  }
}
