import type { Rules } from '../model/world.ts';
import { type Disagreement, judge } from './judge.ts';
import type { Observed, Scenario } from './scenario.ts';

/** Scores a file of scenarios: by mode, how many agree, and each disagreement. */

export interface Verdict {
  readonly id: string;
  readonly mode: string;
  readonly rules: Rules;
  readonly disagreements: readonly Disagreement[];
}

/** Every scenario under the rules it was observed with, and under 3.12's where the data say what those gave. */
export function score(scenarios: readonly Scenario[]): readonly Verdict[] {
  return scenarios.flatMap((scenario) => [
    verdict(scenario, '3.11', scenario.observed),
    ...laterObservations(scenario).map((observed) => verdict(scenario, '3.12', observed)),
  ]);
}

/** The score as lines of text; the last one is `total N / M`. */
export function report(verdicts: readonly Verdict[]): readonly string[] {
  const lines: string[] = [];
  for (const { id, rules, disagreements } of verdicts) {
    for (const { field, predicted, observed } of disagreements) {
      lines.push(`${id} (${rules}) ${field}: predicted ${predicted}, observed ${observed}`);
    }
  }
  const modes = [...new Set(verdicts.map(({ mode }) => mode))];
  for (const mode of modes) {
    const all = verdicts.filter((each) => each.mode === mode);
    lines.push(`${mode.padEnd(16)} ${agreed(all)} / ${all.length}`);
  }
  lines.push(`total ${agreed(verdicts)} / ${verdicts.length}`);
  return lines;
}

export function agreed(verdicts: readonly Verdict[]): number {
  return verdicts.filter(({ disagreements }) => disagreements.length === 0).length;
}
