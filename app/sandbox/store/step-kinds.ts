// The kinds of steps, and what one of a kind looks like when it is added by hand: with a name out of those in use, so
// that the commonest wish takes one click.
import { defaultServer } from '../../model/notation-steps.ts';
import { isTimed, type Step, type StepKind } from '../../model/step.ts';
import type { Workload } from '../../model/workload.ts';
import type { World } from '../../model/world.ts';
import type { Rows } from './row-edits.ts';
import { replaceStep } from './step-edits.ts';

/** All kinds, those with a duration first. */
export const stepKinds = [
  'io',
  'cpu',
  'block',
  'request',
  'acquire',
  'release',
  'put',
  'get',
  'spawn',
  'join',
  'read',
  'add',
  'write',
  'fail',
] as const satisfies readonly StepKind[];

/** The kinds that a whole task is made of at a click. */
export type PlainKind = 'io' | 'block' | 'cpu';

const ONE_SECOND = 1_000_000;

/** The names that steps of a workload use, each once, in their order. */
export interface NamesInUse {
  readonly servers: readonly string[];
  readonly locks: readonly string[];
  readonly queues: readonly string[];
  readonly variables: readonly string[];
  readonly tasks: readonly string[];
}

export function namesInUse({ rows, locks, queues }: Workload, world?: World): NamesInUse {
  const steps = rows.flatMap((row) => row.steps);
  const named = (pick: (step: Step) => string | undefined, known: readonly string[]) => [
    ...new Set([...known, ...steps.flatMap((step) => pick(step) ?? [])]),
  ];
  return {
    servers: named(
      (step) => ('server' in step ? step.server : undefined),
      (world?.servers ?? []).map(nameOf),
    ),
    locks: named((step) => ('lock' in step ? step.lock : undefined), locks.map(nameOf)),
    queues: named((step) => ('queue' in step ? step.queue : undefined), queues.map(nameOf)),
    variables: named((step) => ('variable' in step ? step.variable : undefined), []),
    tasks: [...new Set(rows.flatMap(({ name }) => name ?? []))],
  };
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

/** The name that a step refers to, `undefined` where it refers to none. */
export function referenceOf(step: Step): string | undefined {
  switch (step.kind) {
    case 'request':
      return step.server;
    case 'acquire':
    case 'release':
      return step.lock;
    case 'put':
    case 'get':
      return step.queue;
    case 'spawn':
    case 'join':
      return step.task;
    case 'read':
    case 'write':
      return step.variable;
    case 'io':
    case 'cpu':
    case 'block':
    case 'add':
    case 'fail':
      return undefined;
  }
}

/** The names that would do for a kind of step in a row. */
export function choicesFor(
  kind: StepKind,
  names: NamesInUse,
  ownName: string | undefined,
): readonly string[] {
  switch (kind) {
    case 'request':
      return names.servers;
    case 'acquire':
    case 'release':
      return names.locks;
    case 'put':
    case 'get':
      return names.queues;
    case 'spawn':
    case 'join':
      return names.tasks.filter((name) => name !== ownName);
    case 'read':
    case 'write':
      return names.variables;
    default:
      return [];
  }
}

/** The step with another name to refer to. */
export function withReference(step: Step, name: string): Step {
  switch (step.kind) {
    case 'request':
      return { ...step, server: name };
    case 'acquire':
    case 'release':
      return { ...step, lock: name };
    case 'put':
    case 'get':
      return { ...step, queue: name };
    case 'spawn':
    case 'join':
      return { ...step, task: name };
    case 'read':
    case 'write':
      return { ...step, variable: name };
    default:
      return step;
  }
}

/**
 * A step of a kind for a row of the workload, before it stands there: a lock that the row still holds is what is
 * released, a duration is kept from `old`. `undefined` where there is nothing that it could mean.
 */
export function stepOfKind(
  kind: StepKind,
  rows: Rows,
  row: number,
  names: NamesInUse,
  old?: Step,
): Step | undefined {
  const duration = old !== undefined && isTimed(old) ? old.duration : ONE_SECOND;
  switch (kind) {
    case 'io':
    case 'block':
    case 'cpu':
      return { kind, duration };
    case 'request':
      return { kind, server: names.servers.at(0) ?? defaultServer, duration };
    case 'acquire':
      return { kind, lock: names.locks.at(0) ?? 'lock' };
    case 'release': {
      const lock = heldLock(rows, row);
      return lock === undefined ? undefined : { kind, lock };
    }
    case 'put':
    case 'get':
      return { kind, queue: names.queues.at(0) ?? 'queue' };
    case 'spawn':
    case 'join': {
      const task = choicesFor(kind, names, rows.at(row)?.name).at(0);
      return task === undefined ? undefined : { kind, task };
    }
    case 'read':
    case 'write':
      return { kind, variable: names.variables.at(0) ?? 'x' };
    case 'add':
    case 'fail':
      return { kind };
  }
}

/** The lock that the row took last and has not given back, else the one it took last. */
function heldLock(rows: Rows, row: number): string | undefined {
  const held: string[] = [];
  let last: string | undefined;
  for (const step of rows.at(row)?.steps ?? []) {
    if (step.kind === 'acquire') {
      held.push(step.lock);
      last = step.lock;
    } else if (step.kind === 'release' && held.includes(step.lock)) {
      held.splice(held.lastIndexOf(step.lock), 1);
    }
  }
  return held.at(-1) ?? last;
}

/** The step of a row made another kind, its duration kept. */
export function changeKind(rows: Rows, at: number, step: number, kind: PlainKind): Rows {
  return replaceStep(rows, at, step, (old) => ({ kind, duration: isTimed(old) ? old.duration : ONE_SECOND }));
}
