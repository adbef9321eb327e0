// What a card is called and how its mode is written in code, put together from the registry and the catalogues.
import { completeValues, integer, type ModeChoice, type ParameterValues } from '../../modes/mode.ts';
import { modeOf } from '../../modes/registry.ts';
import { type Words, wordFor } from '../../words/catalogue.ts';

/** The mode's name in the language of the page. */
export function modeName(words: Words, mode: string): string {
  return wordFor(words.modeNames, mode)?.name ?? mode;
}

/** Code is the same in every language. */
const hints: Readonly<Record<string, (values: ParameterValues) => string>> = {
  sync: () => 'for t in tasks: t()',
  gather: () => 'asyncio.gather',
  semaphore: (values) => `asyncio.Semaphore(${integer(values, 'permits')})`,
  workers: (values) => `Pool(${integer(values, 'workers')})`,
};

/** A few characters of code that say the mode to one who knows it; empty where there are none. */
export function codeHint({ mode, values }: ModeChoice): string {
  const known = modeOf(mode);
  const hint = wordFor(hints, mode);
  return known === undefined || hint === undefined ? '' : hint(completeValues(known, values));
}

/** The mode's name with its first number, where it has one: "Semaphore 2". Tells two cards of one mode apart. */
export function modeTitle(words: Words, choice: ModeChoice): string {
  const mode = modeOf(choice.mode);
  const first = mode?.parameters.find(({ kind }) => kind === 'integer');
  const name = modeName(words, choice.mode);
  if (mode === undefined || first === undefined) return name;
  const value = completeValues(mode, choice.values)[first.key];
  return value === undefined ? name : `${name} (${value})`;
}
