import type { Duration, Step } from '../model/step.ts';
import { rowOffsets, type Workload } from '../model/workload.ts';

/**
 * All steps of a workload as columns, shared by every task of a row: a task is a number and a cursor into this table.
 * Names (locks, queues, servers, rows, variables) become numbers here, once.
 */

export const stepCode = {
  io: 0,
  block: 1,
  cpu: 2,
  request: 3,
  acquire: 4,
  release: 5,
  put: 6,
  get: 7,
  spawn: 8,
  join: 9,
  read: 10,
  add: 11,
  write: 12,
  fail: 13,
} as const satisfies Record<Step['kind'], number>;

export interface StepTable {
  readonly tasks: number;
  /** The row of each task. */
  readonly row: Uint16Array;
  /** The first task of each row, and, last, the number of tasks. */
  readonly firstTask: readonly number[];
  /** The first step of each row in the columns below, and, last, their length. */
  readonly firstStep: readonly number[];
  readonly code: Uint8Array;
  readonly shortest: Float64Array;
  readonly longest: Float64Array;
  /** The number of the lock, queue, server, row or variable that the step names, −1 where it names none. */
  readonly reference: Int32Array;
  readonly locks: readonly string[];
  readonly queues: readonly string[];
  readonly servers: readonly string[];
  readonly variables: readonly string[];
}

/** Compiles a workload. A step that names a row which does not exist throws: the border has refused it. */
export function stepTable(workload: Workload): StepTable {
  const firstTask = rowOffsets(workload);
  const tasks = firstTask[firstTask.length - 1];
  const row = new Uint16Array(tasks);
  for (let index = 0; index < workload.rows.length; index += 1) {
    row.fill(index, firstTask[index], firstTask[index + 1]);
  }

  const firstStep = [0];
  for (const { steps } of workload.rows) firstStep.push(firstStep[firstStep.length - 1] + steps.length);
  const steps = workload.rows.flatMap((each) => each.steps);
  const locks = new Names();
  const queues = new Names();
  const servers = new Names();
  const variables = new Names();
  const rows = new Map(workload.rows.map(({ name }, index) => [name, index]));

  const reference = (step: Step): number => {
    switch (step.kind) {
      case 'request':
        return servers.number(step.server);
      case 'acquire':
      case 'release':
        return locks.number(step.lock);
      case 'put':
      case 'get':
        return queues.number(step.queue);
      case 'read':
      case 'write':
        return variables.number(step.variable);
      case 'spawn':
      case 'join': {
        const target = rows.get(step.task);
        if (target === undefined) throw new Error(`no row is named ${step.task}`);
        return target;
      }
      case 'io':
      case 'block':
      case 'cpu':
      case 'add':
      case 'fail':
        return -1;
    }
  };

  return {
    tasks,
    row,
    firstTask,
    firstStep,
    code: Uint8Array.from(steps, ({ kind }) => stepCode[kind]),
    shortest: Float64Array.from(steps, (step) => ('duration' in step ? bounds(step.duration).min : 0)),
    longest: Float64Array.from(steps, (step) => ('duration' in step ? bounds(step.duration).max : 0)),
    reference: Int32Array.from(steps, reference),
    locks: locks.list,
    queues: queues.list,
    servers: servers.list,
    variables: variables.list,
  };
}

function bounds(duration: Duration): { readonly min: number; readonly max: number } {
  return typeof duration === 'number' ? { min: duration, max: duration } : duration;
}

/** Numbers for names, in order of first use. */
class Names {
  readonly list: string[] = [];
  readonly #numbers = new Map<string, number>();

  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.list.length);
    this.list.push(name);
    return this.list.length - 1;
  }
}
