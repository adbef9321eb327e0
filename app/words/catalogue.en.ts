// Everything in English, in one object.
import type { Words } from './catalogue.ts';
import { compareEn } from './compare.en.ts';
import { editingEn } from './editing.en.ts';
import { everybodyEn } from './everybody.en.ts';
import { messagesEn } from './messages.en.ts';
import { modesEn, optionsEn, parametersEn } from './modes.en.ts';
import { momentEn } from './moment.en.ts';
import { performEn } from './perform.en.ts';
import { presetsEn } from './presets.en.ts';
import { timelineEn } from './timeline.en.ts';

export const wordsEn: Words = {
  ...messagesEn,
  language: 'en',
  modeNames: modesEn,
  parameters: parametersEn,
  options: optionsEn,
  timeline: timelineEn,
  editing: editingEn,
  presets: presetsEn,
  perform: performEn,
  compare: compareEn,
  moment: momentEn,
  everybody: everybodyEn,
};
