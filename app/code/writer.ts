import type { LinePart } from './place.ts';

/** Lines with their indentation and what they are about, written from top to bottom. It knows no language. */

export interface WrittenLine {
  readonly text: string;
  readonly parts: readonly LinePart[];
}

export class Writer {
  readonly #lines: WrittenLine[] = [];
  readonly #unit: string;
  #depth = 0;

  constructor(unit: string) {
    this.#unit = unit;
  }

  get lines(): readonly WrittenLine[] {
    return this.#lines;
  }

  line(text: string, ...parts: readonly LinePart[]): this {
    this.#lines.push({ text: text === '' ? '' : this.#unit.repeat(this.#depth) + text, parts });
    return this;
  }

  /** Lines that stand together, each indented as it is given. */
  text(lines: string, ...parts: readonly LinePart[]): this {
    for (const line of lines.split('\n')) this.line(line, ...parts);
    return this;
  }

  /** `count` empty lines, unless nothing stands above them. */
  gap(count = 1): this {
    if (this.#lines.length === 0) return this;
    for (let line = 0; line < count; line += 1) this.line('');
    return this;
  }

  /** What `write` writes stands one level deeper. */
  inside(write: () => void): this {
    this.#depth += 1;
    write();
    this.#depth -= 1;
    return this;
  }

  append(lines: readonly WrittenLine[]): this {
    for (const { text, parts } of lines) this.line(text, ...parts);
    return this;
  }
}
