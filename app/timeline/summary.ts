import type { Microseconds } from '../model/time.ts';
import { type Outcome, outcomes, type State, states, type Trace } from '../model/trace.ts';
import type { TimelineWords } from '../words/timeline.en.ts';
import { formatDifference, formatTime } from './axis.ts';
import { isWork } from './spans.ts';

/** A timeline in sentences, for those who do not see it: the whole, and one task's life. */

/** More names than this are not read out. */
const MOST_NAMES = 12;
const MOST_PARTS = 6;

/** The whole: how many tasks, how long, how many at once, how they ended, in which order. */
export function summaryOf(
  trace: Trace,
  measured: Trace | undefined,
  label: string,
  nameOf: (task: number) => string,
  words: TimelineWords,
): string {
  if (trace.tasks === 0) return words.summaryEmpty(label);
  const sentences = [words.summary(label, trace.tasks, formatTime(trace.makespan))];
  const most = mostAtOnce(trace);
  if (most > 0 && trace.tasks > 1) sentences.push(words.summaryAtOnce(most));
  const counts = outcomeCounts(trace);
  if (counts.some(([outcome]) => outcome !== 'done'))
    sentences.push(words.summaryOutcomes(counts.map(([outcome, count]) => [words.outcomes[outcome], count])));
  if (trace.halt?.kind === 'deadlock') sentences.push(words.summaryDeadlock);
  if (trace.completion.length > 1) {
    const names = [...trace.completion.subarray(0, MOST_NAMES)].map(nameOf);
    sentences.push(words.summaryOrder(names, trace.completion.length - names.length));
  }
  if (measured !== undefined)
    sentences.push(
      words.summaryMeasured(
        formatTime(measured.makespan, 2),
        formatDifference(measured.makespan - trace.makespan),
      ),
    );
  return sentences.join(words.betweenSentences);
}

/** One task's life, state by state, and how it ended. */
export function taskSentence(
  trace: Trace,
  task: number,
  nameOf: (task: number) => string,
  words: TimelineWords,
): string {
  const { state, start, end } = trace.segments;
  const first = trace.offsets[task];
  const last = trace.offsets[task + 1];
  const shown = Math.min(last, first + MOST_PARTS);
  const parts: string[] = [];
  for (let segment = first; segment < shown; segment += 1) {
    const name = words.states[states[state[segment]]];
    parts.push(words.rowPart(name, formatTime(start[segment]), formatTime(end[segment])));
  }
  if (shown < last) parts.push(words.rowMore(last - shown));
  const outcome = words.outcomes[outcomes[trace.outcome[task]]];
  const ended = trace.ended[task];
  if (first === last) parts.push(words.neverBegun);
  else parts.push(Number.isNaN(ended) ? outcome : words.rowEnd(outcome, formatTime(ended)));
  return words.row(words.task(nameOf(task)), parts);
}

/** How long a task waited in each kind of queue, longest first; work is no wait. */
export function waitsOf(
  trace: Trace,
  task: number,
): readonly (readonly [state: State, time: Microseconds])[] {
  const totals = new Map<State, Microseconds>();
  for (let segment = trace.offsets[task]; segment < trace.offsets[task + 1]; segment += 1) {
    const state = states[trace.segments.state[segment]];
    if (isWork(state)) continue;
    const length = trace.segments.end[segment] - trace.segments.start[segment];
    totals.set(state, (totals.get(state) ?? 0) + length);
  }
  return [...totals].sort(([, one], [, other]) => other - one);
}

/** When the task's first work began: NaN where it never did. */
export function workStart(trace: Trace, task: number): Microseconds {
  for (let segment = trace.offsets[task]; segment < trace.offsets[task + 1]; segment += 1) {
    if (isWork(states[trace.segments.state[segment]])) return trace.segments.start[segment];
  }
  return Number.NaN;
}

/** The most tasks that are at work at one moment, from their first work to their end. */
export function mostAtOnce(trace: Trace): number {
  const begins: Microseconds[] = [];
  const ends: Microseconds[] = [];
  for (let task = 0; task < trace.tasks; task += 1) {
    const begin = workStart(trace, task);
    if (Number.isNaN(begin)) continue;
    begins.push(begin);
    ends.push(Number.isNaN(trace.ended[task]) ? trace.makespan : trace.ended[task]);
  }
  const from = Float64Array.from(begins).sort();
  const until = Float64Array.from(ends).sort();
  let most = 0;
  let over = 0;
  for (let begun = 0; begun < from.length; begun += 1) {
    while (over < until.length && until[over] <= from[begun]) over += 1;
    most = Math.max(most, begun + 1 - over);
  }
  return most;
}

function outcomeCounts(trace: Trace): readonly (readonly [Outcome, number])[] {
  const counts = outcomes.map(() => 0);
  for (const outcome of trace.outcome) counts[outcome] += 1;
  return outcomes.flatMap((outcome, index) => (counts[index] > 0 ? [[outcome, counts[index]] as const] : []));
}
