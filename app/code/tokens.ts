import type { Language } from './language.ts';

/**
 * Cuts one line of a generated program into tokens, enough to colour it. No string or comment of a generated program
 * goes on over a line's end, so a line is all it ever has to see.
 */

export type TokenKind = 'keyword' | 'string' | 'number' | 'comment' | 'name' | 'plain';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const words: Readonly<Record<Language, ReadonlySet<string>>> = {
  python: new Set(
    (
      'False None True and as assert async await break class continue def del elif else except finally for from ' +
      'global if import in is lambda nonlocal not or pass raise return try while with yield'
    ).split(' '),
  ),
  typescript: new Set(
    (
      'as async await break case catch class const continue default do else export extends false finally for from ' +
      'function if import in instanceof interface let new null of private public readonly return static super ' +
      'switch this throw true try type typeof undefined void while yield'
    ).split(' '),
  ),
};

const patterns: Readonly<Record<Language, RegExp>> = {
  python:
    /(?<comment>#.*)|(?<string>(?:\b[fr])?(?:"""(?:[^\\]|\\.)*?"""|"(?:[^"\\]|\\.)*"))|(?<number>\b\d[\d_]*(?:\.\d+)?\b)|(?<word>[A-Za-z_]\w*)|(?<plain>\s+|.)/gsu,
  typescript:
    /(?<comment>\/\/.*|\/\*.*?\*\/)|(?<string>'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)|(?<number>\b\d[\d_]*(?:\.\d+)?n?\b)|(?<word>[A-Za-z_$#][\w$]*)|(?<plain>\s+|.)/gsu,
};

/** The tokens of one line; their texts put together are the line. */
export function tokenize(language: Language, line: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of line.matchAll(patterns[language])) {
    const text = match[0];
    const kind = kindOf(language, match.groups ?? {}, text);
    const last = tokens.at(-1);
    if (kind === 'plain' && last?.kind === 'plain')
      tokens[tokens.length - 1] = { kind, text: last.text + text };
    else tokens.push({ kind, text });
  }
  return tokens;
}

function kindOf(
  language: Language,
  groups: Readonly<Record<string, string | undefined>>,
  text: string,
): TokenKind {
  if (groups.comment !== undefined) return 'comment';
  if (groups.string !== undefined) return 'string';
  if (groups.number !== undefined) return 'number';
  if (groups.word !== undefined) return words[language].has(text) ? 'keyword' : 'name';
  return 'plain';
}

/** The language's own words, which no identifier may be. */
export function isKeyword(language: Language, word: string): boolean {
  return words[language].has(word);
}
