// Which modes can show what a frozen page is. Apart from the demonstration itself, which is loaded when it is asked for.
import type { Topology } from '../../model/topology.ts';

/** Whether a program of this shape holds the one thread it has: a plain thread, or a loop that is deaf to its waits. */
export function freezes({ groups }: Topology): boolean {
  const [group] = groups;
  return groups.length === 1 && group.host === 'main' && (group.kind === 'thread' || group.deaf === true);
}
