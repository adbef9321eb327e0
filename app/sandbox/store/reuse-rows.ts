// Rows that were read anew and say the same as before become the old objects again, so that whoever looks at rows one by
// one (a list on the page) finds only those changed that were typed at.
import type { TaskRow, Workload } from '../../model/workload.ts';

/** `workload` with the rows of `before` wherever they are equal, looked for from both ends. */
export function reuseRows(before: Workload, workload: Workload): Workload {
  const old = before.rows;
  const rows = [...workload.rows];
  const least = Math.min(old.length, rows.length);
  let first = 0;
  while (first < least && areSame(old[first], rows[first])) {
    rows[first] = old[first];
    first += 1;
  }
  const shift = old.length - rows.length;
  for (let index = rows.length - 1; index >= first && index + shift >= first; index -= 1) {
    if (!areSame(old[index + shift], rows[index])) break;
    rows[index] = old[index + shift];
  }
  const isWhole = first === rows.length && first === old.length;
  const isShared =
    JSON.stringify([before.locks, before.queues]) === JSON.stringify([workload.locks, workload.queues]);
  if (isWhole && isShared) return before;
  return isShared ? { ...before, rows } : { ...workload, rows };
}

function areSame(one: TaskRow, other: TaskRow): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
