// The part of a program that a person wants to see beside a timeline: its blocks that are about tasks, without the helpers
// around them and without a long list's middle. The whole program is a click away.
import type { CodeLine, Program } from '../../../code/program.ts';

export type ExcerptLine =
  | { readonly kind: 'line'; readonly number: number; readonly line: CodeLine }
  /** Lines of one block that were left out. */
  | { readonly kind: 'left out'; readonly number: number; readonly count: number }
  | { readonly kind: 'gap'; readonly number: number };

/** Entries of a list that are shown before the rest is left out, and how many may stand there unshortened. */
const SHOWN_ENTRIES = 2;
const MOST_ENTRIES = 3;

/** The lines to show, in order, with their numbers in the program (from 0). */
export function excerptOf(program: Program): readonly ExcerptLine[] {
  return blocksOf(program.lines)
    .filter(({ first, end }) => program.lines.slice(first, end).some(({ parts }) => parts.length > 0))
    .flatMap(({ first, end }, index): readonly ExcerptLine[] => {
      const shown = shortened(program.lines, first, end);
      return index === 0 ? shown : [{ kind: 'gap', number: first }, ...shown];
    });
}

interface Block {
  readonly first: number;
  readonly end: number;
}

/** Stretches of lines that begin without an indent after an empty line. */
function blocksOf(lines: readonly CodeLine[]): readonly Block[] {
  const blocks: Block[] = [];
  let first = 0;
  for (let number = 1; number <= lines.length; number += 1) {
    const begins =
      number === lines.length || (isEmpty(lines[number - 1]) && !/^(\s|$)/.test(lines[number].text));
    if (!begins) continue;
    let end = number;
    while (end > first && isEmpty(lines[end - 1])) end -= 1;
    if (end > first) blocks.push({ first, end });
    first = number;
  }
  return blocks;
}

function shortened(lines: readonly CodeLine[], first: number, end: number): readonly ExcerptLine[] {
  const shown: ExcerptLine[] = [];
  for (let number = first; number < end; ) {
    let after = number;
    while (after < end && isEntry(lines[after])) after += 1;
    if (after - number > MOST_ENTRIES) {
      for (let entry = number; entry < number + SHOWN_ENTRIES; entry += 1) {
        shown.push({ kind: 'line', number: entry, line: lines[entry] });
      }
      shown.push({ kind: 'left out', number: number + SHOWN_ENTRIES, count: after - number - SHOWN_ENTRIES });
      number = after;
    } else {
      shown.push({ kind: 'line', number, line: lines[number] });
      number += 1;
    }
  }
  return shown;
}

/** A line that is about one row only, as the entries of a list of jobs are. */
function isEntry({ parts }: CodeLine): boolean {
  return parts.length === 1 && parts[0].part === 'row' && parts[0].rows.length === 1;
}

function isEmpty({ text }: CodeLine): boolean {
  return text.trim() === '';
}
