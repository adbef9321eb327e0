// What a sweep of the shown modes can vary: the limit wherever a mode has one, any other whole number of a mode, the number
// of tasks, the number of cores; which lines that gives, and the prediction of each of their points.

import { canChangeNumber, withTaskNumber } from '../../charts/sweep/task-number.ts';
import { sweepValues } from '../../charts/sweep/values.ts';
import { limits, taskCount, totalCpu } from '../../model/workload.ts';
import { completeValues, type Parameter } from '../../modes/mode.ts';
import { modeOf, topologyOf } from '../../modes/registry.ts';
import type { Prediction } from '../../simulate/simulate.ts';
import type { Card, SandboxDocument } from '../store/document.ts';

export type SweepAxis =
  | { readonly kind: 'limit' }
  | { readonly kind: 'parameter'; readonly card: number; readonly key: string }
  | { readonly kind: 'tasks' }
  | { readonly kind: 'cores' };

/** A line to be worked out. */
export interface SweepSource {
  readonly card: Card;
  /** The parameter that varies; absent where it is the tasks or the cores. */
  readonly key: string | undefined;
  readonly current: number | undefined;
  readonly values: readonly number[];
  readonly predict: (value: number) => Prediction;
}

type IntegerParameter = Extract<Parameter, { readonly kind: 'integer' }>;

/** Marks a chart bears, and points a line is worth. */
const mostMarks = 180;
const mostPoints = 40;
const mostCores = 64;

export function axisId(axis: SweepAxis): string {
  return axis.kind === 'parameter' ? `parameter ${axis.card} ${axis.key}` : axis.kind;
}

/** The axes that make sense for what is shown, the most telling first; none where there is no task or no mode. */
export function axesOf({ cards, workload }: SandboxDocument): readonly SweepAxis[] {
  if (taskCount(workload) === 0 || cards.length === 0) return [];
  const axes: SweepAxis[] = [];
  if (cards.some((card) => limitOf(card) !== undefined)) axes.push({ kind: 'limit' });
  if (canChangeNumber(workload)) axes.push({ kind: 'tasks' });
  if (totalCpu(workload) > 0) axes.push({ kind: 'cores' });
  for (const card of cards) {
    const limit = limitOf(card);
    for (const parameter of integersOf(card)) {
      if (parameter.key !== limit?.key) axes.push({ kind: 'parameter', card: card.id, key: parameter.key });
    }
  }
  return axes;
}

/** The lines of an axis. */
export function sourcesOf(axis: SweepAxis, document: SandboxDocument): readonly SweepSource[] {
  const { cards, workload, world } = document;
  const tasks = taskCount(workload);
  switch (axis.kind) {
    case 'limit': {
      const limited = cards.flatMap((card) => {
        const parameter = limitOf(card);
        return parameter === undefined ? [] : [{ card, parameter }];
      });
      return limited.map(({ card, parameter }) =>
        parameterSource(card, parameter, document, pointsOf(limited.length, tasks)),
      );
    }
    case 'parameter': {
      const card = cards.find(({ id }) => id === axis.card);
      const parameter = card === undefined ? undefined : integersOf(card).find(({ key }) => key === axis.key);
      if (card === undefined || parameter === undefined) return [];
      return [parameterSource(card, parameter, document, pointsOf(1, tasks))];
    }
    case 'tasks': {
      const to = Math.min(limits.tasks, Math.max(10, 2 * tasks));
      const values = sweepValues(to, pointsOf(cards.length, to), [tasks]);
      return cards.map((card) => {
        const topology = topologyOf(card.choice);
        const predict = (value: number) => ({ workload: withTaskNumber(workload, value), topology, world });
        return { card, key: undefined, current: tasks, values, predict };
      });
    }
    case 'cores': {
      const to = Math.min(mostCores, Math.max(8, 2 * world.cores));
      const values = sweepValues(to, pointsOf(cards.length, tasks), [world.cores]);
      return cards.map((card) => {
        const topology = topologyOf(card.choice);
        const predict = (cores: number) => ({ workload, topology, world: { ...world, cores } });
        return { card, key: undefined, current: world.cores, values, predict };
      });
    }
  }
}

/** The first whole number of a mode, which is how much of it there may be at once. */
function limitOf(card: Card): IntegerParameter | undefined {
  const first = modeOf(card.choice.mode)?.parameters.at(0);
  return first?.kind === 'integer' ? first : undefined;
}

function integersOf({ choice }: Card): readonly IntegerParameter[] {
  const parameters = modeOf(choice.mode)?.parameters ?? [];
  return parameters.flatMap((parameter) => (parameter.kind === 'integer' ? [parameter] : []));
}

function parameterSource(
  card: Card,
  { key, max, min }: IntegerParameter,
  { workload, world }: SandboxDocument,
  most: number,
): SweepSource {
  const { mode, values } = card.choice;
  const known = modeOf(mode);
  const value = known === undefined ? undefined : completeValues(known, values)[key];
  const current = typeof value === 'number' ? value : undefined;
  const to = Math.min(max, Math.max(8, taskCount(workload), current ?? 0));
  const predict = (next: number) => ({
    workload,
    topology: topologyOf({ mode, values: { ...values, [key]: next } }),
    world,
  });
  return {
    card,
    key,
    current,
    values: sweepValues(to, most, current === undefined ? [] : [current]).filter((each) => each >= min),
    predict,
  };
}

/** How many points each of so many lines gets; fewer where each of them is a long prediction. */
function pointsOf(lines: number, tasks: number): number {
  const bearable = Math.max(6, Math.min(mostPoints, Math.floor(mostMarks / Math.max(1, lines)) - 1));
  if (tasks > 1_000_000) return Math.min(6, bearable);
  return tasks > 20_000 ? Math.min(10, bearable) : bearable;
}
