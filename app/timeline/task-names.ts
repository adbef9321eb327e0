import { rowOffsets, rowOfTask, type Workload } from '../model/workload.ts';

/**
 * The names of a workload's tasks, by number; as `taskName` gives them, without counting the rows anew for each. A
 * trace may have tasks that the workload no longer has: they go by their number.
 */
export function taskNames(workload: Workload): (task: number) => string {
  const offsets = rowOffsets(workload);
  const all = offsets[offsets.length - 1];
  return (task) => {
    if (task < 0 || task >= all) return String(task + 1);
    const row = rowOfTask(offsets, task);
    const { name, count } = workload.rows[row];
    if (name === undefined) return String(task + 1);
    return count === 1 ? name : `${name} ${task - offsets[row] + 1}`;
  };
}
