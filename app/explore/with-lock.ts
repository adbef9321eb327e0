import type { Step } from '../model/step.ts';
import type { TaskRow, Workload } from '../model/workload.ts';

/**
 * A workload with a lock around what reads and writes shared variables. Where tasks share one variable, every
 * read…write of it is a stretch of its own; where they share several, one stretch goes from the first to the last. The
 * new lock is always taken outside of those that are there already, so it adds no ring of locks.
 *
 *     read n, io 1, add, write n   ->   acquire lock, read n, io 1, add, write n, release lock
 */

interface Stretch {
  readonly from: number;
  /** One behind its last step. */
  readonly to: number;
}

/** The same workload where no task both reads and writes. */
export function withLock(workload: Workload): Workload {
  const steps = workload.rows.flatMap((row) => row.steps);
  const variables = new Set(steps.flatMap((step) => ('variable' in step ? [step.variable] : [])));
  const lock = freeName(new Set(steps.flatMap((step) => ('lock' in step ? [step.lock] : []))));
  const rows = workload.rows.map((row) => lockedRow(row, lock, variables.size === 1));
  return rows.every((row, index) => row === workload.rows[index]) ? workload : { ...workload, rows };
}

function lockedRow(row: TaskRow, lock: string, isOne: boolean): TaskRow {
  const stretches = stretchesOf(row.steps, isOne).map((stretch) => aroundLocks(row.steps, stretch));
  if (stretches.length === 0) return row;
  const steps: Step[] = [];
  let at = 0;
  for (const { from, to } of joined(stretches)) {
    steps.push(...row.steps.slice(at, from), { kind: 'acquire', lock });
    steps.push(...row.steps.slice(from, to), { kind: 'release', lock });
    at = to;
  }
  return { ...row, steps: [...steps, ...row.steps.slice(at)] };
}

/** From a read to the last write before the next read; or all in one. A row that never writes needs none. */
function stretchesOf(steps: readonly Step[], isOne: boolean): readonly Stretch[] {
  const places = (kinds: readonly Step['kind'][]): readonly number[] =>
    steps.flatMap(({ kind }, at) => (kinds.includes(kind) ? [at] : []));
  const writes = places(['write']);
  const touches = places(['read', 'write']);
  if (writes.length === 0) return [];
  if (!isOne || steps[touches[0]].kind === 'write') {
    return [{ from: touches[0], to: writes[writes.length - 1] + 1 }];
  }
  const reads = places(['read']);
  return reads.flatMap((from, index) => {
    const end = reads.at(index + 1) ?? steps.length;
    const last = writes.filter((at) => at > from && at < end).at(-1);
    return last === undefined ? [] : [{ from, to: last + 1 }];
  });
}

/** Widens the stretch until no other lock is taken before it and given back within, or the other way round. */
function aroundLocks(steps: readonly Step[], { from, to }: Stretch): Stretch {
  let wide = { from, to };
  for (const scope of scopesOf(steps)) {
    if (scope.from < wide.to && wide.from < scope.to) {
      wide = { from: Math.min(wide.from, scope.from), to: Math.max(wide.to, scope.to) };
    }
  }
  return wide.from === from && wide.to === to ? wide : aroundLocks(steps, wide);
}

/** From each acquire to where it is given back. */
function scopesOf(steps: readonly Step[]): readonly Stretch[] {
  const open: { readonly lock: string; readonly at: number }[] = [];
  const scopes: Stretch[] = [];
  steps.forEach((step, at) => {
    if (step.kind === 'acquire') open.push({ lock: step.lock, at });
    if (step.kind !== 'release') return;
    const place = open.map(({ lock }) => lock).lastIndexOf(step.lock);
    if (place !== -1) scopes.push({ from: open.splice(place, 1)[0].at, to: at + 1 });
  });
  return [...scopes, ...open.map(({ at }) => ({ from: at, to: steps.length }))];
}

/** Stretches that overlap are one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const next of stretches) {
    const last = result.at(-1);
    if (last === undefined || next.from >= last.to) result.push(next);
    else result[result.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
  }
  return result;
}

function freeName(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'lock' : `lock${number}`;
    if (!taken.has(name)) return name;
  }
}
