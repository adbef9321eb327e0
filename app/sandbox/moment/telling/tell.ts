// The engine of reasons with the words of a language, and the writers of programs: what the page shows of a run in
// sentences and lines. It is meant for a worker, so that neither weighs on the page.
import { generate } from '../../../code/generate.ts';
import { boundsOf } from '../../../explain/bounds.ts';
import type { Context } from '../../../explain/context.ts';
import { textOf } from '../../../explain/phrase.ts';
import {
  boundParts,
  changeParts,
  type ExplainWords,
  findingParts,
  sentencesParts,
  sentencesText,
} from '../../../explain/render.ts';
import { whyMoment, whySegment } from '../../../explain/why.ts';
import { topologyOf } from '../../../modes/registry.ts';
import { taskNames } from '../../../timeline/task-names.ts';
import type { Language } from '../../../words/language.ts';
import type { TellWorker } from './telling.ts';

/** Everything the worker does; a run that it does not know is an error. */
export function createTelling(): TellWorker {
  const runs = new Map<number, Context>();
  const contextOf = (number: number): Context => {
    const context = runs.get(number);
    if (context === undefined) throw new Error(`no run ${number}`);
    return context;
  };
  return {
    know(number, { choice, ...run }) {
      runs.set(number, { ...run, topology: topologyOf(choice) });
    },
    forget(number) {
      runs.delete(number);
    },
    async moments(number, times, language) {
      const context = contextOf(number);
      const words = await wordsIn(language);
      const nameOf = taskNames(context.workload);
      return times.map((time) => sentencesParts(whyMoment(context, time), words, nameOf));
    },
    async segment(number, segment, language) {
      const context = contextOf(number);
      const words = await wordsIn(language);
      return sentencesText(whySegment(context, segment), words, taskNames(context.workload));
    },
    async bound(number, language) {
      const context = contextOf(number);
      const words = await wordsIn(language);
      const { binding, why, gap } = boundsOf(context);
      if (binding === undefined) return undefined;
      const nameOf = taskNames(context.workload);
      return {
        time: binding.values.time,
        bound: textOf(boundParts(binding, words, nameOf)),
        why: textOf(boundParts(why, words, nameOf)),
        isReached: gap <= 0,
      };
    },
    async account({ bounds, helps, findings }, workload, language) {
      const words = await wordsIn(language);
      const nameOf = taskNames(workload);
      return {
        why: boundParts(bounds.why, words, nameOf),
        bounds: bounds.all.map((bound) => boundParts(bound, words, nameOf)),
        helps: helps.map((help) => changeParts(help, words, nameOf)),
        findings: findings.map((finding) => findingParts(finding, words, nameOf)),
      };
    },
    program(language, input) {
      try {
        return generate(language, input);
      } catch {
        return undefined;
      }
    },
  };
}

async function wordsIn(language: Language): Promise<ExplainWords> {
  switch (language) {
    case 'en':
      return (await import('../../../words/explain.en.ts')).explainEn;
    case 'zh-CN':
      return (await import('../../../words/explain.zh.ts')).explainZh;
  }
}
