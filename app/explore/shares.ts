import type { Workload } from '../model/workload.ts';

/** Whether the order in which tasks go can matter to anybody: they share a variable, a lock or a queue, or wait for each other. */
export function sharesAnything({ rows }: Workload): boolean {
  return rows.some(({ steps }) =>
    steps.some((step) => 'variable' in step || 'lock' in step || 'queue' in step || step.kind === 'join'),
  );
}

/** A text that is the same for workloads with the same schedules: durations make no difference to which ones there are. */
export function scheduleKey({ rows, locks, queues }: Workload): string {
  const shapes = rows.map(({ name, count, steps }) => [
    name,
    count,
    steps.map((step) => ('duration' in step ? step.kind : step)),
  ]);
  return JSON.stringify([shapes, locks, queues]);
}
