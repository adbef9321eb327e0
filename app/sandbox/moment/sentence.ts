// Puts what happened into one or two plain sentences. Names stand between two invisible marks, so that whoever shows the
// sentence can make them bold without knowing the language.
import type { Words } from '../../words/catalogue.ts';
import type { Handover, Happened } from './happened.ts';

const OPEN = '\u2068';
const CLOSE = '\u2069';
const MOST_NAMES = 4;

/** Hand-overs that say why; a mere turn of the loop is told only where nothing else is to be told. */
const minor: ReadonlySet<Handover['kind']> = new Set(['turn', 'core']);

/** The sentences, given what a task is called. */
export function sentencesOf(words: Words, happened: Happened, nameOf: (task: number) => string): string {
  const { sentence } = words.moment;
  const name = (task: number) => (task < 0 ? sentence.main : `${OPEN}${nameOf(task)}${CLOSE}`);
  const telling = happened.handovers.filter(({ kind }) => !minor.has(kind));
  const handovers = (
    telling.length > 0 ? telling : happened.ended.length > 0 ? [] : happened.handovers
  ).slice(0, 2);
  const explained = new Set(handovers.flatMap(({ from, to }) => [from, to]));
  const by = (outcome: string) =>
    happened.ended
      .filter((end) => end.outcome === outcome && !explained.has(end.task))
      .map(({ task }) => task);
  const list = (tasks: readonly number[]) => names(words, tasks.map(name));
  const ends = (tasks: readonly number[], one: (who: string) => string, many = one) =>
    tasks.length === 0 ? [] : [tasks.length === 1 ? one(list(tasks)) : many(list(tasks))];
  const started = happened.started.filter((task) => !explained.has(task));
  const told = [
    ...ends(by('failed'), sentence.fails),
    ...ends(by('timed out'), sentence.timedOut),
    ...ends(by('cancelled'), sentence.cancelled),
    ...ends(by('done'), sentence.ends, sentence.several),
    ...handovers.map(({ kind, from, to }) => sentence[kind](name(from), name(to))),
    ...ends(started, sentence.starts, sentence.severalStart),
  ].join(words.moment.betweenSentences);
  return words.language === 'zh-CN' ? spaced(told) : told;
}

function names(words: Words, all: readonly string[]): string {
  if (all.length <= MOST_NAMES) return words.moment.and(all);
  return words.moment.andMore(all.slice(0, MOST_NAMES - 1), String(all.length - MOST_NAMES + 1));
}

/** The pieces of a sentence; every second one is a name. */
export function pieces(sentence: string): readonly string[] {
  return sentence.split(/[\u2068\u2069]/);
}

/** Chinese sets a space between a Chinese character and a Latin letter or figure; a name may begin or end with either. */
function spaced(sentence: string): string {
  return sentence
    .replaceAll(/([\p{sc=Han}])(\u2068?)([A-Za-z0-9])/gu, '$1$2 $3')
    .replaceAll(/([A-Za-z0-9])(\u2069?)([\p{sc=Han}])/gu, '$1$2 $3')
    .replaceAll(/\u2068 /g, ' \u2068');
}
