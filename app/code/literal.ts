import { formatSeconds, type Microseconds } from '../model/time.ts';

/**
 * A learner's words as literals of a program. Letters, digits, punctuation and signs of any script stand as they are;
 * all else is escaped (line ends, control and direction marks, lone surrogates), so that no name ends a string or a
 * comment, or turns the text that follows it around.
 */

const harmless = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

function escaped(text: string, special: ReadonlySet<string>, hidden: (code: number) => string): string {
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (special.has(character)) result += `\\${character}`;
    else if (harmless.test(character)) result += character;
    // A lone surrogate cannot be printed; the sign for "no character" can.
    else result += code >= 0xd800 && code <= 0xdfff ? '\ufffd' : hidden(code);
  }
  return result;
}

const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0');
const pythonHidden = (code: number) => (code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`);
const scriptHidden = (code: number) => `\\u{${hex(code, 1)}}`;

/** A Python string in double quotes. */
export function pythonString(text: string): string {
  return `"${escaped(text, new Set(['"', '\\']), pythonHidden)}"`;
}

/** A Python f-string: `text`, a blank and the value of `expression`. */
export function pythonNumbered(text: string, expression: string): string {
  const fixed = escaped(text, new Set(['"', '\\']), pythonHidden).replace(/[{}]/g, '$&$&');
  return `f"${fixed}${fixed === '' ? '' : ' '}{${expression}}"`;
}

/** A TypeScript string in single quotes. */
export function scriptString(text: string): string {
  return `'${escaped(text, new Set(["'", '\\']), scriptHidden)}'`;
}

/** A template: `text`, a blank and the value of `expression`. */
export function scriptNumbered(text: string, expression: string): string {
  const fixed = escaped(text, new Set(['`', '\\', '$']), scriptHidden);
  return `\`${fixed}${fixed === '' ? '' : ' '}\${${expression}}\``;
}

/** A key of an object literal; `__proto__` would otherwise set the object's prototype. */
export function scriptKey(text: string): string {
  return text === '__proto__' ? `[${scriptString(text)}]` : scriptString(text);
}

/** Seconds as a literal, exact to the microsecond. */
export function secondsLiteral(time: Microseconds): string {
  return formatSeconds(time, 6);
}
