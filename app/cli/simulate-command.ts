import { sentenceOf } from '../model/diagnostic.ts';
import { mostModes, parseModes } from '../modes/choice-text.ts';
import type { ModeChoice } from '../modes/mode.ts';
import { timelinesSvg } from '../share/svg.ts';
import { wordFor } from '../words/catalogue.ts';
import type { CliWords } from '../words/cli.en.ts';
import type { AllWords } from '../words/words-of.ts';
import type { Arguments } from './arguments.ts';
import { mostBytes, readInput } from './input.ts';
import { jsonOf } from './json-format.ts';
import { printed, type Read, type Result, refusal } from './result.ts';
import { type Run, runOf } from './run-of.ts';
import { textOfRuns } from './text-format.ts';
import { readWorld } from './world-option.ts';

/** `interleave simulate`: reads tasks, predicts them in each mode, and prints the predictions in one format. */

export const formats = ['text', 'json', 'svg'] as const;
export type Format = (typeof formats)[number];

/** `words` are those behind the command's name. */
export async function simulateCommand(
  { words: files, options }: Arguments,
  format: Format,
  read: Read,
  words: CliWords,
  catalogue: AllWords,
): Promise<Result> {
  const [path, second] = files;
  if (path === undefined) return refusal(words.noFile, words.tryHelp);
  if (second !== undefined) return refusal(words.unexpected(second), words.tryHelp);
  const asked = readModes(options.get('mode') ?? [], catalogue);
  if ('problems' in asked) return refusal(...asked.problems);

  const name = path === '-' ? words.standardInput : path;
  const content = await read(path, mostBytes);
  if ('problem' in content) return refusal(words.file[content.problem](name, `${mostBytes / 1e6} MB`));
  const input = readInput(content.text, name, catalogue.diagnostics);
  if ('problems' in input) return refusal(...input.problems);
  const settled = readWorld(input.world, options.get('world') ?? [], words);
  if ('problems' in settled) return refusal(...settled.problems.map((each) => `--world: ${each}`));
  const choices = asked.choices.length > 0 ? asked.choices : input.choices;
  if (choices.length === 0) return refusal(words.noMode);
  if (choices.length > mostModes) return refusal(words.tooManyModes(mostModes));

  const runs = choices.map((choice) => runOf(input.workload, settled.world, choice));
  return printed(inFormat(format, runs, words, catalogue));
}

function readModes(
  texts: readonly string[],
  catalogue: AllWords,
): { readonly choices: readonly ModeChoice[] } | { readonly problems: readonly string[] } {
  const choices: ModeChoice[] = [];
  const problems: string[] = [];
  for (const text of texts) {
    const read = parseModes(text);
    if ('choices' in read) choices.push(...read.choices);
    else {
      const sentences = read.diagnostics.map((each) => sentenceOf(catalogue.diagnostics, each));
      problems.push(...sentences.map((sentence) => `--mode ${text}: ${sentence}`));
    }
  }
  return problems.length > 0 ? { problems } : { choices };
}

function inFormat(
  format: Format,
  runs: readonly Run[],
  words: CliWords,
  catalogue: AllWords,
): Iterable<string> {
  switch (format) {
    case 'text':
      return textOfRuns(runs, words, catalogue);
    case 'json':
      return jsonOf(runs);
    case 'svg': {
      const panels = runs.map(({ mode, spec, trace, workload }) => ({
        title: wordFor(catalogue.modeNames, mode)?.name ?? mode,
        hint: spec,
        trace,
        workload,
      }));
      const title = words.svgTitle(panels.map((panel) => panel.title));
      return [timelinesSvg(panels, { title, words: catalogue.timeline, more: words.more })];
    }
  }
}
