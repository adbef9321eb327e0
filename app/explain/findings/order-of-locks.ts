import { offsetsOf } from '../context.ts';
import { taskList } from '../sentence.ts';
import type { Detector } from './finding.ts';

/**
 * Locks that are taken in different orders: a ring in the graph "holds this, wants that" can close to a deadlock in some
 * schedule, even if it did not in this one (the lock-order graph of Havelund's GoodLock, 2000). Semaphores of several
 * permits are left out.
 */
export const orderOfLocks: Detector = (context) => {
  const { workload, trace } = context;
  const wide = new Set(workload.locks.filter(({ permits }) => permits > 1).map(({ name }) => name));
  const offsets = offsetsOf(context);
  const edges = new Map<string, Map<string, Set<number>>>();
  workload.rows.forEach(({ steps, count }, row) => {
    const held: string[] = [];
    for (const step of steps) {
      if (step.kind === 'release') {
        const place = held.lastIndexOf(step.lock);
        if (place !== -1) held.splice(place, 1);
      }
      if (step.kind !== 'acquire' || wide.has(step.lock)) continue;
      for (const holding of held) {
        const wanted = edges.get(holding) ?? new Map<string, Set<number>>();
        edges.set(holding, wanted);
        const rows = wanted.get(step.lock) ?? new Set<number>();
        wanted.set(step.lock, rows);
        if (count > 0) rows.add(row);
      }
      held.push(step.lock);
    }
  });
  const ring = ringIn(edges);
  if (ring === undefined) return undefined;
  // Tasks that never overlap cannot wait for each other.
  if (ring.length > 1 && context.topology.dispatch.how === 'in order') return undefined;
  const rows = ring.flatMap((lock, index) => [
    ...(edges.get(lock)?.get(ring[(index + 1) % ring.length]) ?? []),
  ]);
  const distinct = [...new Set(rows)];
  // One task alone, in one order, cannot wait for itself; a lock taken twice by one task can.
  if (ring.length > 1 && distinct.length === 1 && workload.rows[distinct[0]].count === 1) return undefined;
  const happened = trace.halt?.kind === 'deadlock' && trace.halt.cycle.length > 0;
  const tasks = taskList(distinct.map((row) => offsets[row]));
  return { code: 'order of locks', values: { locks: ring, tasks, happened }, cost: undefined };
};

/** The first ring in the graph, each lock wanted by someone who holds the one before it. */
function ringIn(edges: ReadonlyMap<string, ReadonlyMap<string, unknown>>): readonly string[] | undefined {
  const done = new Set<string>();
  for (const start of edges.keys()) {
    const path: string[] = [];
    const visit = (lock: string): readonly string[] | undefined => {
      const place = path.indexOf(lock);
      if (place !== -1) return path.slice(place);
      if (done.has(lock)) return undefined;
      path.push(lock);
      for (const next of edges.get(lock)?.keys() ?? []) {
        const ring = visit(next);
        if (ring !== undefined) return ring;
      }
      path.pop();
      done.add(lock);
      return undefined;
    };
    const ring = visit(start);
    if (ring !== undefined) return ring;
  }
  return undefined;
}
