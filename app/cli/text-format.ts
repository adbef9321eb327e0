import { formatSeconds } from '../model/time.ts';
import { type Halt, outcomes, type Trace } from '../model/trace.ts';
import { taskNames } from '../timeline/task-names.ts';
import { textDiagram } from '../timeline/text-diagram.ts';
import { type Words, wordFor } from '../words/catalogue.ts';
import type { CliWords } from '../words/cli.en.ts';
import type { Run } from './run-of.ts';

/**
 * Predictions as the articles draw them. All but the drawing is comments of the notation, so what was printed can be
 * read again.
 */

/** More names than this nobody reads. */
const mostNames = 12;

export function* textOfRuns(runs: readonly Run[], words: CliWords, catalogue: Words): Iterable<string> {
  for (const [index, run] of runs.entries()) {
    if (index > 0) yield '\n';
    yield `${heading(run, catalogue)}\n`;
    if (run.trace.tasks === 0) yield `# ${words.noTasks}\n`;
    else yield `${textDiagram(run.trace, run.workload, { more: (hidden) => `# ${words.more(hidden)}` })}\n`;
    for (const line of closing(run, words, catalogue)) yield `# ${line}\n`;
  }
}

function heading({ mode, spec }: Run, catalogue: Words): string {
  const name = wordFor(catalogue.modeNames, mode)?.name;
  return name === undefined ? `# ${spec}` : `# ${name} · ${spec}`;
}

function closing({ trace, workload }: Run, words: CliWords, catalogue: Words): readonly string[] {
  const lines: string[] = [];
  if (trace.halt !== undefined) lines.push(haltSentence(trace.halt, words, taskNames(workload), catalogue));
  const counts = outcomeCounts(trace);
  if (counts.some(([outcome]) => outcome !== 'done')) {
    lines.push(
      words.outcomes(counts.map(([outcome, count]) => [catalogue.timeline.outcomes[outcome], count])),
    );
  }
  lines.push(words.total(words.seconds(formatSeconds(trace.makespan))));
  return lines;
}

function haltSentence(
  halt: Halt,
  words: CliWords,
  nameOf: (task: number) => string,
  catalogue: Words,
): string {
  const named = (task: number) => catalogue.timeline.task(nameOf(task));
  switch (halt.kind) {
    case 'deadlock':
      if (halt.cycle.length > 0 && halt.cycle.length <= mostNames)
        return words.deadlock(halt.cycle.map(named));
      return words.stuck(
        halt.waiting.slice(0, mostNames).map(named),
        Math.max(0, halt.waiting.length - mostNames),
      );
    case 'limit':
      return words.limit(halt.events.toLocaleString(catalogue.language));
    case 'stopped':
      return words.stopped;
  }
}

function outcomeCounts(trace: Trace): readonly (readonly [(typeof outcomes)[number], number])[] {
  const counts = outcomes.map(() => 0);
  for (const outcome of trace.outcome) counts[outcome] += 1;
  return outcomes.flatMap((outcome, index) => (counts[index] > 0 ? [[outcome, counts[index]] as const] : []));
}
