import { type Diagnostic, DiagnosticList } from './diagnostic.ts';
import { type DrawnLine, readDrawnLine } from './diagram-line.ts';
import { blankQuoted, isName, numberValue, Scanner, type Span, shortened } from './notation-scanner.ts';
import { readSteps } from './notation-steps.ts';
import { readSuffixes } from './notation-suffixes.ts';
import { type DeclarationWord, declarationWords } from './notation-words.ts';
import { complaintsAbout, placed, type WholeComplaint } from './schema-references.ts';
import type { Step } from './step.ts';
import { fromSeconds } from './time.ts';
import { type LockSpec, limits, type QueueSpec, type TaskRow, type Workload } from './workload.ts';

/**
 * A workload as text, one line a row of tasks:
 *
 *     fetch: io 1..30, cpu 0.5   x100 timeout 20     # name: steps, then suffixes, then a comment
 *     (io 1, cpu 0.5) x3, 2                          # a group that comes three times; a bare number is io
 *     semaphore db 3                                 # a declaration: lock, semaphore, queue
 *     |--5--|                                        # or the articles' drawing: `-` io, `=` cpu, `#` block
 *
 * Bars of one kind on one line, without a label, are the articles' picture of tasks run one after another, so each is
 * a task of its own; bars of several kinds, or behind a label, are the steps of one task. A pasted drawing may bring
 * its captions: a line with an arrow in it, the line right above a line of down arrows and the line right below a
 * line of up arrows are no tasks.
 */

export { type PrintOptions, printNotation } from './notation-print.ts';

