// Whether two runs are drawn alike: then the outline of the one over the other says nothing.
import type { Trace } from '../../model/trace.ts';

/** Above this many segments nobody sees single outlines, and comparing them would take a frame. */
const mostSegments = 100_000;

export function isSameRun(one: Trace, other: Trace): boolean {
  const { segments: a } = one;
  const { segments: b } = other;
  if (a.length !== b.length || one.tasks !== other.tasks || a.length > mostSegments) return false;
  for (let at = 0; at < a.length; at += 1) {
    if (a.task[at] !== b.task[at] || a.state[at] !== b.state[at]) return false;
    if (a.start[at] !== b.start[at] || a.end[at] !== b.end[at]) return false;
  }
  return true;
}
