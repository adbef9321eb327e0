import type { Microseconds } from '../model/time.ts';
import { type Context, lazily } from './context.ts';

/** The end of a run, when nobody is left to start and those under way finish one by one. */
export interface Tail {
  /** When the last task was started: from then on places stay empty. */
  readonly from: Microseconds;
  /** The tasks that are under way longest: those that end with the whole. */
  readonly tasks: readonly number[];
  /** Since when they have been on their own. */
  readonly aloneFrom: Microseconds;
}

export const tailOf: (context: Context) => Tail | undefined = lazily(({ trace }) => {
  const { started, ended, tasks } = trace;
  let end = -1;
  let lastStart = 0;
  for (let task = 0; task < tasks; task += 1) {
    if (started[task] >= 0) lastStart = Math.max(lastStart, started[task]);
    if (started[task] >= 0 && ended[task] > end) end = ended[task];
  }
  if (end < 0) return undefined;
  const last: number[] = [];
  let before = 0;
  for (let task = 0; task < tasks; task += 1) {
    if (!(started[task] >= 0)) continue;
    if (ended[task] === end) last.push(task);
    else if (ended[task] > before) before = ended[task];
  }
  const start = last.reduce((latest, task) => Math.max(latest, started[task]), 0);
  return { from: Math.max(lastStart, 0), tasks: last, aloneFrom: Math.max(before, start) };
});
