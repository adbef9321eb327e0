import { type Diagnostic, type DiagnosticValues, mostDiagnostics } from './diagnostic.ts';
import { nearest } from './notation-words.ts';
import { limits, rowWork, type TaskRow, type Workload } from './workload.ts';

/**
 * What a workload as a whole must keep, whether it came as text or as a file: how many tasks, how much time, and that
 * rows name only what is there. The place of a complaint is a row and a step; text and file make their own of it.
 */

type WholeCode =
  | 'too many tasks'
  | 'too much work'
  | 'declared twice'
  | 'unknown task'
  | 'ambiguous task'
  | 'task names itself'
  | 'release without acquire';

export type WholeComplaint = {
  readonly [Code in WholeCode]: {
    readonly code: Code;
    readonly values: DiagnosticValues[Code];
    /** Index into the rows, −1 where a declaration is meant. */
    readonly row: number;
    /** Index into the row's steps, −1 for the row. */
    readonly step: number;
    readonly lock?: number;
    readonly queue?: number;
  };
}[WholeCode];

export function complaintsAbout(workload: Workload): readonly WholeComplaint[] {
  const rows = rowsByName(workload.rows);
  const complaints = [...sizes(workload.rows), ...declarations(workload)];
  for (const [index, row] of workload.rows.entries()) {
    if (complaints.length >= mostDiagnostics) break;
    complaints.push(...references(row, index, rows));
  }
  return complaints.slice(0, mostDiagnostics);
}

/** The complaint as a diagnostic at a place. */
export function placed(
  complaint: WholeComplaint,
  place: Pick<Diagnostic, 'line' | 'column' | 'length' | 'path'>,
): Diagnostic {
  const { code, values } = complaint;
  // Code and values belong together, in the complaint as in the diagnostic.
  return { code, ...place, values } as Diagnostic;
}

function rowsByName(rows: readonly TaskRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of rows) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function sizes(rows: readonly TaskRow[]): readonly WholeComplaint[] {
  let tasks = 0;
  let work = 0;
  for (const [index, row] of rows.entries()) {
    tasks += row.count;
    work += row.count * (rowWork(row) + (row.every ?? 0)) + (row.arrival ?? 0);
    if (tasks > limits.tasks) {
      return [{ code: 'too many tasks', values: { most: limits.tasks }, row: index, step: -1 }];
    }
    // Above this a moment is no longer a whole number of microseconds.
    if (work > Number.MAX_SAFE_INTEGER) {
      return [{ code: 'too much work', values: { most: Number.MAX_SAFE_INTEGER }, row: index, step: -1 }];
    }
  }
  return [];
}

function references(row: TaskRow, index: number, rows: ReadonlyMap<string, number>): WholeComplaint[] {
  const complaints: WholeComplaint[] = [];
  let acquired: Set<string> | undefined;
  for (const [step, action] of row.steps.entries()) {
    if (complaints.length >= mostDiagnostics) break;
    switch (action.kind) {
      case 'acquire':
        acquired ??= new Set();
        acquired.add(action.lock);
        break;
      case 'release':
        if (acquired?.has(action.lock) !== true) {
          const values = { lock: action.lock };
          complaints.push({ code: 'release without acquire', values, row: index, step });
        }
        break;
      case 'spawn':
      case 'join': {
        const values = { name: action.task, step: action.kind };
        const count = rows.get(action.task) ?? 0;
        if (count === 0) {
          const suggestion = nearest(action.task, rows.keys());
          complaints.push({ code: 'unknown task', values: { ...values, suggestion }, row: index, step });
        } else if (action.task === row.name) {
          complaints.push({ code: 'task names itself', values, row: index, step });
        } else if (count > 1) {
          complaints.push({ code: 'ambiguous task', values, row: index, step });
        }
        break;
      }
      default:
        break;
    }
  }
  return complaints;
}

function declarations({ locks, queues }: Workload): WholeComplaint[] {
  const twice = (specs: readonly { readonly name: string }[], which: 'lock' | 'queue') => {
    const seen = new Set<string>();
    return specs.flatMap(({ name }, index): WholeComplaint[] => {
      if (!seen.has(name)) {
        seen.add(name);
        return [];
      }
      return [{ code: 'declared twice', values: { name }, row: -1, step: -1, [which]: index }];
    });
  };
  return [...twice(locks, 'lock'), ...twice(queues, 'queue')];
}
