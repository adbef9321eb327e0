import {
  type Diagnostic,
  type DiagnosticCode,
  DiagnosticList,
  type DiagnosticValues,
} from '../model/diagnostic.ts';
import { shortened } from '../model/notation-scanner.ts';
import { nearest } from '../model/notation-words.ts';
import type { GivenMode } from '../model/workload-file.ts';
import { completeValues, type Mode, type ModeChoice, type Parameter, type ParameterValue } from './mode.ts';
import { modes } from './registry.ts';

/**
 * Modes as a link writes them: `sync,gather,semaphore:3,workers:workers=4;chunk=2`. A bare value is the mode's first
 * parameter, a bare key sets a flag, `none` leaves out what may be left out. Which modes there are is the registry's
 * matter alone.
 */

export type ReadModes =
  | { readonly choices: readonly ModeChoice[] }
  | { readonly diagnostics: readonly Diagnostic[] };

/** More cards than anybody compares. */
export const mostModes = 32;

/** Reads a list of modes; empty places between commas are passed over. Never throws. */
export function parseModes(text: string, known: readonly Mode[] = modes): ReadModes {
  const diagnostics = new DiagnosticList();
  const choices: ModeChoice[] = [];
  for (const piece of pieces(text, /[,，]/, 0)) {
    if (diagnostics.isFull) break;
    if (choices.length === mostModes) {
      complain(diagnostics, piece, 'too many modes', { most: mostModes });
      break;
    }
    const choice = readChoice(piece, known, diagnostics);
    if (choice !== undefined) choices.push(choice);
  }
  return diagnostics.isEmpty ? { choices } : { diagnostics: diagnostics.all };
}

/** The shortest text that `parseModes` reads back to the same choices. */
export function printModes(choices: readonly ModeChoice[], known: readonly Mode[] = modes): string {
  return choices
    .map(({ mode: id, values }) => {
      const mode = known.find((each) => each.id === id);
      if (mode === undefined) return id;
      const complete = completeValues(mode, values);
      const set = mode.parameters.flatMap((parameter, index) => {
        const value = complete[parameter.key];
        return value === initialValue(parameter) ? [] : [printValue(mode, parameter, value, index === 0)];
      });
      return set.length === 0 ? id : `${id}:${set.join(';')}`;
    })
    .join(',');
}

/** The modes of a file. A mode we do not know is refused; a value that does not fit gives way to the initial one. */
export function checkModes(given: readonly GivenMode[], known: readonly Mode[] = modes): ReadModes {
  const diagnostics = new DiagnosticList();
  const choices = given.slice(0, mostModes).flatMap(({ mode: id, values }) => {
    const mode = known.find((each) => each.id === id);
    if (mode !== undefined) return [{ mode: id, values: completeValues(mode, values) }];
    complain(diagnostics, { text: id, start: -1 }, 'unknown mode', unknownMode(id, known));
    return [];
  });
  return diagnostics.isEmpty ? { choices } : { diagnostics: diagnostics.all };
}

interface Piece {
  readonly text: string;
  /** From 0. */
  readonly start: number;
}

/** The non-empty pieces between separators, without the blanks around them. */
function pieces(text: string, separator: RegExp, offset: number): readonly Piece[] {
  let start = offset;
  return text.split(separator).flatMap((each) => {
    const piece = { text: each.trim(), start: start + (each.length - each.trimStart().length) };
    start += each.length + 1;
    return piece.text === '' ? [] : [piece];
  });
}

function readChoice(
  piece: Piece,
  known: readonly Mode[],
  diagnostics: DiagnosticList,
): ModeChoice | undefined {
  const colon = piece.text.search(/[:：]/);
  const id = (colon === -1 ? piece.text : piece.text.slice(0, colon)).trim();
  const mode = known.find((each) => each.id === id) ?? known.find((each) => each.id === id.toLowerCase());
  if (mode === undefined) {
    complain(diagnostics, { text: id, start: piece.start }, 'unknown mode', unknownMode(id, known));
    return undefined;
  }
  const rest = colon === -1 ? '' : piece.text.slice(colon + 1);
  const values = new Map<string, ParameterValue>();
  for (const setting of pieces(rest, /[;；]/, piece.start + colon + 1)) {
    if (diagnostics.isFull) break;
    readSetting(setting, mode, values, diagnostics);
  }
  return { mode: mode.id, values: completeValues(mode, Object.fromEntries(values)) };
}

