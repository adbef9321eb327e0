import type { Halt } from '../model/trace.ts';
import { parkedOn } from './executor.ts';
import type { Kernel } from './kernel.ts';
import type { Resources } from './resources.ts';

/**
 * When nothing can happen any more and tasks are left, they wait for each other or for what nobody will do. Here it is
 * found who waits for whom, and a ring of them where there is one. What is waited for (a lock, the end of a row) stands
 * between the waiters and those they wait for, so that many of the ones and many of the others cost their sum:
 *
 *     task ──► lock ──► the tasks that hold it          task ──► row ──► its tasks that have not ended
 */
export function findDeadlock(kernel: Kernel, resources: Resources): Halt | undefined {
  const { tasks, locks } = kernel.table;
  const waiting: number[] = [];
  for (let task = 0; task < tasks; task += 1) {
    if (kernel.recorder.isAlive(task)) waiting.push(task);
  }
  if (waiting.length === 0) return undefined;
  const holders = holdersByLock(resources, locks.length);
  const firstLock = tasks;
  const firstRow = tasks + locks.length;
  const next = (node: number): readonly number[] => {
    if (node >= firstRow) return unfinishedOf(kernel, node - firstRow);
    if (node >= firstLock) return holders[node - firstLock];
    if (kernel.cursor[node] === -1) return [];
    const reference = kernel.table.reference[kernel.stepOf(node)];
    switch (kernel.parked[kernel.strandOf[node]]) {
      case parkedOn.lock:
        return [firstLock + reference];
      case parkedOn.join:
        return [firstRow + reference];
      default:
        return [];
    }
  };
  const cycle = findCycle(waiting, next).filter((node) => node < tasks);
  return { kind: 'deadlock', cycle, waiting };
}

function holdersByLock(resources: Resources, locks: number): readonly (readonly number[])[] {
  const holders = Array.from({ length: locks }, (): number[] => []);
  for (const [task, held] of resources.held) for (const lock of held) holders[lock].push(task);
  return holders;
}

function unfinishedOf(kernel: Kernel, row: number): readonly number[] {
  const { firstTask } = kernel.table;
  const tasks: number[] = [];
  for (let task = firstTask[row]; task < firstTask[row + 1]; task += 1) {
    if (kernel.recorder.outcomeOf(task) === 0) tasks.push(task);
  }
  return tasks;
}

/** The first ring found by going from node to node, depth first; empty where there is none. Linear in the edges. */
export function findCycle(
  from: readonly number[],
  next: (node: number) => readonly number[],
): readonly number[] {
  const left = new Set<number>();
  const path: { readonly node: number; readonly edges: readonly number[]; taken: number }[] = [];
  const onPath = new Set<number>();
  const enter = (node: number): void => {
    onPath.add(node);
    path.push({ node, edges: next(node), taken: 0 });
  };
  for (const start of from) {
    if (!left.has(start)) enter(start);
    while (path.length > 0) {
      const top = path[path.length - 1];
      if (top.taken === top.edges.length) {
        path.pop();
        onPath.delete(top.node);
        left.add(top.node);
        continue;
      }
      const node = top.edges[top.taken];
      top.taken += 1;
      if (onPath.has(node)) {
        const ring = path.map((each) => each.node);
        return ring.slice(ring.indexOf(node));
      }
      if (!left.has(node)) enter(node);
    }
  }
  return [];
}
