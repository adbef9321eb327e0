// All messages of a language in one object, out of its part catalogues. A message that is missing in one language is a
// type error, not an English word on a Chinese page.
import type { DiagnosticWords } from '../model/diagnostic.ts';
import type { PresetWords } from '../presets/presets.ts';
import { diagnosticsEn } from './diagnostics.en.ts';
import { diagnosticsZh } from './diagnostics.zh.ts';
import { type ChartsWords, chartsEn } from './charts.en.ts';
import { chartsZh } from './charts.zh.ts';
import { type CompareWords, compareEn } from './compare.en.ts';
import { compareZh } from './compare.zh.ts';
import { type EditingWords, editingEn } from './editing.en.ts';
import { editingZh } from './editing.zh.ts';
import { type EverybodyWords, everybodyEn } from './everybody.en.ts';
import { everybodyZh } from './everybody.zh.ts';
import type { Language } from './language.ts';
import { type Messages, messagesEn } from './messages.en.ts';
import { messagesZh } from './messages.zh.ts';
import { modesEn, optionsEn, parametersEn } from './modes.en.ts';
import { modesZh, optionsZh, parametersZh } from './modes.zh.ts';
import { type MomentWords, momentEn } from './moment.en.ts';
import { momentZh } from './moment.zh.ts';
import { type PerformWords, performEn } from './perform.en.ts';
import { performZh } from './perform.zh.ts';
import { presetsEn } from './presets.en.ts';
import { presetsZh } from './presets.zh.ts';
import { type TimelineWords, timelineEn } from './timeline.en.ts';
import { timelineZh } from './timeline.zh.ts';

export interface Words extends Messages {
  readonly language: Language;
  readonly modeNames: typeof modesEn;
  readonly parameters: typeof parametersEn;
  readonly options: typeof optionsEn;
  readonly diagnostics: DiagnosticWords;
  readonly timeline: TimelineWords;
  readonly editing: EditingWords;
  readonly presets: PresetWords;
  readonly perform: PerformWords;
  readonly charts: Messages['charts'] & ChartsWords;
  readonly compare: CompareWords;
  readonly moment: MomentWords;
  readonly everybody: EverybodyWords;
}

const catalogues: Readonly<Record<Language, Words>> = {
  en: {
    ...messagesEn,
    language: 'en',
    modeNames: modesEn,
    parameters: parametersEn,
    options: optionsEn,
    diagnostics: diagnosticsEn,
    timeline: timelineEn,
    editing: editingEn,
    presets: presetsEn,
    perform: performEn,
    charts: { ...messagesEn.charts, ...chartsEn },
    compare: compareEn,
    moment: momentEn,
    everybody: everybodyEn,
  },
  'zh-CN': {
    ...messagesZh,
    language: 'zh-CN',
    modeNames: modesZh,
    parameters: parametersZh,
    options: optionsZh,
    diagnostics: diagnosticsZh,
    timeline: timelineZh,
    editing: editingZh,
    presets: presetsZh,
    perform: performZh,
    charts: { ...messagesZh.charts, ...chartsZh },
    compare: compareZh,
    moment: momentZh,
    everybody: everybodyZh,
  },
};

/** All words of a language. */
export function wordsOf(language: Language): Words {
  return catalogues[language];
}

/** The word for an id that comes from a registry; the id itself where the catalogue has none (a test sees to that). */
export function wordFor<Word>(words: Readonly<Record<string, Word>>, id: string): Word | undefined {
  return Object.hasOwn(words, id) ? words[id] : undefined;
}
