import type { Trace } from '../model/trace.ts';
import type { Workload } from '../model/workload.ts';
import type { World } from '../model/world.ts';
import { printModes } from '../modes/choice-text.ts';
import { completeValues, type ModeChoice, type ParameterValues } from '../modes/mode.ts';
import { modeOf, topologyOf } from '../modes/registry.ts';
import { simulate } from '../simulate/simulate.ts';

/** One mode's prediction, with what the formats say about the mode. */

export interface Run {
  readonly mode: string;
  /** As `--mode` takes it, the first number always written out: `semaphore:2`. */
  readonly spec: string;
  readonly values: ParameterValues;
  readonly workload: Workload;
  readonly trace: Trace;
}

/** Predicts the workload in this mode. */
export function runOf(workload: Workload, world: World, choice: ModeChoice): Run {
  const mode = modeOf(choice.mode);
  const values = mode === undefined ? choice.values : completeValues(mode, choice.values);
  const trace = simulate({ workload, topology: topologyOf(choice), world });
  return { mode: choice.mode, spec: specOf(choice, values), values, workload, trace };
}

function specOf(choice: ModeChoice, values: ParameterValues): string {
  const shortest = printModes([choice]);
  const first = modeOf(choice.mode)?.parameters[0];
  const value = first?.kind === 'integer' ? values[first.key] : undefined;
  return shortest === choice.mode && value !== undefined ? `${shortest}:${value}` : shortest;
}
