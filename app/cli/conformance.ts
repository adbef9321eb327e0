import { parseScenarios } from '../conformance/scenario.ts';
import { agreed, report, score, type Verdict } from '../conformance/score.ts';
import { shortened } from '../model/notation-scanner.ts';
import type { Language } from '../words/language.ts';
import { cliWords } from './command-line.ts';
import { type Read, type Result, refusal } from './result.ts';

/**
 * `npm run conformance`: scores a file in the conformance format. A scenario that cannot be read or predicted counts as
 * a disagreement with the reason; only a file that is none is refused.
 */

/** Bytes; the given data have a megabyte. */
const mostBytes = 256_000_000;

/** Exit code 0 where all scenarios agree, 1 where one does not, 2 where the file is none. */
export async function conformance(paths: readonly string[], read: Read, language: Language): Promise<Result> {
  const words = cliWords[language];
  const [path, second] = paths;
  if (path === undefined || second !== undefined) return refusal(words.conformance.oneFile);
  const content = await read(path, mostBytes);
  if ('problem' in content) return refusal(words.file[content.problem](path, `${mostBytes / 1e6} MB`));
  let value: unknown;
  try {
    value = JSON.parse(content.text, withoutIdleNulls);
  } catch {
    return refusal(words.conformance.notJson(path));
  }
  const scenarios = isObject(value) ? value.scenarios : undefined;
  if (!Array.isArray(scenarios)) return refusal(words.conformance.notOne(path));
  if (scenarios.length === 0) return refusal(words.conformance.empty(path));
  const verdicts = scenarios.flatMap(verdictsOf);
  const stdout = [`${report(verdicts).join('\n')}\n`];
  return { stdout, stderr: '', exit: agreed(verdicts) === verdicts.length ? 0 : 1 };
}

/** One by one, so that a scenario we cannot read says nothing about the others. */
function verdictsOf(given: unknown, index: number): readonly Verdict[] {
  const scenario = isObject(given) ? { params: {}, unit_ms: 100, ...given } : given;
  try {
    const parsed = parseScenarios({ scenarios: [scenario] });
    const [{ tasks, observed }] = parsed;
    if (tasks.length !== observed.tasks.length) {
      throw new Error(`tasks: ${tasks.length}, but ${observed.tasks.length} were observed`);
    }
    return score(parsed);
  } catch (error) {
    return [unpredicted(scenario, index, error instanceof Error ? error.message : String(error))];
  }
}

function unpredicted(scenario: unknown, index: number, reason: string): Verdict {
  const { id, mode, observed } = isObject(scenario) ? scenario : {};
  const makespan = isObject(observed) ? observed.makespan : undefined;
  return {
    id: typeof id === 'string' ? shortened(id) : `scenario ${index}`,
    mode: typeof mode === 'string' ? shortened(mode) : '?',
    disagreements: [
      {
        rules: '3.11',
        field: 'makespan',
        predicted: `nothing (${reason.replaceAll('scenarios.0.', '').replaceAll(/\s+/g, ' ')})`,
        observed: typeof makespan === 'number' ? String(makespan) : 'nothing that can be read',
      },
    ],
  };
}

/** A time that is `null` says that it never came; everywhere else `null` says no more than a missing key. */
function withoutIdleNulls(key: string, value: unknown): unknown {
  const isTime = ['begin', 'start', 'end', 'seen'].includes(key);
  return value === null && !isTime && Number.isNaN(Number(key)) ? undefined : value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
