// Simplified Chinese: the charts beyond their titles.
import type { ChartsWords } from './charts.en.ts';
import { spaced } from './spaced.zh.ts';

export const chartsZh: ChartsWords = {
  never: '永不结束',
  bound: '下界',
  withinBound: '怎样安排都快不过这里',
  aboveBound: '预测超出的部分',
  why: '受什么限制，为何超出',
  totalSummary: (fastest, time, slowest, longest) =>
    spaced(`最快的是${fastest}，用时 ${time}；最慢的是${slowest}，用时 ${longest}。`),
  totalOne: (name, time) => spaced(`${name}用时 ${time}。`),
  inFlightMost: (name, most) => spaced(`${name}最多 ${most} 个`),
  inFlightSummary: (all) => `同时在途：${all}。`,
  busy: '各时刻忙碌的 CPU 核数',
  busySummary: (all) => `同时占用的核：${all}。`,
  cores: (count) => `共 ${count} 核`,
  listed: (parts) => parts.join('，'),
  response: '响应时间：从任务到达到完成',
  percentiles: { p50: 'p50（一半）', p90: 'p90', p99: 'p99', max: '最慢' },
  responseNote: 'p90：十个任务里有九个在这段时间内完成；p99：一百个里有九十九个。',
  responseSummary: (name, half, slowest) => spaced(`${name}：一半在 ${half} 内完成，最慢的用了 ${slowest}`),
  unended: (count) => `有 ${count} 个任务始终没有结束，不计在内。`,
  measuredTitle: '预测与实测对照',
  measuredNone: '点“真实运行”，浏览器实测的时间就会列在这里，与预测并排。',
  measuredLine: (measured, predicted, difference) =>
    `实测 ${measured}，预测 ${predicted}，相差 ${difference}`,
  measuredScale: (scale, shown) => `这次把一秒当作 ${scale} 来跑，所以迟到一毫秒，图上就显示为 ${shown}。`,
  measuredTimers: (waits, most) =>
    waits === 1
      ? `总时长由一个计时步骤决定，而浏览器的定时器可能迟到一毫秒：最多差 ${most}。`
      : `总时长由前后相接的 ${waits} 个计时步骤决定，每个都可能迟到一毫秒：合计最多差 ${most}。`,
  measuredStart: (workers, took) =>
    `启动 ${workers} 个 Worker 实际花了 ${took}，那时还没开始计时，不在上面的数字里。`,
  measuredShared: (workers, cores) =>
    `${workers} 个 Worker 在本机的 ${cores} 个核上计算，这些核还要应付机器上的其他程序。`,
  measuredCores: (world, machine) => `预测时假定有 ${world} 个核，浏览器报告的是 ${machine} 个。`,
  measuredWork: '计算量是按空闲的核测定的，机器一忙就会变慢。',
  measuredFrame: (frame) => `其间页面最长的一帧：${frame}。`,
  difference: '相差',
  sweep: {
    title: '扫一遍：换成更多或更少，会怎样？',
    vary: '改变什么',
    limit: '上限 k（所有设了上限的模式）',
    tasks: '任务的数量',
    cores: 'CPU 核数',
    parameter: (parameter, mode) => spaced(`${mode}的${parameter}`),
    axis: { limit: '上限 k', tasks: '任务数', cores: '核数' },
    total: '总时长（秒）',
    hint: '点一个点，或用方向键选中后按回车，就载入它；撤销即可恢复。',
    point: (line, axis, value, total) => spaced(`${line}，${axis} ${value}：${total}`),
    now: '当前',
    bound: (line) => spaced(`${line}的下界`),
    progress: (done, of) => `已算 ${done} 个点，共 ${of} 个`,
    loaded: (line, axis, value) => spaced(`${line}：已载入${axis} ${value}。`),
    failed: '没能算出来。再改动一处就会重新计算。',
    knee: (line, first, least, at) =>
      spaced(`${line}：1 时 ${first}，到 ${at} 降为 ${least}，再多也没有用。`),
    falling: (line, first, least, at) => spaced(`${line}：1 时 ${first}，${at} 时 ${least}。`),
    worse: (line, least, at, last, end) =>
      spaced(`${line}：${at} 时最好，为 ${least}；到 ${end} 又变成 ${last}。`),
    flat: (line, total) => spaced(`${line}：不论多少，都是 ${total}。`),
    growing: (line, first, last, end) => spaced(`${line}：1 时 ${first}，${end} 时 ${last}。`),
    partly: '空心的点：那里并非每个任务都完成了。',
  },
};
