// Why a measurement is not the prediction, out of what the run itself reported: the clock it ran by, the timers in a row
// that decide its total, the workers it had to start, and the cores they shared.
import type { MeasuredNote } from '../../charts/MeasuredNotes.tsx';
import type { ChartPageWords } from '../../charts/use-chart-words.ts';
import { criticalPath } from '../../explain/critical-path.ts';
import { type State, states } from '../../model/trace.ts';
import { totalCpu } from '../../model/workload.ts';
import type { World } from '../../model/world.ts';
import { topologyOf } from '../../modes/registry.ts';
import { decimalText, secondsText } from '../../words/numbers.ts';
import { modeTitle } from '../modes/mode-words.ts';
import type { Card } from '../store/document.ts';
import type { Measured, Predicted } from '../store/state.ts';

/** A browser's timers fire up to so many milliseconds late. */
const timerMs = 1;
const mostTasks = 5_000;
const timed: ReadonlySet<State> = new Set(['io', 'blocked']);

/** `undefined` where there is nothing to compare. */
export function measuredNote(
  words: ChartPageWords,
  card: Card,
  predicted: Predicted,
  measured: Measured | undefined,
  world: World,
  machineCores: number,
): MeasuredNote | undefined {
  const { charts, language } = words;
  const { trace, workload } = predicted;
  const { figures } = measured ?? {};
  if (trace === undefined || measured?.trace === undefined || measured.state !== 'complete') return undefined;
  const difference = measured.trace.makespan - trace.makespan;
  const scale = figures?.scale;
  const milliseconds = (value: number) => `${decimalText(language, value, value < 10 ? 1 : 0)} ms`;
  const reasons: string[] = [];
  const waits =
    trace.tasks > mostTasks ? 0 : timedInARow({ trace, workload, world, topology: topologyOf(card.choice) });
  if (waits > 0 && scale !== undefined) {
    reasons.push(charts.measuredTimers(waits, secondsText(words, (waits * timerMs * 1e6) / scale, 3)));
  }
  const computes = totalCpu(workload) > 0;
  if (figures !== undefined) {
    const executors = Math.max(1, figures.workers - 1);
    if (figures.workers > 1) reasons.push(charts.measuredStart(executors, milliseconds(figures.startMs)));
    if (computes && executors > 1) reasons.push(charts.measuredShared(executors, machineCores));
  }
  if (computes) {
    reasons.push(charts.measuredWork);
    if (world.cores !== machineCores) reasons.push(charts.measuredCores(world.cores, machineCores));
  }
  return {
    id: card.id,
    name: modeTitle(words, card.choice),
    line: charts.measuredLine(
      secondsText(words, measured.trace.makespan),
      secondsText(words, trace.makespan),
      signedSeconds(words, difference),
    ),
    reasons,
  };
}

/** A difference with its sign: `+0.06 s`, `−5 s`, `±0 s`. */
export function signedSeconds(words: ChartPageWords, difference: number): string {
  const amount = secondsText(words, Math.abs(difference));
  if (amount === secondsText(words, 0)) return `±${amount}`;
  return words.compare.signed(difference > 0 ? 'more' : 'less', amount);
}

/** How many waits follow one another on the chain that makes the total. */
function timedInARow(context: Parameters<typeof criticalPath>[0]): number {
  const { state } = context.trace.segments;
  return criticalPath(context).segments.filter((segment) => timed.has(states[state[segment]])).length;
}
