// Writes the program of a prediction, each once. The generators are loaded when the page is there already.
import type { Language } from '../../../code/language.ts';
import type { Program } from '../../../code/program.ts';
import { rowOffsets } from '../../../model/workload.ts';
import type { World } from '../../../model/world.ts';
import type { Predicted } from '../../store/state.ts';

export interface Programmer {
  /** The segments in which some task is at a line, as far as a picture can mark them. */
  readonly segments: (predicted: Predicted, program: Program, line: number) => readonly number[];
  /** The program, `undefined` where it could not be written. */
  readonly write: (predicted: Predicted, world: World, language: Language) => Program | undefined;
}

interface Kept {
  readonly world: World;
  readonly programs: Map<Language, Program | undefined>;
}

export async function loadProgrammer(): Promise<Programmer> {
  const [{ generate }, { segmentsOfLine }] = await Promise.all([
    import('../../../code/generate.ts'),
    import('./segments-of-line.ts'),
  ]);
  const kept = new WeakMap<Predicted, Kept>();
  const attempt = (predicted: Predicted, world: World, language: Language): Program | undefined => {
    try {
      return generate(language, { workload: predicted.workload, choice: predicted.choice, world });
    } catch {
      return undefined;
    }
  };
  return {
    segments: ({ trace, workload }, program, line) =>
      trace === undefined ? [] : segmentsOfLine(trace, rowOffsets(workload), program, line),
    write: (predicted, world, language) => {
      const known = kept.get(predicted);
      const here = known?.world === world ? known : { world, programs: new Map() };
      kept.set(predicted, here);
      if (!here.programs.has(language)) here.programs.set(language, attempt(predicted, world, language));
      return here.programs.get(language);
    },
  };
}
