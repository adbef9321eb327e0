import { toSeconds } from '../model/time.ts';
import { type Halt, outcomes, states } from '../model/trace.ts';
import { taskNames } from '../timeline/task-names.ts';
import type { Run } from './run-of.ts';

/**
 * Predictions as JSON, all times in seconds, a line a task, written piece by piece. What never was is `null`. One run
 * stands at the top, several in `runs`. `docs/formats.md` describes it.
 */

export function* jsonOf(runs: readonly Run[]): Iterable<string> {
  if (runs.length === 1) {
    yield* runJson(runs[0], '');
    yield '\n';
    return;
  }
  yield '{\n  "runs": [\n';
  for (const [index, run] of runs.entries()) {
    yield '    ';
    yield* runJson(run, '    ');
    yield index + 1 < runs.length ? ',\n' : '\n';
  }
  yield '  ]\n}\n';
}

function* runJson({ spec, values, workload, trace }: Run, indent: string): Iterable<string> {
  const parameters = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, orNull(value)]));
  const head: readonly (readonly [key: string, value: unknown])[] = [
    ['mode', spec],
    ['parameters', parameters],
    ['makespan', toSeconds(trace.makespan)],
    ['returned', secondsOrNull(trace.returned)],
    ...(trace.halt === undefined ? [] : [['halt', haltJson(trace.halt)] as const]),
    ['executors', trace.executors],
  ];
  yield '{\n';
  for (const [key, value] of head) yield `${indent}  "${key}": ${JSON.stringify(value)},\n`;
  yield `${indent}  "tasks": [`;
  const nameOf = taskNames(workload);
  for (let task = 0; task < trace.tasks; task += 1) {
    yield `${task === 0 ? '' : ','}\n${indent}    ${taskJson(trace, task, nameOf(task))}`;
  }
  yield `${trace.tasks === 0 ? '' : `\n${indent}  `}]\n${indent}}`;
}

function taskJson(trace: Run['trace'], task: number, name: string): string {
  const { state, start, end, step, executor } = trace.segments;
  const segments: unknown[] = [];
  for (let index = trace.offsets[task]; index < trace.offsets[task + 1]; index += 1) {
    segments.push({
      state: states[state[index]],
      start: toSeconds(start[index]),
      end: toSeconds(end[index]),
      step: indexOrNull(step[index]),
      executor: indexOrNull(executor[index]),
    });
  }
  return JSON.stringify({
    id: task,
    name,
    created: secondsOrNull(trace.created[task]),
    begun: secondsOrNull(trace.begun[task]),
    start: secondsOrNull(trace.started[task]),
    end: secondsOrNull(trace.ended[task]),
    outcome: outcomes[trace.outcome[task]],
    segments,
  });
}

function haltJson(halt: Halt): unknown {
  switch (halt.kind) {
    case 'deadlock':
      return { kind: halt.kind, cycle: halt.cycle, waiting: halt.waiting };
    case 'limit':
      return { kind: halt.kind, events: halt.events };
    case 'stopped':
      return { kind: halt.kind };
  }
}

function secondsOrNull(time: number): number | null {
  return Number.isFinite(time) ? toSeconds(time) : null;
}

function indexOrNull(index: number): number | null {
  return index < 0 ? null : index;
}

function orNull<Value>(value: Value | undefined): Value | null {
  return value ?? null;
}
