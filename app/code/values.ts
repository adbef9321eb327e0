import { completeValues, type ParameterValues } from '../modes/mode.ts';
import { modeOf } from '../modes/registry.ts';
import type { ProgramInput } from './program.ts';

/** The choice's parameters, completed as the mode does it. */
export function valuesOf({ choice }: ProgramInput): ParameterValues {
  const mode = modeOf(choice.mode);
  return mode === undefined ? choice.values : completeValues(mode, choice.values);
}
