// Both languages at once, with all there is to say: for the command line and for tests. The page loads one at a time, and
// what it says rarely only then.

import type { DiagnosticWords } from '../model/diagnostic.ts';
import { wordsEn } from './catalogue.en.ts';
import type { Words } from './catalogue.ts';
import { wordsZh } from './catalogue.zh.ts';
import { diagnosticsEn } from './diagnostics.en.ts';
import { diagnosticsZh } from './diagnostics.zh.ts';
import type { Language } from './language.ts';

export interface AllWords extends Words {
  readonly diagnostics: DiagnosticWords;
}

const catalogues: Readonly<Record<Language, AllWords>> = {
  en: { ...wordsEn, diagnostics: diagnosticsEn },
  'zh-CN': { ...wordsZh, diagnostics: diagnosticsZh },
};

/** All words of a language. */
export function wordsOf(language: Language): AllWords {
  return catalogues[language];
}
