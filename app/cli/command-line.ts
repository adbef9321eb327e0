import { nearest } from '../model/notation-words.ts';
import { type CliWords, cliEn } from '../words/cli.en.ts';
import { cliZh } from '../words/cli.zh.ts';
import { type Language, languageOfTag } from '../words/language.ts';
import { wordsOf } from '../words/words-of.ts';
import { type Arguments, type OptionSpec, readArguments } from './arguments.ts';
import { modeList } from './mode-list.ts';
import { printed, type Read, type Result, refusal } from './result.ts';
import { type Format, formats, simulateCommand } from './simulate-command.ts';

/** `interleave …`: which command is meant, in which language, and what all commands share. */

export interface Surroundings {
  readonly read: Read;
  /** The terminal's language; `--lang` goes before it. */
  readonly language: Language;
  readonly version: string;
}

export const cliWords: Readonly<Record<Language, CliWords>> = { en: cliEn, 'zh-CN': cliZh };

const commands = ['simulate', 'modes', 'help', 'version'];

const optionSpecs: readonly OptionSpec[] = [
  { name: 'mode', short: 'm', takesValue: true },
  { name: 'format', short: 'f', takesValue: true },
  { name: 'world', short: 'w', takesValue: true },
  { name: 'lang', takesValue: true },
  { name: 'help', short: 'h', takesValue: false },
  { name: 'version', short: 'v', takesValue: false },
];

/** Does what the arguments ask for. Never throws over what a person wrote. */
export async function commandLine(
  given: readonly string[],
  { read, language, version }: Surroundings,
): Promise<Result> {
  const spoken = cliWords[language];
  const found = readArguments(given, optionSpecs, spoken);
  if ('problems' in found) return refusal(...found.problems, spoken.tryHelp);
  const asked = languageAsked(found, spoken);
  if (asked !== undefined && 'problem' in asked) return refusal(asked.problem);
  const words = cliWords[asked?.language ?? language];
  const catalogue = wordsOf(asked?.language ?? language);

  if (found.options.has('help')) return printed([`${words.help}\n`]);
  if (found.options.has('version')) return printed([`${version}\n`]);
  const [command, ...rest] = found.words;
  switch (command) {
    case undefined:
      return refusal(words.help);
    case 'help':
      return printed([`${words.help}\n`]);
    case 'version':
      return printed([`${version}\n`]);
    case 'modes':
      return printed([modeList(words, catalogue)]);
    case 'simulate': {
      const written = found.options.get('format')?.at(-1) ?? 'text';
      const format = formats.find((each) => each === written);
      if (format === undefined) return refusal(noFormat(written, words));
      return await simulateCommand({ ...found, words: rest }, format, read, words, catalogue);
    }
    default:
      return refusal(words.unknownCommand(command, nearest(command, commands)), words.tryHelp);
  }
}

function languageAsked(
  { options }: Arguments,
  words: CliWords,
): { readonly language: Language } | { readonly problem: string } | undefined {
  const tag = options.get('lang')?.at(-1);
  if (tag === undefined) return undefined;
  const language = languageOfTag(tag.replaceAll('_', '-'));
  if (language !== undefined) return { language };
  return { problem: words.noOption('--lang', tag, ['en', 'zh'], undefined) };
}

function noFormat(written: string, words: CliWords): string {
  const suggestion: Format | string | undefined = nearest(written, formats);
  return words.noOption('--format', written, formats, suggestion);
}
