import type { Microseconds } from '../model/time.ts';
import { type LinkKind, linkKinds } from '../model/trace.ts';
import { type Context, placeOf, stepsOf } from './context.ts';
import { type Sentence, type TaskList, taskList } from './sentence.ts';

/** Who made whom go on, of one link or of several from one task at one moment. */

/** The sentence of one link. `at`: whether it says when. */
export function whyLink(context: Context, link: number, at = false): Sentence {
  const { links } = context.trace;
  const kind = linkKinds[links.kind[link]];
  const to = taskList([links.to[link]]);
  return handover(context, kind, links.from[link], to, links.time[link], at);
}

/** The sentence of links of one kind from one task (−1: the main line) at one moment. */
export function handover(
  context: Context,
  kind: LinkKind,
  from: number,
  to: TaskList,
  time: Microseconds,
  withTime = false,
): Sentence {
  const at = withTime ? time : undefined;
  const values = { from, to, at };
  const receiver = to.some[0];
  switch (kind) {
    case 'permit':
      return { code: 'hands permit', values };
    case 'lock':
      return { code: 'hands lock', values: { ...values, name: waitedFor(context, receiver, time) } };
    case 'item':
      return { code: 'puts for', values: { ...values, name: waitedFor(context, receiver, time) } };
    case 'room':
      return { code: 'makes room for', values: { ...values, name: waitedFor(context, receiver, time) } };
    case 'server':
      return {
        code: 'leaves place at server',
        values: { ...values, name: waitedFor(context, receiver, time) },
      };
    case 'executor':
      return {
        code: 'frees executor',
        values: { ...values, place: placeOf(context, executorOf(context, from)) },
      };
    case 'turn':
      return { code: 'gives turn', values };
    case 'gil':
      return { code: 'hands GIL', values };
    case 'core':
      return { code: 'hands core', values };
    case 'spawn':
      return { code: 'starts others', values };
    case 'join':
      return { code: 'lets go on', values };
    case 'cancel':
      return { code: 'cancels', values };
    case 'next':
      return { code: 'is followed by', values };
  }
}

function executorOf({ trace }: Context, task: number): number {
  return task < 0 ? -1 : trace.segments.executor[trace.offsets[task + 1] - 1];
}

/** What a task that was woken at a moment had waited for: a lock, a queue or a server. */
function waitedFor(context: Context, task: number, time: Microseconds): string | undefined {
  const { segments, offsets } = context.trace;
  if (task < 0) return undefined;
  for (let segment = offsets[task + 1] - 1; segment >= offsets[task]; segment -= 1) {
    if (segments.start[segment] >= time && segment > offsets[task] && segments.end[segment - 1] >= time)
      continue;
    const step = stepsOf(context, task)[segments.step[segment]];
    switch (step?.kind) {
      case 'acquire':
        return step.lock;
      case 'put':
      case 'get':
        return step.queue;
      case 'request':
        return step.server;
      default:
        return undefined;
    }
  }
  return undefined;
}
