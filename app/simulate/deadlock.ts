import type { Halt } from '../model/trace.ts';
import { parkedOn } from './executor.ts';
import type { Kernel } from './kernel.ts';
import type { Resources } from './resources.ts';

/**
 * When nothing can happen any more and tasks are left, they wait for each other or for what nobody will do. Here it is
 * found who waits for whom, and a ring of them where there is one.
 */
export function findDeadlock(kernel: Kernel, resources: Resources): Halt | undefined {
  const waiting: number[] = [];
  for (let task = 0; task < kernel.table.tasks; task += 1) {
    if (kernel.recorder.isAlive(task)) waiting.push(task);
  }
  if (waiting.length === 0) return undefined;
  const holders = holdersByLock(resources);
  const blockers = (task: number): readonly number[] => {
    if (kernel.cursor[task] === -1) return [];
    const reference = kernel.table.reference[kernel.stepOf(task)];
    switch (kernel.parked[kernel.strandOf[task]]) {
      case parkedOn.lock:
        return holders.get(reference) ?? [];
      case parkedOn.join:
        return unfinishedOf(kernel, reference);
      default:
        return [];
    }
  };
  return { kind: 'deadlock', cycle: findCycle(waiting, blockers), waiting };
}

function holdersByLock(resources: Resources): ReadonlyMap<number, readonly number[]> {
  const holders = new Map<number, number[]>();
  for (const [task, locks] of resources.held) {
    for (const lock of locks) holders.set(lock, [...(holders.get(lock) ?? []), task]);
  }
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

/** The first ring found, each member waiting for the next and the last for the first; empty where there is none. */
export function findCycle(
  from: readonly number[],
  blockers: (task: number) => readonly number[],
): readonly number[] {
  const seen = new Set<number>();
  for (const start of from) {
    const path: number[] = [];
    const onPath = new Set<number>();
    const stack = [{ task: start, next: 0 }];
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      if (top.next === 0) {
        if (onPath.has(top.task)) return path.slice(path.indexOf(top.task));
        if (seen.has(top.task)) {
          stack.pop();
          continue;
        }
        seen.add(top.task);
        onPath.add(top.task);
        path.push(top.task);
      }
      const next = blockers(top.task)[top.next];
      top.next += 1;
      if (next !== undefined) {
        stack.push({ task: next, next: 0 });
        continue;
      }
      stack.pop();
      onPath.delete(top.task);
      path.pop();
    }
  }
  return [];
}
