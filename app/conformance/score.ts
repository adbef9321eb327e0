import type { Rules } from '../model/world.ts';
import { type Disagreement, judge } from './judge.ts';
import type { Observed, Scenario } from './scenario.ts';

/** Scores a file of scenarios: by mode, how many agree, and each disagreement. */

export interface Verdict {
  readonly id: string;
  readonly mode: string;
  /** Empty where the scenario agrees under every rule set it was observed with. */
  readonly disagreements: readonly (Disagreement & { readonly rules: Rules })[];
}

/** Judges every scenario by the rules of 3.11, and by those of 3.12 where the data say what that did differently. */
export function score(scenarios: readonly Scenario[]): readonly Verdict[] {
  return scenarios.map((scenario) => ({
    id: scenario.id,
    mode: scenario.mode,
    disagreements: [
      ...underRules(scenario, '3.11', scenario.observed),
      ...laterObservations(scenario).flatMap((observed) => underRules(scenario, '3.12', observed)),
    ],
  }));
}

/** The score as lines of text: each disagreement, each mode, and last `total N / M`. */
export function report(verdicts: readonly Verdict[]): readonly string[] {
  const lines: string[] = [];
  for (const { id, disagreements } of verdicts) {
    for (const { rules, field, predicted, observed } of disagreements) {
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

function underRules(scenario: Scenario, rules: Rules, observed: Observed): Verdict['disagreements'] {
  return judge(scenario, rules, observed).map((disagreement) => ({ ...disagreement, rules }));
}

/** What 3.12 and later were seen to do where they differ from 3.11, unless their own runs disagreed. */
function laterObservations(scenario: Scenario): readonly Observed[] {
  const later = Object.values(scenario.other_versions ?? {}).filter(({ tasks }) => tasks !== undefined);
  return later.slice(0, 1).map(({ tasks = [], makespan = 0, order = [] }) => ({
    tasks,
    makespan,
    completion_groups: groupsByEnd(order, tasks),
  }));
}

/** The order of ends, with those that ended at the same time in one group. */
function groupsByEnd(
  order: readonly number[],
  tasks: readonly { readonly end?: number | null }[],
): number[][] {
  const groups: number[][] = [];
  for (const task of order) {
    const last = groups[groups.length - 1];
    if (last !== undefined && tasks[last[0]].end === tasks[task].end) last.push(task);
    else groups.push([task]);
  }
  return groups;
}
