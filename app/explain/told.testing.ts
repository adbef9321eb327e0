import { parseNotation } from '../model/notation.ts';
import { defaultWorld, type World } from '../model/world.ts';
import type { ParameterValues } from '../modes/mode.ts';
import { topologyOf } from '../modes/registry.ts';
import { simulate } from '../simulate/simulate.ts';
import { taskNames } from '../timeline/task-names.ts';
import { explainEn } from '../words/explain.en.ts';
import { explainZh } from '../words/explain.zh.ts';
import type { Context } from './context.ts';
import { type ExplainWords, sentencesText } from './render.ts';
import type { Sentence } from './sentence.ts';

/** Runs written as in the editor, and sentences as a person reads them, for tests. */

export function runOf(
  text: string,
  mode: string,
  values: ParameterValues = {},
  given: Partial<World> = {},
): Context {
  const read = parseNotation(text);
  if (!('workload' in read)) throw new Error(`not understood: ${text}`);
  const { workload } = read;
  const world = { ...defaultWorld, ...given };
  const topology = topologyOf({ mode, values });
  return { trace: simulate({ workload, topology, world }), workload, topology, world };
}

export function english({ workload }: Context, sentences: readonly Sentence[]): string {
  return sentencesText(sentences, explainEn, taskNames(workload));
}

export function chinese({ workload }: Context, sentences: readonly Sentence[]): string {
  return sentencesText(sentences, explainZh, taskNames(workload));
}

export const bothLanguages: readonly ExplainWords[] = [explainEn, explainZh];

/** The segment of a task that covers a moment, in seconds. */
export function segmentOf({ trace }: Context, task: number, seconds: number): number {
  const { segments } = trace;
  const time = seconds * 1e6;
  for (let segment = 0; segment < segments.length; segment += 1) {
    if (segments.task[segment] !== task) continue;
    if (segments.start[segment] <= time && segments.end[segment] > time) return segment;
  }
  throw new Error(`task ${task} is nowhere at ${seconds} s`);
}
