// The words of this view, which are loaded with it and not with the page.
import { createContext, useContext } from 'react';
import type { Language } from '../../words/language.ts';
import { type SchedulesWords, schedulesEn } from '../../words/schedules.en.ts';
import { schedulesZh } from '../../words/schedules.zh.ts';

export function schedulesWordsOf(language: Language): SchedulesWords {
  return language === 'en' ? schedulesEn : schedulesZh;
}

export const SchedulesWordsContext = createContext<SchedulesWords>(schedulesEn);

export function useSchedulesWords(): SchedulesWords {
  return useContext(SchedulesWordsContext);
}
