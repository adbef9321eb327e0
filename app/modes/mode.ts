import { fromSeconds, type Microseconds } from '../model/time.ts';
import type { Topology } from '../model/topology.ts';

/**
 * What a mode file says: its topology, its parameters and where it belongs. Its words stand in the catalogues under
 * its id, its programs in `app/code`. Nothing else in the product knows a mode by name.
 */

export type Family = 'one thread' | 'one loop' | 'threads' | 'processes' | 'workers';

export type Parameter =
  | {
      readonly key: string;
      readonly kind: 'integer';
      readonly min: number;
      readonly max: number;
      readonly initial: number;
      /** May be left out ("none"), and is at first. */
      readonly optional?: boolean;
    }
  | {
      readonly key: string;
      readonly kind: 'seconds';
      readonly max: number;
      readonly initial: number | undefined;
    }
  | {
      readonly key: string;
      readonly kind: 'choice';
      readonly options: readonly string[];
      readonly initial: string;
    }
  | { readonly key: string; readonly kind: 'flag'; readonly initial: boolean };

export type ParameterValue = number | string | boolean | undefined;
export type ParameterValues = Readonly<Record<string, ParameterValue>>;

export interface Mode {
  /** As it stands in links and on the command line: `semaphore`, `process-pool`. */
  readonly id: string;
  readonly family: Family;
  /** The first is the one a bare value in `semaphore:2` means. */
  readonly parameters: readonly Parameter[];
  /** The mode as data, for parameter values that passed `completeValues`. */
  readonly topology: (values: ParameterValues) => Topology;
}

/** A mode with its parameters set: what a card shows. */
export interface ModeChoice {
  readonly mode: string;
  readonly values: ParameterValues;
}

/** Every parameter of the mode: the given value where it fits, else the initial one. */
export function completeValues(mode: Mode, given: ParameterValues): ParameterValues {
  return Object.fromEntries(
    mode.parameters.map((parameter) => [parameter.key, valueOrInitial(parameter, given[parameter.key])]),
  );
}

function valueOrInitial(parameter: Parameter, value: ParameterValue): ParameterValue {
  switch (parameter.kind) {
    case 'integer': {
      if (typeof value !== 'number' || !Number.isFinite(value)) {
        return parameter.optional ? undefined : parameter.initial;
      }
      return Math.min(parameter.max, Math.max(parameter.min, Math.round(value)));
    }
    case 'seconds':
      return typeof value === 'number' && value >= 0 && value <= parameter.max ? value : parameter.initial;
    case 'choice':
      return typeof value === 'string' && parameter.options.includes(value) ? value : parameter.initial;
    case 'flag':
      return typeof value === 'boolean' ? value : parameter.initial;
  }
}

/** The value of an integer parameter that is not optional. */
export function integer(values: ParameterValues, key: string): number {
  const value = values[key];
  if (typeof value !== 'number') throw new Error(`parameter ${key} is no number`);
  return value;
}

/** The value of an optional integer, or of seconds that may be left out. */
export function optionalNumber(values: ParameterValues, key: string): number | undefined {
  const value = values[key];
  return typeof value === 'number' ? value : undefined;
}

/** The value of a parameter in seconds, as the engine counts it. */
export function secondsOf(values: ParameterValues, key: string): Microseconds | undefined {
  const value = optionalNumber(values, key);
  return value === undefined ? undefined : fromSeconds(value);
}

export function choice(values: ParameterValues, key: string): string {
  const value = values[key];
  if (typeof value !== 'string') throw new Error(`parameter ${key} is no choice`);
  return value;
}

export function flag(values: ParameterValues, key: string): boolean {
  return values[key] === true;
}
