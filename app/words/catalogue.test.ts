import { expect, test } from 'vitest';
import { modes } from '../modes/registry.ts';
import { wordFor } from './catalogue.ts';
import { languages, preferredLanguage } from './language.ts';
import { wordsOf } from './words-of.ts';

test.each(languages)('%s has words for every mode, parameter and option of the registry', (language) => {
  const words = wordsOf(language);
  const missing = modes.flatMap(({ id, parameters }) => [
    ...(wordFor(words.modeNames, id) === undefined ? [`mode ${id}`] : []),
    ...parameters.flatMap((parameter) => [
      ...(wordFor(words.parameters, parameter.key) === undefined ? [`parameter ${parameter.key}`] : []),
      ...(parameter.kind === 'choice' ? parameter.options : [])
        .filter((option) => wordFor(words.options, option) === undefined)
        .map((option) => `option ${option} of ${id}`),
    ]),
  ]);
  expect(missing).toEqual([]);
});

test('no mode has words that the registry does not know', () => {
  const ids = new Set(modes.map(({ id }) => id));
  expect(Object.keys(wordsOf('en').modeNames).filter((id) => !ids.has(id))).toEqual([]);
});

test('no message is empty, and no Chinese sentence is left in English', () => {
  const english = new Map(leaves(wordsOf('en')));
  for (const [path, text] of leaves(wordsOf('zh-CN'))) {
    if (english.get(path)?.trim() !== '') expect(text, path).not.toBe('');
    const isSentence = /[a-z]+ [a-z]+ [a-z]+/i.test(text) && !/[\u4e00-\u9fff]/.test(text);
    expect(isSentence && english.get(path) === text, path).toBe(false);
  }
});

test('the first language that we speak is taken, English where there is none', () => {
  expect(preferredLanguage(['de-DE', 'zh-Hant-TW', 'en'])).toBe('zh-CN');
  expect(preferredLanguage(['en-GB', 'zh'])).toBe('en');
  expect(preferredLanguage(['eo'])).toBe('en');
});

/** Every text of a catalogue that is not a function, by its path. */
function leaves(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}/${key}`));
}