function readSetting(
  setting: Piece,
  mode: Mode,
  values: Map<string, ParameterValue>,
  diagnostics: DiagnosticList,
): void {
  const [first] = mode.parameters;
  if (first === undefined) {
    complain(diagnostics, setting, 'no parameters', { mode: mode.id, found: shortened(setting.text) });
    return;
  }
  const equals = setting.text.search(/[=＝]/);
  const bareFlag = mode.parameters.find(({ kind, key }) => kind === 'flag' && key === setting.text);
  const key = equals === -1 ? (bareFlag ?? first).key : setting.text.slice(0, equals).trim();
  const written =
    equals === -1 ? (bareFlag === undefined ? setting.text : '1') : setting.text.slice(equals + 1).trim();
  const parameter = mode.parameters.find((each) => each.key === key);
  if (parameter === undefined) {
    const keys = mode.parameters.map((each) => each.key);
    const word = { mode: mode.id, word: shortened(key), known: keys, suggestion: nearest(key, keys) };
    complain(diagnostics, setting, 'unknown parameter', word);
    return;
  }
  if (values.has(key)) complain(diagnostics, setting, 'repeated parameter', { mode: mode.id, key });
  const value = readValue(parameter, written);
  if (value !== 'refused') values.set(key, value === 'none' ? undefined : value.value);
  else complainOfValue(diagnostics, setting, mode, parameter, shortened(written));
}

function readValue(
  parameter: Parameter,
  written: string,
): { readonly value: number | string | boolean } | 'none' | 'refused' {
  switch (parameter.kind) {
    case 'integer': {
      if (parameter.optional && written === 'none') return 'none';
      const value = /^[0-9]{1,15}$/.test(written) ? Number(written) : Number.NaN;
      return value >= parameter.min && value <= parameter.max ? { value } : 'refused';
    }
    case 'seconds': {
      if (written === 'none' && parameter.initial === undefined) return 'none';
      const number = /^([0-9]*\.?[0-9]+(?:e-?[0-9]{1,3})?)\s*s?$/.exec(written)?.[1];
      const value = number === undefined ? Number.NaN : Number(number);
      return value >= 0 && value <= parameter.max ? { value } : 'refused';
    }
    case 'choice':
      return parameter.options.includes(written) ? { value: written } : 'refused';
    case 'flag':
      if (['1', 'true', 'yes', 'on'].includes(written)) return { value: true };
      return ['0', 'false', 'no', 'off'].includes(written) ? { value: false } : 'refused';
  }
}

function complainOfValue(
  diagnostics: DiagnosticList,
  piece: Piece,
  { id: mode }: Mode,
  parameter: Parameter,
  found: string,
): void {
  const { key } = parameter;
  switch (parameter.kind) {
    case 'integer': {
      const { min, max } = parameter;
      complain(diagnostics, piece, 'number out of range', { mode, key, found, min, max, whole: true });
      return;
    }
    case 'seconds': {
      const { max } = parameter;
      complain(diagnostics, piece, 'number out of range', { mode, key, found, min: 0, max, whole: false });
      return;
    }
    case 'choice':
      complain(diagnostics, piece, 'unknown option', { mode, key, found, options: parameter.options });
      return;
    case 'flag':
      complain(diagnostics, piece, 'unknown option', { mode, key, found, options: ['1', '0'] });
  }
}

function initialValue(parameter: Parameter): ParameterValue {
  return parameter.kind === 'integer' && parameter.optional ? undefined : parameter.initial;
}

function printValue(mode: Mode, { key, kind }: Parameter, value: ParameterValue, isFirst: boolean): string {
  if (kind === 'flag') return value === true ? key : `${key}=0`;
  const written = value === undefined ? 'none' : String(value);
  const isFlagsKey = mode.parameters.some((each) => each.kind === 'flag' && each.key === written);
  return isFirst && !isFlagsKey ? written : `${key}=${written}`;
}

function unknownMode(id: string, known: readonly Mode[]): DiagnosticValues['unknown mode'] {
  const ids = known.map((each) => each.id);
  return { word: shortened(id), suggestion: nearest(id.toLowerCase(), ids) };
}

/** A piece that starts at −1 stands in no text. */
function complain<Code extends DiagnosticCode>(
  diagnostics: DiagnosticList,
  { text, start }: Piece,
  code: Code,
  values: DiagnosticValues[Code],
): void {
  const place =
    start < 0 ? { line: 0, column: 0, length: 0 } : { line: 1, column: start + 1, length: text.length };
  // The union of all diagnostics cannot be built from a code that is still open.
  diagnostics.add({ code, ...place, values } as Diagnostic);
}
