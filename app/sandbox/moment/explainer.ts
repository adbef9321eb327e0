// The engine of reasons and the words of one language, loaded when the page is there already. It gives parts that a page
// can show and knows nothing of how.

import type { Context } from '../../explain/context.ts';
import type { Phrase } from '../../explain/phrase.ts';
import type { ExplainWords, NameOf } from '../../explain/render.ts';
import type { Microseconds } from '../../model/time.ts';
import type { Language } from '../../words/language.ts';
import type { Account, Help } from './account/account.ts';

type Bound = Account['bounds']['why'];
type Finding = Account['findings'][number];

export interface Explainer {
  readonly language: Language;
  /** What happened last at a moment, and what follows from it. */
  readonly moment: (context: Context, time: Microseconds, nameOf: NameOf) => Phrase;
  readonly segment: (context: Context, segment: number, nameOf: NameOf) => string;
  readonly bound: (bound: Bound, nameOf: NameOf) => Phrase;
  readonly help: (help: Help, nameOf: NameOf) => Phrase;
  readonly finding: (
    finding: Finding,
    nameOf: NameOf,
  ) => { readonly what: Phrase; readonly cost: Phrase | undefined; readonly fix: Phrase };
}

/** Loads what is needed to explain in a language. */
export async function loadExplainer(language: Language): Promise<Explainer> {
  const [{ whyMoment, whySegment }, render, words] = await Promise.all([
    import('../../explain/why.ts'),
    import('../../explain/render.ts'),
    wordsIn(language),
  ]);
  return {
    language,
    moment: (context, time, nameOf) => render.sentencesParts(whyMoment(context, time), words, nameOf),
    segment: (context, segment, nameOf) => render.sentencesText(whySegment(context, segment), words, nameOf),
    bound: (bound, nameOf) => render.boundParts(bound, words, nameOf),
    help: (help, nameOf) => render.changeParts(help, words, nameOf),
    finding: (finding, nameOf) => render.findingParts(finding, words, nameOf),
  };
}

async function wordsIn(language: Language): Promise<ExplainWords> {
  switch (language) {
    case 'en':
      return (await import('../../words/explain.en.ts')).explainEn;
    case 'zh-CN':
      return (await import('../../words/explain.zh.ts')).explainZh;
  }
}
