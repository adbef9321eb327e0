import { type Diagnostic, type DiagnosticWords, messageOf } from '../model/diagnostic.ts';
import { parseNotation } from '../model/notation.ts';
import { mostFileLength, parseWorkloadFile } from '../model/schema.ts';
import type { Workload } from '../model/workload.ts';
import { defaultWorld, type World } from '../model/world.ts';
import { checkModes } from '../modes/choice-text.ts';
import type { ModeChoice } from '../modes/mode.ts';

/** The tasks a command is given: notation, or a workload file, which begins with a brace and brings its world along. */

export interface Input {
  readonly workload: Workload;
  readonly world: World;
  /** The modes a workload file asks for; none where it does not say. */
  readonly choices: readonly ModeChoice[];
}

/** No text that is accepted has more bytes than this. */
export const mostBytes = 4 * mostFileLength;

/** Reads the text, or gives a message with its place for each mistake. `name` is what the text is called in them. */
export function readInput(
  text: string,
  name: string,
  words: DiagnosticWords,
): Input | { readonly problems: readonly string[] } {
  const refused = (diagnostics: readonly Diagnostic[]) => ({
    problems: diagnostics.map((each) => `${name}: ${messageOf(words, each)}`),
  });
  if (!/^\s*\{/.test(text)) {
    const read = parseNotation(text);
    if ('diagnostics' in read) return refused(read.diagnostics);
    return { workload: read.workload, world: defaultWorld, choices: [] };
  }
  const read = parseWorkloadFile(text);
  if ('diagnostics' in read) return refused(read.diagnostics);
  const { workload, world, modes } = read.file;
  const checked = checkModes(modes ?? []);
  if ('diagnostics' in checked) return refused(checked.diagnostics);
  return { workload, world, choices: checked.choices };
}
