import type { Language } from './language.ts';
import type { Program, ProgramInput } from './program.ts';
import { pythonModes } from './python/registry.ts';
import { writePython } from './python/write.ts';
import { tokenize } from './tokens.ts';
import { typescriptModes } from './typescript/registry.ts';
import { writeTypescript } from './typescript/write.ts';
import type { WrittenLine } from './writer.ts';

/**
 * The program that does what the engine predicts: the same tasks, the same mode, the same world, in a language that
 * can be run. Throws for a mode that has no program (a test proves that every mode has one).
 */
export function generate(language: Language, input: ProgramInput): Program {
  const { mode } = input.choice;
  switch (language) {
    case 'python': {
      const python = known(pythonModes.get(mode), mode);
      return {
        language,
        fileName: `${mode.replaceAll('-', '_')}.py`,
        lines: finish(language, writePython(python, input)),
        packages: python.packages ?? [],
      };
    }
    case 'typescript': {
      const typescript = known(typescriptModes.get(mode), mode);
      return {
        language,
        fileName: `${mode}.ts`,
        lines: finish(language, writeTypescript(typescript, input)),
        packages: [],
      };
    }
  }
}

function known<Mode>(program: Mode | undefined, mode: string): Mode {
  if (program === undefined) throw new Error(`no program for mode ${mode}`);
  return program;
}

function finish(language: Language, lines: readonly WrittenLine[]): Program['lines'] {
  return lines.map(({ text, parts }) => ({ text, parts, tokens: tokenize(language, text) }));
}
