// Both languages at once: for the command line and for tests. The page loads one at a time.

import { wordsEn } from './catalogue.en.ts';
import type { Words } from './catalogue.ts';
import { wordsZh } from './catalogue.zh.ts';
import type { Language } from './language.ts';

const catalogues: Readonly<Record<Language, Words>> = { en: wordsEn, 'zh-CN': wordsZh };

/** All words of a language. */
export function wordsOf(language: Language): Words {
  return catalogues[language];
}
