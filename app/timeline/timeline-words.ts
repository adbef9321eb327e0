import type { Language } from '../words/language.ts';
import { type TimelineWords, timelineEn } from '../words/timeline.en.ts';
import { timelineZh } from '../words/timeline.zh.ts';

const catalogues: Readonly<Record<Language, TimelineWords>> = { en: timelineEn, 'zh-CN': timelineZh };

/** The words of the timelines in a language. */
export function timelineWordsOf(language: Language): TimelineWords {
  return catalogues[language];
}