export interface ParsedNotation {
  readonly workload: Workload;
  /** For each row, the line it stands in, from 1: an editor's way from its cursor to a task. */
  readonly lines: readonly number[];
}
export interface RefusedNotation {
  /** At least one, at most `mostDiagnostics`, in the order of their places. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a text; every mistake is reported, none is thrown. Linear in the text's length. */
export function parseNotation(text: string): ParsedNotation | RefusedNotation {
  if (text.length > limits.textLength) {
    const values = { length: text.length, most: limits.textLength };
    return { diagnostics: [{ code: 'text too long', line: 1, column: 1, length: 0, values }] };
  }
  return new NotationReader(text).read();
}

const prefixPattern = /[^"“”,，、:：()（）|#＃]*[:：](?!\/\/)/y;
const colon = /\s*[:：]/y;
const declarationPattern = /([\p{L}]+)(?=\s|$)/uy;
const arrow = /[↓↑⬇⬆▼▲]/;
const arrowLine = /^[\s↓↑→←⬇⬆▼▲|｜│v^]+$/u;
/** What our own drawings have beside bars (an axis, "more", a task that lasted no time), and a code block's fences. */
const ignoredLine = /^\s*(?:[└├┌┴┬⋮]|```|[.·|!/>]+\s*$)/;

interface RowPlaces {
  readonly line: number;
  readonly row: Span;
  readonly steps: readonly Span[];
}

class NotationReader {
  readonly #lines: readonly string[];
  readonly #hasArrows: boolean;
  readonly #diagnostics = new DiagnosticList();
  readonly #rows: TaskRow[] = [];
  readonly #places: RowPlaces[] = [];
  readonly #locks: LockSpec[] = [];
  readonly #queues: QueueSpec[] = [];
  readonly #lockPlaces: RowPlaces[] = [];
  readonly #queuePlaces: RowPlaces[] = [];

  constructor(text: string) {
    this.#lines = text.split(/\r\n|\r|\n/);
    this.#hasArrows = arrow.test(text);
  }

  read(): ParsedNotation | RefusedNotation {
    for (let index = 0; index < this.#lines.length; index += 1) {
      this.#readLine(index);
      if (this.#diagnostics.isFull) break;
      if (this.#rows.length > limits.rows) {
        const { line, row } = this.#places[limits.rows];
        const place = { line, column: row.start + 1, length: row.end - row.start };
        this.#diagnostics.add({ code: 'too many rows', ...place, values: { most: limits.rows } });
        break;
      }
    }
    const workload = { rows: this.#rows, locks: this.#locks, queues: this.#queues };
    // Half-read rows would be blamed for what they do not say.
    if (this.#diagnostics.isEmpty) {
      for (const complaint of complaintsAbout(workload)) this.#diagnostics.add(this.#placed(complaint));
    }
    if (!this.#diagnostics.isEmpty) return { diagnostics: this.#diagnostics.all };
    return { workload, lines: this.#places.map(({ line }) => line) };
  }

  #readLine(index: number): void {
    const text = this.#lines[index];
    const scanner = new Scanner(text, index + 1, this.#diagnostics);
    if (scanner.atEnd() || ignoredLine.test(text)) return;
    const drawn = readDrawnLine(text);
    if (drawn !== undefined) this.#readDrawing(scanner, drawn);
    else if (this.#hasArrows && this.#isCaption(index)) return;
    else if (!this.#readDeclaration(scanner)) this.#readRow(scanner);
  }

  #isCaption(index: number): boolean {
    if (arrow.test(blankQuoted(this.#lines[index]))) return true;
    const below = this.#lines[index + 1] ?? '';
    const above = this.#lines[index - 1] ?? '';
    return (/[↓⬇▼]/.test(below) && arrowLine.test(below)) || (/[↑⬆▲]/.test(above) && arrowLine.test(above));
  }

  #readRow(scanner: Scanner): void {
    const start = scanner.position;
    const name = this.#readPrefix(scanner);
    const { steps, places } = readSteps(scanner);
    const suffixes = readSuffixes(scanner);
    if (steps.length === 0 && scanner.text.slice(start).search(/[(（]/) === -1 && this.#diagnostics.isEmpty) {
      scanner.report('empty step', { start, end: scanner.position }, {});
    }
    this.#rows.push({ ...(name === undefined ? {} : { name }), steps, ...suffixes });
    this.#places.push({ line: scanner.line, row: { start, end: scanner.position }, steps: places });
  }

  #readPrefix(scanner: Scanner): string | undefined {
    const start = scanner.position;
    const quoted = scanner.quoted();
    if (quoted !== undefined && scanner.match(colon) === undefined) {
      const span = { start, end: scanner.position };
      scanner.report('unexpected text', span, {
        found: scanner.textOf(span),
        suggestion: `${scanner.textOf(span)}:`,
      });
      scanner.skipStep();
      return undefined;
    }
    const name = quoted ?? scanner.match(prefixPattern)?.[0].slice(0, -1).trimEnd();
    if (name === undefined || isName(name)) return name;
    const span = { start, end: scanner.position };
    scanner.report('bad name', span, { name: shortened(name), most: limits.nameLength });
    return undefined;
  }

  #readDrawing(scanner: Scanner, { label, bars, bad, end }: DrawnLine): void {
    const start = scanner.position;
    if (bad !== undefined) {
      scanner.report('bad bar', bad, { found: scanner.textOf(bad) });
      return;
    }
    const name = label === undefined ? undefined : this.#readLabel(scanner, label);
    scanner.position = end;
    const suffixes = readSuffixes(scanner);
    const steps: Step[] = [];
    for (const { kind, seconds, at } of bars) {
      const duration = fromSeconds(seconds);
      if (duration > limits.duration) {
        const values = { found: scanner.textOf(at), most: limits.duration };
        scanner.report('duration too long', at, values);
      }
      steps.push({ kind, duration });
    }
    const row = { start, end };
    if (label !== undefined || new Set(steps.map(({ kind }) => kind)).size > 1) {
      if (steps.length > limits.stepsPerRow) {
        scanner.report('too many steps', bars[limits.stepsPerRow].at, { most: limits.stepsPerRow });
      }
      this.#rows.push({ ...(name === undefined ? {} : { name }), steps, ...suffixes });
      this.#places.push({ line: scanner.line, row, steps: bars.map(({ at }) => at) });
      return;
    }
    for (const [index, step] of steps.entries()) {
      this.#rows.push({ steps: [step], ...suffixes });
      this.#places.push({ line: scanner.line, row: bars[index].at, steps: [bars[index].at] });
    }
  }

  #readLabel(scanner: Scanner, label: Span): string | undefined {
    scanner.position = label.start;
    const written = scanner.text.slice(label.start, label.end);
    const name = scanner.quoted() ?? written;
    // A number in front of a bar is a task's number, as we draw it ourselves.
    if (name === written && /^[0-9０-９]+$/.test(name)) return undefined;
    if (isName(name)) return name;
    scanner.report('bad name', label, { name: shortened(name), most: limits.nameLength });
    return undefined;
  }

  #readDeclaration(scanner: Scanner): boolean {
    const start = scanner.position;
    prefixPattern.lastIndex = start;
    if (prefixPattern.test(scanner.text)) return false;
    const word = scanner.match(declarationPattern)?.[1];
    const kind = word === undefined ? undefined : declarationWords.get(word.toLowerCase());
    if (kind === undefined) {
      scanner.position = start;
      return false;
    }
    const name = scanner.name(kind);
    if (name === undefined) return true;
    const number = this.#readDeclaredNumber(scanner, kind);
    const place = { line: scanner.line, row: { start, end: scanner.position }, steps: [] };
    if (kind === 'queue') {
      this.#queues.push({ name, capacity: number });
      this.#queuePlaces.push(place);
    } else {
      this.#locks.push({ name, permits: number ?? 1 });
      this.#lockPlaces.push(place);
    }
    if (!scanner.atEnd()) {
      const span = scanner.here();
      scanner.report('unexpected text', span, { found: scanner.textOf(span), suggestion: undefined });
    }
    return true;
  }

  #readDeclaredNumber(scanner: Scanner, kind: DeclarationWord): number | undefined {
    if (kind === 'lock') return 1;
    scanner.skipBlank();
    const start = scanner.position;
    const written = scanner.number();
    const span = { start, end: scanner.position };
    if (written === undefined && kind === 'queue') return undefined;
    const number = written === undefined ? Number.NaN : numberValue(written);
    if (Number.isInteger(number) && number >= 1 && number <= limits.permits) return number;
    const values = { found: written ?? '', most: limits.permits };
    scanner.report(kind === 'queue' ? 'bad capacity' : 'bad permits', span, values);
    return 1;
  }

  #placed(complaint: WholeComplaint): Diagnostic {
    const { row, step, lock = -1, queue = -1 } = complaint;
    const places = this.#places[row] ?? this.#lockPlaces[lock] ?? this.#queuePlaces[queue];
    const span = places.steps[step] ?? places.row;
    return placed(complaint, { line: places.line, column: span.start + 1, length: span.end - span.start });
  }
}
