// The text after an edit by hand. Lines that still say what they said stay as they were typed, with their comments; what
// has changed is printed, and keeps the comment behind it. Where that would not be read back as the very same tasks, all
// is printed anew.
import { parseNotation, printNotation } from '../../model/notation.ts';
import { blankQuoted } from '../../model/notation-scanner.ts';
import { emptyWorkload, type TaskRow, type Workload } from '../../model/workload.ts';

/** A line of the old text that holds rows, and what stands between it and the one before. */
interface Block {
  readonly gap: readonly string[];
  readonly line: string;
  readonly rows: readonly TaskRow[];
}

const printed = new WeakMap<TaskRow, string>();

/** The text of a workload that was made by hand: drawn as the articles draw, where that says it all. */
export function textOf(workload: Workload): string {
  const head = printNotation({ ...workload, rows: [] });
  const rows = workload.rows.map(printRow);
  return (head === '' ? rows : [head, ...rows]).join('\n');
}

/** Text for `workload`, which a hand made of `before`, whose text was `text`. */
export function retext(text: string, before: Workload, workload: Workload): string {
  if (!/[#＃]/.test(text)) return textOf(workload);
  const kept = withComments(text, before, workload);
  return kept !== undefined && saysTheSame(kept, workload) ? kept : textOf(workload);
}

/** Whether a text is read as just this workload: what prints the same is the same. */
export function saysTheSame(text: string, workload: Workload): boolean {
  const parsed = parseNotation(text);
  return 'workload' in parsed && textOf(parsed.workload) === textOf(workload);
}

/** A row is printed once: a drag changes one of many. */
function printRow(row: TaskRow): string {
  const known = printed.get(row);
  if (known !== undefined) return known;
  const text = printNotation({ ...emptyWorkload, rows: [row] }, { bars: true });
  printed.set(row, text);
  return text;
}

function withComments(text: string, before: Workload, workload: Workload): string | undefined {
  const parsed = parseNotation(text);
  if (!('lines' in parsed) || parsed.lines.length !== before.rows.length) return undefined;
  const { blocks, tail } = blocksOf(text.split(/\r\n|\r|\n/), parsed.lines, before.rows);
  const isDeclaredAnew = workload.locks !== before.locks || workload.queues !== before.queues;
  const gapOf = (gap: readonly string[]) => (isDeclaredAnew ? gap.filter(isComment) : gap);
  const blockOf = new Map(blocks.flatMap((block) => block.rows.map((row) => [row, block] as const)));
  const result = isDeclaredAnew
    ? printNotation({ ...workload, rows: [] })
        .split('\n')
        .filter(Boolean)
    : [];
  const isSameLength = workload.rows.length === before.rows.length;

  for (let index = 0; index < workload.rows.length; index += 1) {
    const row = workload.rows[index];
    const block = blockOf.get(row);
    if (block?.rows.every((each, at) => workload.rows[index + at] === each)) {
      result.push(...gapOf(block.gap), block.line);
      index += block.rows.length - 1;
      continue;
    }
    const replaced = isSameLength && block === undefined ? blockOf.get(before.rows[index]) : undefined;
    if (replaced?.rows.length === 1) {
      result.push(...gapOf(replaced.gap), printRow(row) + commentBehind(replaced.line));
    } else result.push(printRow(row));
  }
  return [...result, ...gapOf(tail)].join('\n');
}

function blocksOf(
  lines: readonly string[],
  lineOfRow: readonly number[],
  rows: readonly TaskRow[],
): { readonly blocks: readonly Block[]; readonly tail: readonly string[] } {
  const blocks: Block[] = [];
  let from = 0;
  for (const number of new Set(lineOfRow)) {
    blocks.push({
      gap: lines.slice(from, number - 1),
      line: lines[number - 1],
      rows: rows.filter((_, index) => lineOfRow[index] === number),
    });
    from = number;
  }
  return { blocks, tail: lines.slice(from) };
}

function isComment(line: string): boolean {
  return /^\s*(?:[#＃]|$)/.test(line);
}

/** The comment behind a row with the blank before it. In a drawing `#` is a bar, so only what follows the last bar counts. */
function commentBehind(line: string): string {
  const bare = blankQuoted(line);
  const from = Math.max(bare.lastIndexOf('|'), bare.lastIndexOf('｜'), 0);
  const at = bare.slice(from).search(/\s*[#＃]/);
  return at < 0 ? '' : line.slice(from + at);
}
