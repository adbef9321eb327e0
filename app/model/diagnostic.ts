/**
 * A learner's mistake is data: what is wrong, where, and what the sentence about it needs to know. The sentences
 * themselves are in the catalogues (`app/words/diagnostics.*.ts`), which the compiler holds to every code below.
 */

/** What each code carries for its sentence. */
export interface DiagnosticValues {
  readonly 'text too long': { readonly length: number; readonly most: number };
  readonly 'too many rows': { readonly most: number };
  readonly 'too many steps': { readonly most: number };
  readonly 'too many tasks': { readonly most: number };
  readonly 'too much work': { readonly most: number };
  readonly 'unknown step': { readonly word: string; readonly suggestion: string | undefined };
  readonly 'unexpected text': { readonly found: string; readonly suggestion: string | undefined };
  readonly 'missing comma': { readonly before: string };
  readonly 'empty step': Record<never, never>;
  readonly 'missing duration': { readonly step: string };
  readonly 'bad duration': { readonly found: string };
  readonly 'negative duration': { readonly found: string };
  readonly 'duration too long': { readonly found: string; readonly most: number };
  readonly 'range backwards': { readonly min: string; readonly max: string };
  readonly 'missing name': { readonly after: string };
  readonly 'bad name': { readonly name: string; readonly most: number };
  readonly 'bad count': { readonly found: string };
  readonly 'bad place': { readonly found: string };
  readonly 'bad permits': { readonly found: string; readonly most: number };
  readonly 'bad capacity': { readonly found: string; readonly most: number };
  readonly 'bad bar': { readonly found: string };
  readonly 'unclosed group': Record<never, never>;
  readonly 'unopened group': Record<never, never>;
  readonly 'unclosed quote': Record<never, never>;
  readonly 'repeated suffix': { readonly suffix: string };
  readonly 'suffix inside': { readonly suffix: string };
  readonly 'declared twice': { readonly name: string };
  readonly 'unknown task': {
    readonly name: string;
    readonly step: string;
    readonly suggestion: string | undefined;
  };
  readonly 'ambiguous task': { readonly name: string; readonly step: string };
  readonly 'task names itself': { readonly name: string; readonly step: string };
  readonly 'release without acquire': { readonly lock: string };
  readonly 'not json': Record<never, never>;
  readonly 'not a file of ours': Record<never, never>;
  readonly 'newer version': { readonly found: number; readonly known: number };
  readonly 'wrong shape': { readonly path: string; readonly expected: string; readonly found: string };
  readonly 'unknown mode': { readonly word: string; readonly suggestion: string | undefined };
  readonly 'too many modes': { readonly most: number };
  readonly 'no parameters': { readonly mode: string; readonly found: string };
  readonly 'unknown parameter': {
    readonly mode: string;
    readonly word: string;
    readonly known: readonly string[];
    readonly suggestion: string | undefined;
  };
  readonly 'repeated parameter': { readonly mode: string; readonly key: string };
  readonly 'number out of range': {
    readonly mode: string;
    readonly key: string;
    readonly found: string;
    readonly min: number;
    readonly max: number;
    readonly whole: boolean;
  };
  readonly 'unknown option': {
    readonly mode: string;
    readonly key: string;
    readonly found: string;
    readonly options: readonly string[];
  };
}

export type DiagnosticCode = keyof DiagnosticValues;

/**
 * One mistake. `line` and `column` count from 1, `column` and `length` in UTF-16 code units, as a text area counts
 * its selection. `line` 0: the place is no place in a text, and `path` names it instead where there is one.
 */
export type Diagnostic<Code extends DiagnosticCode = DiagnosticCode> = {
  readonly [Each in Code]: {
    readonly code: Each;
    readonly line: number;
    readonly column: number;
    readonly length: number;
    /** Where in a file: `workload.rows[2].steps[0]`. */
    readonly path?: string;
    readonly values: DiagnosticValues[Each];
  };
}[Code];

/** The sentences of one language: a missing code is a type error. */
export type DiagnosticSentences = {
  readonly [Code in DiagnosticCode]: (values: DiagnosticValues[Code]) => string;
};

/** A language's sentences, and how it says where. */
export interface DiagnosticWords {
  readonly place: (line: number, column: number) => string;
  readonly path: (path: string) => string;
  readonly sentences: DiagnosticSentences;
}

/** What is wrong and what would be right, without the place (an editor underlines it). */
export function sentenceOf<Code extends DiagnosticCode>(
  words: DiagnosticWords,
  diagnostic: Diagnostic<Code>,
): string {
  return words.sentences[diagnostic.code](diagnostic.values);
}

/** The whole message, the place first. */
export function messageOf(words: DiagnosticWords, diagnostic: Diagnostic): string {
  const sentence = sentenceOf(words, diagnostic);
  if (diagnostic.path !== undefined) return words.path(diagnostic.path) + sentence;
  return diagnostic.line === 0 ? sentence : words.place(diagnostic.line, diagnostic.column) + sentence;
}

/** Nobody reads more than this at once. */
export const mostDiagnostics = 20;

/** Gathers diagnostics while a text is read; keeps the first `mostDiagnostics`. */
export class DiagnosticList {
  readonly #list: Diagnostic[] = [];

  get isEmpty(): boolean {
    return this.#list.length === 0;
  }

  get isFull(): boolean {
    return this.#list.length >= mostDiagnostics;
  }

  /** In the order of their places. */
  get all(): readonly Diagnostic[] {
    return [...this.#list].sort((one, other) => one.line - other.line || one.column - other.column);
  }

  add(diagnostic: Diagnostic): void {
    if (!this.isFull) this.#list.push(diagnostic);
  }
}
