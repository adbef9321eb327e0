import { phrase } from '../explain/phrase.ts';
import type { ExplainWords } from '../explain/render.ts';
import { executorsEn, pluralEn } from './explain.things.en.ts';

/** What bounds a run, and why it is above that, in English. */

const number = (value: number, digits = 1): string => String(Number(value.toFixed(digits)));

export const boundsEn: ExplainWords['bounds'] = {
  'longest task': (v, say) =>
    v.from === 0
      ? phrase`${say.task(v.task)} alone takes ${say.span(v.time)}; no arrangement is faster than its longest task.`
      : phrase`${say.task(v.task)} arrives at ${say.time(v.from)} and cannot be done before ${say.time(v.time)}.`,
  'one thread': (v, say) => phrase`All work on one thread, end to end: ${say.span(v.time)}.`,
  'busiest loop': (v, say) =>
    phrase`Blocking and computing hold ${v.place.host === 'main' ? 'the loop' : 'the busiest loop'} for ${say.span(v.time)} altogether.`,
  'work per executor': (v, say) =>
    phrase`${say.span(v.total)} of work, shared by ${v.place.kind === 'loop' ? pluralEn(v.slots, 'place', 'places') : executorsEn(v.place.host, v.slots, 'of')}: at least ${say.span(v.time)}.`,
  'work per consumer': (v, say) =>
    phrase`${say.span(v.total)} of work, shared by ${pluralEn(v.consumers, 'consumer', 'consumers')}: at least ${say.span(v.time)}.`,
  'work per permit': (v, say) =>
    phrase`${say.span(v.total)} of work behind ${pluralEn(v.permits, 'permit', 'permits')}: at least ${say.span(v.time)}.`,
  'work per core': (v, say) =>
    phrase`${say.span(v.total)} of computing on ${pluralEn(v.cores, 'core', 'cores')}: at least ${say.span(v.time)}.`,
  'one GIL': (v, say) => phrase`All computing goes through one GIL: at least ${say.span(v.time)}.`,
  server: (v, say) =>
    phrase`Server ${v.server} answers ${v.capacity === 1 ? 'one request' : `${v.capacity} requests`} at a time and has ${say.span(v.total)} of answers to give: at least ${say.span(v.time)}.`,
  lock: (v, say) =>
    v.permits === 1
      ? phrase`Only one at a time has lock ${v.lock}: at least ${say.span(v.time)}.`
      : phrase`No more than ${v.permits} at a time have a permit of ${v.lock}: at least ${say.span(v.time)}.`,
  arrivals: (v, say) => phrase`${say.task(v.task)} does not arrive before ${say.time(v.time)}.`,
  'at the bound': (v, say) =>
    phrase`${say.span(v.total)} is as fast as it can be: no arrangement beats this bound.`,
  'last alone': (v, say) =>
    phrase`${say.span(v.gap)} above the bound: from ${say.time(v.from)} on ${say.task(v.task)} is alone, and decides the end by itself.`,
  'few at the end': (v, say) =>
    phrase`${say.span(v.gap)} above the bound: from ${say.time(v.from)} on nobody is left to start, and ${say.tasks(v.tasks)} ${v.tasks.count === 1 ? 'decides' : 'decide'} the end.`,
  chunks: (v, say) =>
    phrase`${say.span(v.gap)} above the bound: tasks go out in jobs of ${v.chunk}, and at the end a whole job is left to one while others are idle.`,
  shares: (v, say) =>
    phrase`${say.span(v.gap)} above the bound: the shares are fixed beforehand, and the heaviest one decides the end.`,
  'loop held': (v, say) =>
    phrase`${say.span(v.gap)} above the bound: tasks that could go on waited ${say.span(v.waited)}, all together, for a turn of the loop.`,
  'waited for GIL': (v, say) =>
    phrase`${say.span(v.gap)} above the bound: tasks waited ${say.span(v.waited)}, all together, for the one GIL.`,
  'waited for lock': (v, say) =>
    phrase`${say.span(v.gap)} above the bound: tasks waited ${say.span(v.waited)}, all together, for locks.`,
  'waited for server': (v, say) =>
    phrase`${say.span(v.gap)} above the bound: requests stood in line at the server for ${say.span(v.waited)}, all together.`,
  'one after the other': (v, say) =>
    phrase`${say.span(v.gap)} above the bound: each task is started only when the one before it has ended.`,
  'start costs': (v, say) => phrase`${say.span(v.gap)} above the bound: starting things takes time as well.`,
  'waited for arrivals': (v, say) =>
    phrase`${say.span(v.gap)} above the bound: for ${say.span(v.waited)} nobody was under way, because tasks arrive later.`,
  'main line': (v, say) =>
    phrase`${say.span(v.gap)} above the bound: all tasks have ended, and the main line goes on waiting.`,
  chain: (v, say) =>
    phrase`${say.span(v.gap)} above the bound: ${say.tasks(v.tasks)} ${v.tasks.count === 1 ? 'makes' : 'make'} one chain in which each piece waits for the one before.`,
  endless: (v, say) => phrase`It never ends; what is known is up to ${say.time(v.at)}.`,
  'made by': (v, say) =>
    v.tasks.count === 1
      ? phrase`The total of ${say.span(v.total)} is made by ${say.tasks(v.tasks)} alone.`
      : phrase`The total of ${say.span(v.total)} is made by ${say.tasks(v.tasks)}, each waiting for the one before.`,
  'speed-up': (v) => {
    const serial = `${number(v.serial * 100, 0)} % of the work cannot be shared out`;
    if (v.most < 1.05)
      return 'No faster than one thread that does everything itself, because none of the work can be shared out.';
    if (v.times < 1.05) {
      return `Hardly faster than one thread that does everything itself; ${serial}, so ${number(v.most)} times as fast is the most there is.`;
    }
    return `${number(v.times)} times as fast as one thread that does everything itself; ${serial}, so ${number(v.most)} times is the most.`;
  },
};
