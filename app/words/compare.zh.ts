// Simplified Chinese: comparing modes with each other and with what they were, and the page that is frozen on purpose.
import type { CompareWords } from './compare.en.ts';
import { spaced } from './spaced.zh.ts';

export const compareZh: CompareWords = {
  without: (parameter) => spaced(`无${parameter}`),
  called: (mode, differences) => `${mode}（${differences.join('、')}）`,
  race: '赛跑',
  raceTitle: '各模式从 0 同时出发，按当前播放速度',
  raceEnd: '结束赛跑',
  rank: (rank) => `第 ${rank} 名`,
  raceStarts: '各模式同时出发。',
  finishes: (name, rank, time) => spaced(`${name}第 ${rank} 个到达：${time}。`),
  notRanked: '不计名次',
  notRankedWhy: '有任务没有完成，这个时间不算数。',
  before: '改前 / 改后',
  beforeTitle: '把现在的结果留作轮廓，看看改动带来什么',
  beforeEnd: '不再与改前对照',
  asBefore: '与改前相同',
  beforeWas: (time) => `改前：${time}`,
  sinceBefore: (difference) => `比改前 ${difference}`,
  signed: (sign, amount) => (sign === 'more' ? `+${amount}` : `−${amount}`),
  wins: (name, time, lead, second) => spaced(`${name}最快，用时 ${time}，比${second}快 ${lead}。`),
  ties: (names, time) => spaced(`${names}一样快：${time}。`),
  manyTie: (count, time) => `有 ${count} 种模式一样快：${time}。`,
  allTie: (time) => `各模式一样久：${time}。`,
  only: (name, time) => spaced(`只有${name}完成了所有任务：${time}。`),
  nobody: '没有一种模式完成了所有任务。',
  betweenSentences: '',
  and: (names) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}和${names[names.length - 1]}`,
  move: (name) => spaced(`移动${name}：拖动，或按上下方向键`),
  moved: (name, place, of) => spaced(`${name}现在排在第 ${place} 位，共 ${of} 个。`),
  isSet: (parameter) => spaced(`设定${parameter}`),
  numberOf: (parameter) => `${parameter}（数值）`,
  frozen: {
    open: '冻结本页…',
    title: (mode) => spaced(`在页面自己的线程上运行${mode}`),
    what: (time) =>
      `接下来 ${time} 里，页面上什么都不会动：按钮、滚动、动画全都停住。之后会自己恢复，什么也不会丢。`,
    shortened: (time) => `这些任务本来要更久，演示到 ${time} 为止。`,
    why: '之前的运行都在 Worker 里，不碰页面。这一次就在页面所在的线程上跑，单线程程序正是这样。',
    pulse: '看着脉搏，其间按一按这里：',
    press: (count) => (count === 0 ? '按我' : `按了 ${count} 次`),
    start: (time) => `冻结 ${time}`,
    over: (time) => `页面停住了 ${time}：这是实测最长的一帧。`,
    clicks: (count) =>
      count === 0 ? '其间若按了什么，也要到现在才有回应。' : `其间按的 ${count} 下，到恢复之后才得到回应。`,
    again: '再来一次',
    close: '关闭',
  },
};
