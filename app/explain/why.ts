import type { Microseconds } from '../model/time.ts';
import type { LinkKind } from '../model/trace.ts';
import { type Context, endOf, stateOf } from './context.ts';
import { linkTo } from './handovers.ts';
import type { Sentence } from './sentence.ts';
import { whyEnd } from './why-end.ts';
import { whyLink } from './why-link.ts';
import { whyState } from './why-state.ts';

/**
 * Why a segment is as it is: what the task does or waits for, and who then makes it go on. Said as of the given moment,
 * or, without one, as of just before the segment's end, when it is decided what ends it.
 */
export function whySegment(context: Context, segment: number, time?: Microseconds): readonly Sentence[] {
  const { segments, offsets, outcome } = context.trace;
  const start = segments.start[segment];
  const end = segments.end[segment];
  const task = segments.task[segment];
  const at = Math.max(start, Math.min(time ?? end, end - 1));
  const state = whyState(context, segment, at);
  const isLast = segment === offsets[task + 1] - 1;
  if (isLast && outcome[task] !== 1 && endOf(context, task) !== undefined) {
    return [...state.slice(0, 1), whyEnd(context, task)];
  }
  if (isLast && outcome[task] === 0) {
    const ends = whyEnd(context, task);
    return ends.code === 'ring' ? [...state.slice(0, 1), ends] : state;
  }
  const link = linkTo(context, task, kindsThatEnd(context, segment), start, end);
  if (state.length > 1 || link === undefined || end === start) return state;
  return [...state, whyLink(context, link, true)];
}

/** The links that can end a segment. */
function kindsThatEnd(context: Context, segment: number): readonly LinkKind[] {
  switch (stateOf(context, segment)) {
    case 'running':
    case 'io':
    case 'blocked':
      return [];
    case 'ready':
      return ['core'];
    case 'gil':
      return ['gil'];
    case 'queued':
      return ['executor'];
    case 'gated':
      return ['permit'];
    case 'lock':
      return ['lock'];
    case 'queue':
      return [];
    case 'server':
      return ['server'];
    case 'join':
      return [];
  }
}

export { whyEnd } from './why-end.ts';
export { whyLink } from './why-link.ts';
export { eventsAt, whyInstant, whyMoment } from './why-moment.ts';
