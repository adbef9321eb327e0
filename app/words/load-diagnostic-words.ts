// What is wrong with a text, in the words of one language. They are many, and most visits make no mistake: they are loaded
// with the first one.
import type { DiagnosticWords } from '../model/diagnostic.ts';
import type { Language } from './language.ts';

/** Rejects where the file cannot be had. */
export async function loadDiagnosticWords(language: Language): Promise<DiagnosticWords> {
  switch (language) {
    case 'en':
      return (await import('./diagnostics.en.ts')).diagnosticsEn;
    case 'zh-CN':
      return (await import('./diagnostics.zh.ts')).diagnosticsZh;
  }
}
