import type { Microseconds } from '../model/time.ts';
import { type LinkKind, linkKinds } from '../model/trace.ts';
import { type Context, lazily } from './context.ts';

/** The links of a trace by the task they lead to: who made a task go on. */

interface LinksTo {
  /** Links by the task they lead to and by time; `from[t]` is the first to task t. */
  readonly links: Int32Array;
  readonly from: Int32Array;
}

const linksTo = lazily(({ trace }): LinksTo => {
  const { links, tasks } = trace;
  const from = new Int32Array(tasks + 1);
  for (let link = 0; link < links.length; link += 1) if (links.to[link] >= 0) from[links.to[link] + 1] += 1;
  for (let task = 0; task < tasks; task += 1) from[task + 1] += from[task];
  const next = from.slice();
  const sorted = new Int32Array(from[tasks]);
  for (let link = 0; link < links.length; link += 1) {
    if (links.to[link] < 0) continue;
    sorted[next[links.to[link]]] = link;
    next[links.to[link]] += 1;
  }
  return { links: sorted, from };
});

/** The last link of one of the kinds to a task, from `earliest` to `latest`, both included. */
export function linkTo(
  context: Context,
  task: number,
  kinds: readonly LinkKind[],
  earliest: Microseconds,
  latest: Microseconds,
): number | undefined {
  const { links, from } = linksTo(context);
  const { time, kind } = context.trace.links;
  let low = from[task];
  let high = from[task + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (time[links[middle]] <= latest) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= from[task] && time[links[index]] >= earliest; index -= 1) {
    if (kinds.includes(linkKinds[kind[links[index]]])) return links[index];
  }
  return undefined;
}

/** The task whose link it was, −1 for the main line, `undefined` without a link. */
export function sourceOf(context: Context, link: number | undefined): number | undefined {
  return link === undefined ? undefined : context.trace.links.from[link];
}
