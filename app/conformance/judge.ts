import { instantNumber, type Outcome, outcomes, type Trace } from '../model/trace.ts';
import type { Rules } from '../model/world.ts';
import { topologyOf } from '../modes/registry.ts';
import { simulate } from '../simulate/simulate.ts';
import type { Observed, Scenario } from './scenario.ts';
import { translate } from './translate.ts';

/**
 * Judges a prediction against what was observed, as the data's own checker does: every time within half a unit, outcomes
 * equal, the order of ends within the groups that have a determined order. Where threads share a GIL and the system picks
 * who gets it, only outcomes and the makespan are claimed, the latter within 15 % or one unit.
 */

export interface Disagreement {
  /** Where: `task 2 end`, `makespan`, `order`. */
  readonly field: string;
  readonly predicted: string;
  readonly observed: string;
}

const tolerance = 0.5;
const outcomeNames: Readonly<Record<Outcome, Observed['tasks'][number]['outcome']>> = {
  done: 'ok',
  failed: 'failed',
  cancelled: 'cancelled',
  'timed out': 'timeout',
  'never started': 'never_started',
  unfinished: 'cancelled',
};

/** What a prediction by these rules gets wrong about what was observed; empty where it agrees. */
export function judge(
  scenario: Scenario,
  rules: Rules,
  observed: Observed = scenario.observed,
): readonly Disagreement[] {
  const { workload, choice, world } = translate(scenario, rules);
  const trace = simulate({ workload, topology: topologyOf(choice), world });
  const unit = scenario.unit_ms * 1000;
  const inUnits = (time: number): number | undefined => (Number.isNaN(time) ? undefined : time / unit);
  const aggregate = scenario.flags.aggregate_only === true;
  const found: Disagreement[] = [];
  const compare = (
    field: string,
    predicted: number | undefined,
    seen: number | undefined,
    allowed: number,
  ) => {
    if (!isNear(predicted, seen, allowed)) {
      found.push({ field, predicted: shown(predicted), observed: shown(seen) });
    }
  };

  compare(
    'makespan',
    inUnits(trace.makespan),
    observed.makespan,
    aggregate ? Math.max(1, 0.15 * observed.makespan) : tolerance,
  );
  observed.tasks.forEach((seen, task) => {
    const outcome = outcomeNames[outcomes[trace.outcome[task]]];
    if (outcome !== seen.outcome) {
      found.push({ field: `task ${task} outcome`, predicted: outcome, observed: seen.outcome });
    }
    if (aggregate) return;
    const times = {
      begin: trace.begun[task],
      start: trace.started[task],
      // A recorder in the task's body sees no end of a body that never ran.
      end: outcome === 'never_started' ? Number.NaN : trace.ended[task],
      seen: seenAt(trace, task),
    };
    for (const name of ['begin', 'start', 'end', 'seen'] as const) {
      const value = seen[name];
      if (value !== undefined)
        compare(`task ${task} ${name}`, inUnits(times[name]), value ?? undefined, tolerance);
    }
    if (seen.steps !== undefined) compareSteps(trace, task, seen.steps, unit, found);
  });
  if (!aggregate) compareOrder(trace, observed.completion_groups ?? [], found);
  return found;
}

/** The steps of a task: from the first to the last segment that belongs to each. */
function stepTimes(trace: Trace, task: number): readonly { readonly start: number; readonly end: number }[] {
  const steps: { start: number; end: number }[] = [];
  const { step, start, end } = trace.segments;
  for (let index = trace.offsets[task]; index < trace.offsets[task + 1]; index += 1) {
    if (step[index] < 0) continue;
    const known = steps[step[index]];
    if (known === undefined) steps[step[index]] = { start: start[index], end: end[index] };
    else known.end = end[index];
  }
  return steps;
}

function compareSteps(
  trace: Trace,
  task: number,
  observed: NonNullable<Observed['tasks'][number]['steps']>,
  unit: number,
  found: Disagreement[],
): void {
  const steps = stepTimes(trace, task);
  const timed = trace.outcome[task] === outcomes.indexOf('failed') ? steps.slice(0, -1) : steps;
  if (timed.length !== observed.length) {
    found.push({
      field: `task ${task} steps`,
      predicted: String(timed.length),
      observed: String(observed.length),
    });
  }
  observed.forEach((seen, index) => {
    const step = timed[index];
    if (step === undefined) return;
    const predicted = { start: step.start / unit, end: step.end / unit };
    if (isNear(predicted.start, seen.start, tolerance) && isNear(predicted.end, seen.end, tolerance)) return;
    found.push({
      field: `task ${task} step ${index}`,
      predicted: `${shown(predicted.start)}–${shown(predicted.end)}`,
      observed: `${shown(seen.start)}–${shown(seen.end)}`,
    });
  });
}

function compareOrder(trace: Trace, groups: readonly (readonly number[])[], found: Disagreement[]): void {
  const rank = new Map(groups.flatMap((group, index) => group.map((task) => [task, index])));
  const order = [...trace.completion].filter((task) => rank.has(task));
  const ranks = order.map((task) => rank.get(task) ?? 0);
  if (ranks.every((value, index) => index === 0 || ranks[index - 1] <= value)) return;
  found.push({
    field: 'order',
    predicted: order.join(' '),
    observed: groups.map((group) => group.join('=')).join(' '),
  });
}

/** When the loop learned of a task's end: at once, where the task ran on the loop itself. */
function seenAt(trace: Trace, task: number): number {
  const { length, kind, task: of, time } = trace.instants;
  for (let index = 0; index < length; index += 1) {
    if (kind[index] === instantNumber.seen && of[index] === task) return time[index];
  }
  return trace.ended[task];
}

function isNear(predicted: number | undefined, observed: number | undefined, allowed: number): boolean {
  if (predicted === undefined || observed === undefined) return predicted === observed;
  return Math.abs(predicted - observed) <= allowed + 1e-9;
}

function shown(value: number | undefined): string {
  return value === undefined ? 'never' : String(Math.round(value * 1000) / 1000);
}
