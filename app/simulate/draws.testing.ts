import { parseNotation } from '../model/notation.ts';
import type { Topology } from '../model/topology.ts';
import type { Trace } from '../model/trace.ts';
import type { Workload } from '../model/workload.ts';
import { defaultWorld, type World } from '../model/world.ts';
import type { ParameterValues } from '../modes/mode.ts';
import { topologyOf } from '../modes/registry.ts';
import { textDiagram } from '../timeline/text-diagram.ts';
import { simulate } from './simulate.ts';

/**
 * The engine's tests as the articles draw: a mode, its tasks in the text notation, and the picture that must come out.
 *
 *     draws(gather, 'io 5', 'io 7')`
 *       |--5--|
 *       |---7---|
 *     `
 *
 * A column is a second, `-` a wait, `=` work, `.` a wait in line. Only tests import this.
 */

/** A mode with its parameters, in a world. */
export interface Setting {
  readonly topology: Topology;
  readonly world: World;
}

export function mode(id: string, values: ParameterValues = {}, world: Partial<World> = {}): Setting {
  return { topology: topologyOf({ mode: id, values }), world: { ...defaultWorld, ...world } };
}

/** The workload of these lines of the text notation; throws where they are refused. */
export function workloadOf(...lines: readonly string[]): Workload {
  const read = parseNotation(lines.join('\n'));
  if ('workload' in read) return read.workload;
  throw new Error(`refused: ${read.diagnostics.map(({ code }) => code).join(', ')}`);
}

export function predict(setting: Setting, ...lines: readonly string[]): Trace {
  return simulate({ workload: workloadOf(...lines), ...setting });
}

/** The whole run, in seconds. */
export function makespan(setting: Setting, ...lines: readonly string[]): number {
  return predict(setting, ...lines).makespan / 1_000_000;
}

/** Fails where the prediction's drawing is not the one that follows. */
export function draws(
  setting: Setting,
  ...lines: readonly string[]
): (drawing: TemplateStringsArray) => void {
  const workload = workloadOf(...lines);
  const drawn = textDiagram(simulate({ workload, ...setting }), workload, { unit: 1_000_000 });
  return ({ raw }) => {
    const expected = withoutMargin(raw.join(''));
    if (drawn !== expected) throw new Error(`expected\n${expected}\n\nbut it draws\n${drawn}\n`);
  };
}

/** The text between the first and the last newline, without the margin that all its lines share. */
function withoutMargin(text: string): string {
  const lines = text.split('\n').slice(1, -1);
  const margins = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const margin = Math.min(...margins);
  return lines.map((line) => line.slice(margin).trimEnd()).join('\n');
}
