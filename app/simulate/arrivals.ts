import type { Microseconds } from '../model/time.ts';
import type { Workload } from '../model/workload.ts';
import { type StepTable, stepCode } from './step-table.ts';

/** When tasks arrive, and in which order the main line hands them over. */

/** When the task arrives: its row's arrival, and so many intervals later as it is behind the row's first. */
export function arrivalOf(task: number, table: StepTable, workload: Workload): Microseconds {
  const row = table.row[task];
  const { arrival = 0, every = 0 } = workload.rows[row];
  return arrival + every * (task - table.firstTask[row]);
}

/** The tasks that the main line starts, by arrival; those that another task spawns are not among them. */
export function dispatchOrder(table: StepTable, workload: Workload): readonly number[] {
  const spawned = new Set<number>();
  table.code.forEach((code, step) => {
    if (code === stepCode.spawn) spawned.add(table.reference[step]);
  });
  const order: number[] = [];
  for (let row = 0; row < workload.rows.length; row += 1) {
    if (spawned.has(row)) continue;
    for (let task = table.firstTask[row]; task < table.firstTask[row + 1]; task += 1) order.push(task);
  }
  if (workload.rows.every(({ arrival = 0, every = 0 }) => arrival === 0 && every === 0)) return order;
  const arrival = (task: number): Microseconds => arrivalOf(task, table, workload);
  return order.sort((a, b) => arrival(a) - arrival(b) || a - b);
}
