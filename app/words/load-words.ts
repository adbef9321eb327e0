// The words of one language, loaded when it is spoken: nobody pays for the language that they do not read.
import type { Words } from './catalogue.ts';
import type { Language } from './language.ts';

/** All words of a language; rejects where its file cannot be had. */
export async function loadWords(language: Language): Promise<Words> {
  switch (language) {
    case 'en':
      return (await import('./catalogue.en.ts')).wordsEn;
    case 'zh-CN':
      return (await import('./catalogue.zh.ts')).wordsZh;
  }
}
