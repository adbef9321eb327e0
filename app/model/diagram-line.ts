import type { BarKind } from './diagram.ts';
import { factorOf } from './notation-duration.ts';
import { blankQuoted, numberValue, type Span } from './notation-scanner.ts';

/**
 * One line of a drawing, read:
 *
 *     fetch  .....|--5--|==2==|   x3   # a comment
 *     label  wait  bars           then suffixes and comment, as behind any row
 *
 * The number in a bar is its seconds; a bar without one lasts as many seconds as it has dashes, and so does one whose
 * end is left open (`|-----...|`). What stands left of the first bar says when it starts, which is for a mode to
 * decide and not for a workload: only a label counts there. Adjoining bars share a cap.
 */

export interface Bar {
  readonly kind: BarKind;
  readonly seconds: number;
  readonly at: Span;
}

export interface DrawnLine {
  /** What stands left of the bars; a task's number there is a label and no name. */
  readonly label: Span | undefined;
  readonly bars: readonly Bar[];
  /** Something between two caps that is no bar. */
  readonly bad: Span | undefined;
  /** Where the bars end. */
  readonly end: number;
}

const pipe = /[|｜│]/;
const capPattern = /[|｜│!/>]/g;
/** What may stand left of a bar without being a label. */
const offset = ' \t\u3000.·•…:：→↓↑';
const numberPattern = /([0-9０-９]+(?:[.．][0-9０-９]+)?)\s*(ms|毫秒|s|秒)?/;

/** The drawing in this line, `undefined` where there is none: no bar before the comment. */
export function readDrawnLine(line: string): DrawnLine | undefined {
  if (!pipe.test(line)) return undefined;
  const bare = blankQuoted(line);
  const first = bare.search(pipe);
  const comment = bare.search(/[#＃]|\/\//);
  if (first === -1 || (comment !== -1 && comment < first)) return undefined;

  const bars: Bar[] = [];
  let position = first;
  for (;;) {
    capPattern.lastIndex = position + 1;
    const cap = capPattern.exec(line);
    const content = cap === null ? line.slice(position + 1) : line.slice(position + 1, cap.index);
    const at = { start: position, end: cap === null ? line.length : cap.index + 1 };
    const bar = cap === null ? undefined : readBar(content, at);
    if (bar !== undefined) bars.push(bar);
    const gap = cap !== null && pipe.test(cap[0]) && strip(content, ' \t.·') === '';
    if (cap === null || (bar === undefined && !gap)) {
      // Behind the last cap come suffixes and a comment, which may hold anything.
      const meant = bars.length === 0 || /^(?:[-–—─－=]|#+[0-9])/.test(content);
      const label = labelOf(line, first);
      if (bars.length === 0 && !meant) return undefined;
      return { label, bars, bad: meant ? at : undefined, end: position + 1 };
    }
    position = cap.index;
    if (!pipe.test(cap[0])) return { label: labelOf(line, first), bars, bad: undefined, end: position + 1 };
  }
}

/** What stands between two caps, `undefined` where that is no bar. */
function readBar(content: string, at: Span): Bar | undefined {
  const number = numberPattern.exec(content);
  const left = number === null ? content : content.slice(0, number.index);
  const right = number === null ? '' : content.slice(number.index + number[0].length);
  // An end left open, `|-----...|`, is drawn behind the dashes.
  const fill = left.trim() + right.trim();
  const dashes = fill.endsWith('..') || fill.endsWith('…') ? strip(fill, '.…') : fill;
  if (dashes === '' && number === null) return undefined;
  const kind = kindOf(dashes);
  if (kind === undefined) return undefined;
  const seconds = number === null ? dashes.length : numberValue(number[1]) * factorOf(number[2] ?? 's');
  return { kind, seconds, at };
}

function kindOf(dashes: string): BarKind | undefined {
  const [first = '-'] = dashes;
  const same = first === '=' || first === '#' ? first : '-–—─－';
  for (const dash of dashes) if (!same.includes(dash)) return undefined;
  return first === '=' ? 'cpu' : first === '#' ? 'block' : 'io';
}

function labelOf(line: string, end: number): Span | undefined {
  const label = strip(line.slice(0, end), offset);
  if (label === '') return undefined;
  const start = line.indexOf(label);
  return { start, end: start + label.length };
}

/** The text without those characters at its ends. */
function strip(text: string, characters: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && characters.includes(text[start])) start += 1;
  while (end > start && characters.includes(text[end - 1])) end -= 1;
  return text.slice(start, end);
}
