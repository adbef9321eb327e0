// What a schedule says in words: each step, the update that is lost, who waits for whom in the end, and what comes out.
import type { ShownSchedule, Stuck } from '../../explore/answer.ts';
import type { Loss } from '../../explore/loss.ts';
import type { Step } from '../../model/step.ts';
import { rowOffsets, rowOfTask, type Workload } from '../../model/workload.ts';
import type { SchedulesWords } from '../../words/schedules.en.ts';

/** All that a sentence needs. */
export interface Telling {
  readonly words: SchedulesWords;
  readonly workload: Workload;
  /** What a task is called in a sentence: `task 1`, or its own name. */
  readonly nameOf: (task: number) => string;
}

/** The step that a task of the workload is at; `undefined` where the workload is not the schedule's. */
export function stepOf(workload: Workload, task: number, step: number): Step | undefined {
  return workload.rows.at(rowOfTask(rowOffsets(workload), task))?.steps.at(step);
}

/** A step as the notation writes it, without how long it takes. */
export function stepCode(step: Step): string {
  switch (step.kind) {
    case 'read':
    case 'write':
      return `${step.kind} ${step.variable}`;
    case 'acquire':
    case 'release':
      return `${step.kind} ${step.lock}`;
    case 'put':
    case 'get':
      return `${step.kind} ${step.queue}`;
    case 'spawn':
    case 'join':
      return `${step.kind} ${step.task}`;
    case 'io':
    case 'block':
    case 'cpu':
    case 'request':
    case 'add':
    case 'fail':
      return step.kind;
  }
}

/** The value that a step has brought about, where it is one that brings one about. */
export function broughtAbout(schedule: ShownSchedule, at: number, step: Step): number | undefined {
  const { task, memory } = schedule.steps[at];
  switch (step.kind) {
    case 'read':
    case 'add':
      return memory.register[task];
    case 'write':
      return memory.variables[schedule.variables.indexOf(step.variable)];
    default:
      return undefined;
  }
}

/** What step number `at` did; before the first one, at −1, that nothing has happened. */
export function stepSentence(
  { words, workload, nameOf }: Telling,
  schedule: ShownSchedule,
  at: number,
): string {
  const done = schedule.steps.at(at);
  if (at < 0 || done === undefined) return words.nothingYet;
  const step = stepOf(workload, done.task, done.step);
  if (step === undefined) return '';
  const task = nameOf(done.task);
  const value = String(broughtAbout(schedule, at, step) ?? '');
  const { said } = words;
  switch (step.kind) {
    case 'read':
      return words.tidy(said.read(task, step.variable, value));
    case 'write':
      return words.tidy(said.write(task, step.variable, value));
    case 'add':
      return words.tidy(said.add(task, value));
    case 'acquire':
    case 'release':
      return words.tidy(said[step.kind](task, step.lock));
    case 'put':
    case 'get':
      return words.tidy(said[step.kind](task, step.queue));
    case 'spawn':
    case 'join':
      return words.tidy(said[step.kind](task, step.task));
    case 'io':
    case 'block':
    case 'cpu':
    case 'request':
    case 'fail':
      return words.tidy(said[step.kind](task));
  }
}

/** Who read what before whom wrote, and where it was written over. */
export function lossSentence({ words, nameOf }: Telling, loss: Loss): string {
  return words.tidy(
    words.loss({
      reader: nameOf(loss.reader),
      writer: nameOf(loss.writer),
      variable: loss.variable,
      readStep: String(loss.readAt + 1),
      readValue: String(loss.readValue),
      wroteStep: String(loss.wroteAt + 1),
      wroteValue: String(loss.wroteValue),
      overwroteStep: String(loss.overwroteAt + 1),
      overwroteValue: String(loss.overwroteValue),
    }),
  );
}

/** Who holds what and waits for whom, one sentence each. */
export function stuckSentences(telling: Telling, { stuck, verdict }: ShownSchedule): readonly string[] {
  const { words, nameOf } = telling;
  const each = stuck.map((one) => {
    const waits = waitOf(telling, one);
    const text =
      one.holds.length > 0
        ? words.holdsAndWaits(nameOf(one.task), words.and(one.holds.map(words.theLock)), waits)
        : words.waits(nameOf(one.task), waits);
    return words.tidy(text);
  });
  return stuck.length === 0 ? [] : [...each, verdict === 'deadlock' ? words.ring : words.noRing];
}

function waitOf({ words, workload, nameOf }: Telling, { task, step, waitsFor }: Stuck): string {
  const waiting = stepOf(workload, task, step);
  switch (waiting?.kind) {
    case 'acquire':
      return words.waitsFor.lock(waiting.lock, words.and(waitsFor.map(nameOf)));
    case 'join':
      return words.waitsFor.join(waiting.task);
    case 'get':
    case 'put':
      return words.waitsFor[waiting.kind](waiting.queue);
    default:
      return words.waitsFor.any;
  }
}

/** What the variables hold in the end, and what they would hold if the tasks went one after the other. */
export function resultSentences(
  { words }: Telling,
  schedule: ShownSchedule,
  serial: readonly (readonly number[])[],
): readonly string[] {
  const { variables, verdict, steps, start } = schedule;
  if (verdict === 'deadlock' || verdict === 'starvation') return [];
  if (variables.length === 0) return [words.allEnded];
  const say = (values: readonly number[]): string =>
    words.and(variables.map((name, index) => `${name} = ${values[index]}`));
  const result = words.result(say((steps.at(-1)?.memory ?? start).variables));
  if (verdict === 'serial') return [result, words.asExpected].map(words.tidy);
  if (serial.length === 0 || serial.length > 4) return [words.tidy(result)];
  return [result, words.expected(words.or(serial.map(say)))].map(words.tidy);
}
