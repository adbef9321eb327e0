// The page's words with those of the charts, which are loaded with the charts and not with the page.
import { useMemo } from 'react';
import type { Words } from '../words/catalogue.ts';
import { type ChartsWords, chartsEn } from '../words/charts.en.ts';
import { chartsZh } from '../words/charts.zh.ts';
import type { Language } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';

export interface ChartPageWords extends Words {
  readonly charts: Words['charts'] & ChartsWords;
}

const words: Readonly<Record<Language, ChartsWords>> = { en: chartsEn, 'zh-CN': chartsZh };

/** A language's words together with those of its charts. */
export function withChartWords(page: Words): ChartPageWords {
  return { ...page, charts: { ...page.charts, ...words[page.language] } };
}

export function useChartWords(): ChartPageWords {
  const page = useWords();
  return useMemo(() => withChartWords(page), [page]);
}
