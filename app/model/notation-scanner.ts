import type { Diagnostic, DiagnosticCode, DiagnosticList, DiagnosticValues } from './diagnostic.ts';
import { limits } from './workload.ts';

/**
 * A cursor over one line of text, with the few tokens the notation has. It looks at each character a bounded number
 * of times, and takes full-width punctuation and digits for what they mean. It does not know what a row is.
 */

const blank = /\s*/y;
const wordPattern = /[\p{L}_][\p{L}\p{M}\p{N}_.-]*/uy;
const numberPattern =
  /[+-]?(?:[0-9０-９]+(?:[.．](?![.．])[0-9０-９]*)?|[.．][0-9０-９]+)(?:[eE][+-]?[0-9]+)?/y;
const quotedPattern = /["“”]((?:[^"“”\\]|\\.)*)["“”]/uy;
const quotes = '"“”';
const comment = /#|＃|\/\//y;
/** What an error message quotes: up to the next separator. */
const chunk = /[^\s,，、()（）]+|[,，、()（）]/y;
const upToComma = /(?:["“”](?:[^"“”\\]|\\.)*["“”]|[^,，、#＃"“”])*/y;

/** A name that needs no quotes where another word may follow. */
const plainName = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u;
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

/** A run of characters of the line: `start` counts from 0. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export class Scanner {
  readonly text: string;
  readonly line: number;
  readonly #diagnostics: DiagnosticList;
  position = 0;

  constructor(text: string, line: number, diagnostics: DiagnosticList) {
    this.text = text;
    this.line = line;
    this.#diagnostics = diagnostics;
  }

  /** There is no room for another complaint: reading on would tell nobody anything. */
  get isRefused(): boolean {
    return this.#diagnostics.isFull;
  }

  /** Matches a sticky pattern here and goes behind it. */
  match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text);
    if (found === null) return undefined;
    this.position += found[0].length;
    return found;
  }

  skipBlank(): void {
    let code = this.text.charCodeAt(this.position);
    while (code === 32 || code === 9) {
      this.position += 1;
      code = this.text.charCodeAt(this.position);
    }
    if (code < 128 || Number.isNaN(code)) return;
    blank.lastIndex = this.position;
    blank.test(this.text);
    this.position = blank.lastIndex;
  }

  /** Nothing but blanks and a comment is left. */
  atEnd(): boolean {
    this.skipBlank();
    if (this.position >= this.text.length) return true;
    const code = this.text.charCodeAt(this.position);
    if (isAsciiLetter(code) || isDigit(code)) return false;
    comment.lastIndex = this.position;
    return comment.test(this.text);
  }

  /** A word as written; the cursor stays where there is none. */
  word(): string | undefined {
    // Nearly every word is plain ASCII, and the pattern is ten times slower than this.
    let end = this.position;
    while (isAsciiLetter(this.text.charCodeAt(end))) end += 1;
    const code = this.text.charCodeAt(end);
    if (end > this.position && (code === 32 || code === 44 || Number.isNaN(code))) {
      const word = this.text.slice(this.position, end);
      this.position = end;
      return word;
    }
    return this.match(wordPattern)?.[0];
  }

  /** A number as written; `numberValue` says how much it is. */
  number(): string | undefined {
    return this.match(numberPattern)?.[0];
  }

  /** A name in quotes or one plain word; says what is wrong with it, or that there is none after `after`. */
  name(after: string): string | undefined {
    this.skipBlank();
    const start = this.position;
    const name = this.quoted() ?? this.word();
    if (name === undefined) {
      const quote = /["“”]/y;
      if (this.match(quote) !== undefined) {
        this.report('unclosed quote', { start, end: this.text.length }, {});
        this.position = this.text.length;
      } else {
        this.report('missing name', this.here(), { after });
      }
      return undefined;
    }
    if (isName(name)) return name;
    this.report(
      'bad name',
      { start, end: this.position },
      { name: shortened(name), most: limits.nameLength },
    );
    return undefined;
  }

  quoted(): string | undefined {
    return this.match(quotedPattern)?.[1].replace(/\\(.)/gu, '$1');
  }

  /** What stands here, for a message; the cursor stays. */
  here(): Span {
    this.skipBlank();
    chunk.lastIndex = this.position;
    const found = chunk.exec(this.text);
    return { start: this.position, end: this.position + (found?.[0].length ?? 0) };
  }

  /** Goes on to the next comma or the end, after a mistake. */
  skipStep(): void {
    this.match(upToComma);
  }

  textOf({ start, end }: Span): string {
    return shortened(this.text.slice(start, end));
  }

  report<Code extends DiagnosticCode>(
    code: Code,
    { start, end }: Span,
    values: DiagnosticValues[Code],
  ): void {
    const place = { line: this.line, column: start + 1, length: end - start };
    // The union of all diagnostics cannot be built from a code that is still open.
    this.#diagnostics.add({ code, ...place, values } as Diagnostic);
  }
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The value of a number as `Scanner.number` gives it, full-width digits included. */
export function numberValue(written: string): number {
  const value = Number(written);
  if (!Number.isNaN(value) && written !== '') return value;
  const plain = written.replace(/[０-９．]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return Number(plain);
}

/** Whether a name may be given to a task, a lock, a queue, a server or a variable. */
export function isName(name: string): boolean {
  return (
    name.length > 0 && name.length <= limits.nameLength && !unprintable.test(name) && name.trim() === name
  );
}

/** The name as the notation writes it where another word may follow: in quotes if it needs them. */
export function printName(name: string): string {
  return plainName.test(name) ? name : `"${name.replace(/["“”\\]/g, '\\$&')}"`;
}

/** The line with blanks in place of its quoted names, so that what they hold is taken for nothing else. */
export function blankQuoted(line: string): string {
  let blanked = '';
  let from = 0;
  for (let start = indexOfQuote(line, 0); start !== -1; start = indexOfQuote(line, from)) {
    let end = start + 1;
    while (end < line.length && !quotes.includes(line[end])) end += line[end] === '\\' ? 2 : 1;
    // A quote that is never closed quotes nothing.
    if (end >= line.length) break;
    blanked += line.slice(from, start) + ' '.repeat(end + 1 - start);
    from = end + 1;
  }
  return from === 0 ? line : blanked + line.slice(from);
}

function indexOfQuote(line: string, from: number): number {
  for (let index = from; index < line.length; index += 1) if (quotes.includes(line[index])) return index;
  return -1;
}

/** A piece of what somebody wrote, short enough for a sentence. */
export function shortened(text: string): string {
  return text.length <= limits.nameLength ? text : `${text.slice(0, limits.nameLength - 1)}…`;
}
