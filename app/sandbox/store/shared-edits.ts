// What can be done by hand to what tasks share: how many a lock lets in, how much a queue holds. What is plain (one
// permit, no bound) needs no declaration and gets none.
import type { Workload } from '../../model/workload.ts';

/** 1 is a lock, more a semaphore. */
export function setPermits(workload: Workload, name: string, permits: number): Workload {
  const spec = permits === 1 ? undefined : { name, permits };
  return { ...workload, locks: declared(workload.locks, name, spec) };
}

/** `undefined`: no bound. */
export function setCapacity(workload: Workload, name: string, capacity: number | undefined): Workload {
  const spec = capacity === undefined ? undefined : { name, capacity };
  return { ...workload, queues: declared(workload.queues, name, spec) };
}

export function permitsOf({ locks }: Workload, name: string): number {
  return locks.find((lock) => lock.name === name)?.permits ?? 1;
}

export function capacityOf({ queues }: Workload, name: string): number | undefined {
  return queues.find((queue) => queue.name === name)?.capacity;
}

/** The specs with one of that name in its old place, or behind the others, or none. */
function declared<Spec extends { readonly name: string }>(
  specs: readonly Spec[],
  name: string,
  spec: Spec | undefined,
): readonly Spec[] {
  if (spec === undefined) return specs.filter((each) => each.name !== name);
  return specs.some((each) => each.name === name)
    ? specs.map((each) => (each.name === name ? spec : each))
    : [...specs, spec];
}
