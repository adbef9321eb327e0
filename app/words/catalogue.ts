// What the catalogue of a language holds. A message that is missing in one language is a type error, not an English word
// on a Chinese page. The page loads the one that it speaks; where both are wanted at once, there is `words-of.ts`.
import type { PresetWords } from '../presets/presets.ts';
import type { CompareWords } from './compare.en.ts';
import type { EditingWords } from './editing.en.ts';
import type { EverybodyWords } from './everybody.en.ts';
import type { Language } from './language.ts';
import type { Messages } from './messages.en.ts';
import type { modesEn, optionsEn, parametersEn } from './modes.en.ts';
import type { MomentWords } from './moment.en.ts';
import type { PerformWords } from './perform.en.ts';
import type { TimelineWords } from './timeline.en.ts';

export interface Words extends Messages {
  readonly language: Language;
  readonly modeNames: typeof modesEn;
  readonly parameters: typeof parametersEn;
  readonly options: typeof optionsEn;
  readonly timeline: TimelineWords;
  readonly editing: EditingWords;
  readonly presets: PresetWords;
  readonly perform: PerformWords;
  readonly compare: CompareWords;
  readonly moment: MomentWords;
  readonly everybody: EverybodyWords;
}

/** The word for an id that comes from a registry; the id itself where the catalogue has none (a test sees to that). */
export function wordFor<Word>(words: Readonly<Record<string, Word>>, id: string): Word | undefined {
  return Object.hasOwn(words, id) ? words[id] : undefined;
}
