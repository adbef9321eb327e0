// 全部中文文案。
import type { Words } from './catalogue.ts';
import { compareZh } from './compare.zh.ts';
import { editingZh } from './editing.zh.ts';
import { everybodyZh } from './everybody.zh.ts';
import { messagesZh } from './messages.zh.ts';
import { modesZh, optionsZh, parametersZh } from './modes.zh.ts';
import { momentZh } from './moment.zh.ts';
import { performZh } from './perform.zh.ts';
import { presetsZh } from './presets.zh.ts';
import { timelineZh } from './timeline.zh.ts';

export const wordsZh: Words = {
  ...messagesZh,
  language: 'zh-CN',
  modeNames: modesZh,
  parameters: parametersZh,
  options: optionsZh,
  timeline: timelineZh,
  editing: editingZh,
  presets: presetsZh,
  perform: performZh,
  compare: compareZh,
  moment: momentZh,
  everybody: everybodyZh,
};
