import * as v from 'valibot';
import { type Diagnostic, mostDiagnostics } from './diagnostic.ts';
import { isName, shortened } from './notation-scanner.ts';
import { complaintsAbout, placed, type WholeComplaint } from './schema-references.ts';
import type { Step } from './step.ts';
import { limits, type TaskRow, type Workload } from './workload.ts';
import { fileVersion, type GivenMode, type WorkloadFile } from './workload-file.ts';
import { defaultWorld, type World } from './world.ts';

/**
 * What a file, a link or a message may hold: JSON that nobody vouches for. It is copied field by field into the
 * model's types; keys we do not know are dropped, and whatever does not fit is refused with the path to it.
 * Where the model says `undefined` for "no bound", JSON says `null`. What modes exist is not known here.
 */

/** A row of a file is more characters than a row of notation. */
export const mostFileLength = 20 * limits.textLength;

export type ReadFile = { readonly file: WorkloadFile } | { readonly diagnostics: readonly Diagnostic[] };

/** Only what JSON makes: nothing inherited is ever read. */
const plainObject = v.custom<object>((value) => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}, 'an object');

function object<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(plainObject, v.object(entries));
}

function whole(min: number, max: number) {
  const range = `a whole number from ${min} to ${max}`;
  return v.pipe(
    v.number(range),
    v.check((value) => Number.isInteger(value) && value >= min && value <= max, range),
  );
}

const nameWords = `a name of 1 to ${limits.nameLength} visible characters`;
const name = v.pipe(v.string(nameWords), v.check(isName, nameWords));
const microseconds = whole(0, limits.duration);
const duration = v.union(
  [
    microseconds,
    v.pipe(
      object({ min: microseconds, max: microseconds }),
      v.check(({ min, max }) => min <= max, 'min that is no more than max'),
    ),
  ],
  `whole microseconds from 0 to ${limits.duration}, or { min, max } of them`,
);

const step: v.GenericSchema<unknown, Step> = v.pipe(
  plainObject,
  v.variant(
    'kind',
    [
      v.object({ kind: v.literal('io'), duration }),
      v.object({ kind: v.literal('block'), duration }),
      v.object({ kind: v.literal('cpu'), duration }),
      v.object({ kind: v.literal('request'), server: name, duration }),
      v.object({ kind: v.literal('acquire'), lock: name }),
      v.object({ kind: v.literal('release'), lock: name }),
      v.object({ kind: v.literal('put'), queue: name }),
      v.object({ kind: v.literal('get'), queue: name }),
      v.object({ kind: v.literal('spawn'), task: name }),
      v.object({ kind: v.literal('join'), task: name }),
      v.object({ kind: v.literal('read'), variable: name }),
      v.object({ kind: v.literal('add') }),
      v.object({ kind: v.literal('write'), variable: name }),
      v.object({ kind: v.literal('fail') }),
    ],
    'a step: { kind: "io", duration }, "cpu", "block", "request"…',
  ),
);

function list<Item extends v.GenericSchema>(item: Item, most: number) {
  const words = `a list of at most ${most}`;
  return v.pipe(v.array(v.unknown(), words), v.maxLength(most, words), v.array(item, words));
}

const row: v.GenericSchema<unknown, TaskRow> = object({
  name: v.exactOptional(name),
  steps: list(step, limits.stepsPerRow),
  count: whole(1, limits.tasks),
  timeout: v.exactOptional(microseconds),
  arrival: v.exactOptional(microseconds),
  every: v.exactOptional(microseconds),
  place: v.exactOptional(v.picklist(['loop', 'thread'], '"loop" or "thread"')),
});

const bound = (most: number) =>
  v.pipe(
    v.nullish(whole(1, most)),
    v.transform((value): number | undefined => value ?? undefined),
  );

const workload: v.GenericSchema<unknown, Workload> = object({
  rows: list(row, limits.rows),
  locks: v.optional(list(object({ name, permits: whole(1, limits.permits) }), limits.rows), []),
  queues: v.optional(
    v.pipe(
      list(object({ name, capacity: bound(limits.permits) }), limits.rows),
      v.transform((queues) => queues.map(({ name, capacity }) => ({ name, capacity }))),
    ),
    [],
  ),
});

