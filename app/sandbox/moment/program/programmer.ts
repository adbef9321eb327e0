// Writes the program of a prediction, each once. The generators are loaded when the page is there already.
import type { Language } from '../../../code/language.ts';
import type { Program } from '../../../code/program.ts';
import type { World } from '../../../model/world.ts';
import type { Predicted } from '../../store/state.ts';

export interface Programmer {
  /** The program, `undefined` where it could not be written. */
  readonly write: (predicted: Predicted, world: World, language: Language) => Program | undefined;
}

interface Kept {
  readonly world: World;
  readonly programs: Map<Language, Program | undefined>;
}

export async function loadProgrammer(): Promise<Programmer> {
  const { generate } = await import('../../../code/generate.ts');
  const kept = new WeakMap<Predicted, Kept>();
  const attempt = (predicted: Predicted, world: World, language: Language): Program | undefined => {
    try {
      return generate(language, { workload: predicted.workload, choice: predicted.choice, world });
    } catch {
      return undefined;
    }
  };
  return {
    write: (predicted, world, language) => {
      const known = kept.get(predicted);
      const here = known?.world === world ? known : { world, programs: new Map() };
      kept.set(predicted, here);
      if (!here.programs.has(language)) here.programs.set(language, attempt(predicted, world, language));
      return here.programs.get(language);
    },
  };
}
