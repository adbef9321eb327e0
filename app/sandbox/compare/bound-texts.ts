// What bounds a run and why it is above that, in words: for the charts and for the sentence on who wins. Loaded when the
// page is there already; a run of very many tasks goes without, because the page would stand still meanwhile.
import type { Bounds } from '../../explain/bounds.ts';
import { textOf } from '../../explain/phrase.ts';
import type { ExplainWords } from '../../explain/render.ts';
import type { Microseconds } from '../../model/time.ts';
import type { Trace } from '../../model/trace.ts';
import type { World } from '../../model/world.ts';
import { topologyOf } from '../../modes/registry.ts';
import { taskNames } from '../../timeline/task-names.ts';
import type { Language } from '../../words/language.ts';
import type { Predicted } from '../store/state.ts';

export interface BoundText {
  readonly time: Microseconds;
  /** What gives the bound. */
  readonly bound: string;
  /** Why the run is above it, or that it is not. */
  readonly why: string;
  readonly isReached: boolean;
}

export interface BoundTexts {
  readonly language: Language;
  /** `undefined` before there is a trace, where it never ends, and where it is too long to look into. */
  readonly of: (predicted: Predicted, world: World) => BoundText | undefined;
}

const mostTasks = 5_000;
const mostSegments = 50_000;

/** Loads the words of a language and what they are said of. */
export async function loadBoundTexts(language: Language): Promise<BoundTexts> {
  const [{ boundsOf }, { boundParts }, words] = await Promise.all([
    import('../../explain/bounds.ts'),
    import('../../explain/render.ts'),
    wordsIn(language),
  ]);
  const kept = new WeakMap<Trace, { readonly world: World; readonly text: BoundText | undefined }>();
  const make = (predicted: Predicted, trace: Trace, world: World): BoundText | undefined => {
    const { workload, choice } = predicted;
    const bounds: Bounds = boundsOf({ trace, workload, world, topology: topologyOf(choice) });
    const { binding, why } = bounds;
    if (binding === undefined) return undefined;
    const nameOf = taskNames(workload);
    return {
      time: binding.values.time,
      bound: textOf(boundParts(binding, words, nameOf)),
      why: textOf(boundParts(why, words, nameOf)),
      isReached: bounds.gap <= 0,
    };
  };
  return {
    language,
    of: (predicted, world) => {
      const { trace } = predicted;
      if (trace === undefined || trace.halt !== undefined) return undefined;
      if (trace.tasks > mostTasks || trace.segments.length > mostSegments) return undefined;
      const known = kept.get(trace);
      if (known?.world === world) return known.text;
      const text = make(predicted, trace, world);
      kept.set(trace, { world, text });
      return text;
    },
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