const world: v.GenericSchema<unknown, World> = v.pipe(
  object({
    cores: v.optional(whole(1, 1024), defaultWorld.cores),
    servers: v.optional(
      v.pipe(
        list(object({ name, capacity: bound(limits.tasks) }), 100),
        v.transform((servers) => servers.map(({ name, capacity }) => ({ name, capacity }))),
      ),
      [],
    ),
    openFiles: v.optional(v.nullable(whole(1, limits.tasks)), defaultWorld.openFiles ?? null),
    switchInterval: v.optional(whole(1, limits.duration), defaultWorld.switchInterval),
    startCost: v.optional(
      object({
        thread: v.optional(microseconds, 0),
        process: v.optional(microseconds, 0),
        worker: v.optional(microseconds, 0),
      }),
      {},
    ),
    seed: v.optional(whole(0, Number.MAX_SAFE_INTEGER), defaultWorld.seed),
    rules: v.optional(v.picklist(['3.11', '3.12'], '"3.11" or "3.12"'), defaultWorld.rules),
  }),
  v.transform((read): World => ({ ...read, openFiles: read.openFiles ?? undefined })),
);

const shortText = v.pipe(v.string('a short text'), v.maxLength(100, 'a short text'));
const givenMode: v.GenericSchema<unknown, GivenMode> = object({
  mode: shortText,
  values: v.optional(
    v.pipe(
      plainObject,
      v.record(
        shortText,
        v.union([v.pipe(v.number(), v.finite()), shortText, v.boolean()], 'a number, a text, true or false'),
      ),
    ),
    {},
  ),
});

const file: v.GenericSchema<unknown, WorkloadFile> = v.pipe(
  object({ workload, world: v.optional(world, {}), modes: v.optional(list(givenMode, 100)) }),
  v.transform(({ workload, world, modes }): WorkloadFile => ({ workload, world, modes })),
);

/** From one version's file to the next one's: `upgraders[0]` makes version 2 of version 1. */
const upgraders: readonly ((older: unknown) => unknown)[] = [];

const versioned = object({ interleave: whole(1, Number.MAX_SAFE_INTEGER) });

/** Reads the text of a workload file. Never throws. */
export function parseWorkloadFile(text: string): ReadFile {
  if (text.length > mostFileLength) {
    return refused('text too long', { length: text.length, most: mostFileLength });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('not json', {});
  }
  return checkWorkloadFile(value);
}

/** The same for what is JSON already, such as a message of the page around an embed. Never throws. */
export function checkWorkloadFile(value: unknown): ReadFile {
  const head = v.safeParse(versioned, value);
  if (!head.success) return refused('not a file of ours', {});
  const version = head.output.interleave;
  if (version > fileVersion) return refused('newer version', { found: version, known: fileVersion });
  const current = upgraders.slice(version - 1).reduce<unknown>((older, upgrade) => upgrade(older), value);
  const read = v.safeParse(file, current);
  if (!read.success) return { diagnostics: read.issues.slice(0, mostDiagnostics).map(wrongShape) };
  const complaints = complaintsAbout(read.output.workload);
  if (complaints.length === 0) return { file: read.output };
  return { diagnostics: complaints.map((each) => placed(each, { ...nowhere, path: pathOf(each) })) };
}

const nowhere = { line: 0, column: 0, length: 0 };

function refused<Code extends 'text too long' | 'not json' | 'not a file of ours' | 'newer version'>(
  code: Code,
  values: Diagnostic<Code>['values'],
): ReadFile {
  // The union of all diagnostics cannot be built from a code that is still open.
  return { diagnostics: [{ code, ...nowhere, values } as Diagnostic] };
}

function wrongShape(issue: v.BaseIssue<unknown>): Diagnostic {
  const path = (issue.path ?? []).reduce(
    (before, { key }) => (typeof key === 'number' ? `${before}[${key}]` : join(before, String(key))),
    '',
  );
  const expected = issue.message.startsWith('Invalid') ? (issue.expected ?? '?') : issue.message;
  return { code: 'wrong shape', ...nowhere, path, values: { path, expected, found: foundIn(issue.input) } };
}

function join(before: string, key: string): string {
  return before === '' ? shortened(key) : `${before}.${shortened(key)}`;
}

function foundIn(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' && value !== null
    ? 'an object'
    : shortened(JSON.stringify(value) ?? typeof value);
}

function pathOf({ row, step, lock, queue }: WholeComplaint): string {
  if (lock !== undefined) return `workload.locks[${lock}]`;
  if (queue !== undefined) return `workload.queues[${queue}]`;
  return step === -1 ? `workload.rows[${row}]` : `workload.rows[${row}].steps[${step}]`;
}
