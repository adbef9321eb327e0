// The same kind of work with more or fewer tasks: what a sweep over their number predicts, and what a click on one of its
// points loads.
import { limits, type TaskRow, taskCount, type Workload } from '../../model/workload.ts';

/** Whether the number can be changed at all: tasks that start, await or feed each other belong together. */
export function canChangeNumber({ rows }: Workload): boolean {
  const bound = new Set(['spawn', 'join', 'put', 'get']);
  return rows.length > 0 && rows.every(({ steps }) => steps.every(({ kind }) => !bound.has(kind)));
}

/**
 * The workload with `number` tasks. Fewer: the first ones. More: the rows again and again in their order, or, where that
 * would be too many rows, each row for more tasks.
 */
export function withTaskNumber(workload: Workload, number: number): Workload {
  const total = taskCount(workload);
  if (number === total || total === 0) return workload;
  if (number < total) return { ...workload, rows: firstOf(workload.rows, number) };
  const rounds = Math.floor(number / total);
  const rest = number % total;
  const { rows } = workload;
  if (rows.length === 1) return { ...workload, rows: [{ ...rows[0], count: number }] };
  if ((rounds + 1) * rows.length <= limits.rows) {
    const again = Array.from({ length: rounds }, (_, round) =>
      round === 0 ? rows : rows.map(withoutName),
    ).flat();
    return { ...workload, rows: [...again, ...firstOf(rows, rest).map(withoutName)] };
  }
  const extra = firstOf(rows, rest);
  return {
    ...workload,
    rows: rows.map((row, index) => ({ ...row, count: row.count * rounds + (extra.at(index)?.count ?? 0) })),
  };
}

function firstOf(rows: readonly TaskRow[], number: number): readonly TaskRow[] {
  const kept: TaskRow[] = [];
  let left = number;
  for (const row of rows) {
    if (left <= 0) break;
    kept.push(row.count <= left ? row : { ...row, count: left });
    left -= row.count;
  }
  return kept;
}

/** A name belongs to one row only. */
function withoutName({ name, ...row }: TaskRow): TaskRow {
  return row;
}
