import type { Workload } from '../model/workload.ts';
import type { World } from '../model/world.ts';
import type { ModeChoice } from '../modes/mode.ts';
import type { Language } from './language.ts';
import { covers, expand, type LinePart, type Place } from './place.ts';
import type { Token } from './tokens.ts';

/**
 * A program as a page shows it: lines, each cut into tokens for highlighting and each knowing what it is about, so
 * that a segment finds its lines and a line its segments.
 */

/** What a program does: a workload, in a mode, in a world. */
export interface ProgramInput {
  readonly workload: Workload;
  readonly choice: ModeChoice;
  readonly world: World;
}

export interface CodeLine {
  /** Without its newline. The tokens' texts put together give it back. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly parts: readonly LinePart[];
}

export interface Program {
  readonly language: Language;
  /** What to call the file: `semaphore.py`, `semaphore.ts`. */
  readonly fileName: string;
  readonly lines: readonly CodeLine[];
  /** Packages that have to be installed first; empty where the standard library is enough. */
  readonly packages: readonly string[];
}

/** The whole text, with a newline at its end. */
export function textOf(program: Program): string {
  return `${program.lines.map((line) => line.text).join('\n')}\n`;
}

/** The numbers (from 0) of the lines a place belongs to, in order; empty where the program has none for it. */
export function linesOf(program: Program, place: Place): readonly number[] {
  return program.lines.flatMap((line, index) =>
    line.parts.some((part) => covers(part, place)) ? [index] : [],
  );
}

/** The places that line `line` (from 0) belongs to; empty for a line that only holds the program together. */
export function placesOf(program: Program, line: number): readonly Place[] {
  return (program.lines[line]?.parts ?? []).flatMap(expand);
}
