import { nearest } from '../model/notation-words.ts';
import type { CliWords } from '../words/cli.en.ts';

/**
 * Arguments as terminals write them: `--mode sync`, `--mode=sync`, `-m sync`, `-` alone is a file, and behind `--`
 * nothing is an option any more. It knows no option; the caller says which there are.
 */

export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  readonly takesValue: boolean;
}

export interface Arguments {
  /** What is no option, in order. */
  readonly words: readonly string[];
  /** Each option's values in order; a flag that is set has one empty value. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** The arguments by name, or a sentence for each mistake. */
export function readArguments(
  given: readonly string[],
  specs: readonly OptionSpec[],
  words: CliWords,
): Arguments | { readonly problems: readonly string[] } {
  const plain: string[] = [];
  const options = new Map<string, string[]>();
  const problems: string[] = [];
  for (let index = 0; index < given.length; index += 1) {
    const argument = given[index];
    if (argument === '--') {
      plain.push(...given.slice(index + 1));
      break;
    }
    if (!argument.startsWith('-') || argument === '-') {
      plain.push(argument);
      continue;
    }
    const equals = argument.startsWith('--') ? argument.indexOf('=') : -1;
    const written = equals === -1 ? argument : argument.slice(0, equals);
    const spec = specs.find(({ name, short }) => written === `--${name}` || written === `-${short}`);
    if (spec === undefined) {
      const known = specs.map(({ name }) => `--${name}`);
      problems.push(words.unknownOption(written, nearest(written, known)));
      // What follows is most likely its value, and no file.
      if (equals === -1 && given[index + 1]?.startsWith('-') === false) index += 1;
      continue;
    }
    let value = equals === -1 ? undefined : argument.slice(equals + 1);
    if (spec.takesValue) {
      if (value === undefined) {
        index += 1;
        value = given[index];
      }
      if (value === undefined || value === '') problems.push(words.missingValue(written));
    } else if (value !== undefined) {
      problems.push(words.noValue(written));
    }
    options.set(spec.name, [...(options.get(spec.name) ?? []), value ?? '']);
  }
  return problems.length > 0 ? { problems } : { words: plain, options };
}
