import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNotation, printNotation } from './notation.ts';
import { isName } from './notation-scanner.ts';
import { checkWorkloadFile, parseWorkloadFile } from './schema.ts';
import type { Step } from './step.ts';
import { limits, type TaskRow, type Workload } from './workload.ts';
import { printWorkloadFile, type WorkloadFile } from './workload-file.ts';
import type { World } from './world.ts';

// Text and file give back every workload exactly: whatever the border accepts, it can also write.

const name = fc
  .oneof(
    fc.constantFrom(
      'a',
      'fetch',
      'io',
      'x3',
      'x',
      'task 1',
      '任务',
      '等待',
      's',
      '5',
      'a:b',
      'a，b',
      '"',
      '\\',
      '#',
      '|',
    ),
    fc.constantFrom(
      'lock',
      'queue q',
      'timeout',
      '1..2',
      '//',
      '|--5--|',
      '“’”',
      'a  b',
      '↓',
      '😀',
      'a.',
      '-',
      '（',
    ),
    fc.string({ minLength: 1, maxLength: limits.nameLength, unit: 'grapheme' }),
  )
  .filter(isName);
const microseconds = fc.oneof(
  fc.integer({ min: 0, max: limits.duration }),
  fc.constantFrom(0, 1, 300_000, 5_000_000, limits.duration - 1, limits.duration),
);
const duration = fc.oneof(
  microseconds,
  fc
    .tuple(microseconds, microseconds)
    .map(([one, other]) => ({ min: Math.min(one, other), max: Math.max(one, other) })),
);
const step = fc.oneof<fc.Arbitrary<Step>[]>(
  fc.record({ kind: fc.constantFrom('io' as const, 'block' as const, 'cpu' as const), duration }),
  fc.record({
    kind: fc.constant('request' as const),
    server: fc.oneof(fc.constant('server'), name),
    duration,
  }),
  fc.record({ kind: fc.constant('acquire' as const), lock: name }),
  fc.record({ kind: fc.constantFrom('put' as const, 'get' as const), queue: name }),
  fc.record({ kind: fc.constantFrom('read' as const, 'write' as const), variable: name }),
  fc.record({ kind: fc.constantFrom('add' as const, 'fail' as const) }),
);
const row: fc.Arbitrary<TaskRow> = fc
  .record(
    {
      name,
      steps: fc.array(step, { maxLength: 6 }),
      count: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 100 })),
      timeout: microseconds,
      arrival: microseconds,
      every: fc.integer({ min: 0, max: 1_000_000 }),
      place: fc.constantFrom('loop' as const, 'thread' as const),
    },
    { requiredKeys: ['steps', 'count'] },
  )
  .map((each) => ({ ...each, steps: withReleases(each.steps) }));
const permits = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: limits.permits }));
const capacity = fc.option(fc.integer({ min: 1, max: limits.permits }), { nil: undefined });

const workload: fc.Arbitrary<Workload> = fc
  .record({
    rows: fc.array(row, { maxLength: 6 }),
    locks: fc.uniqueArray(fc.record({ name, permits }), { maxLength: 3, selector: (lock) => lock.name }),
    queues: fc.uniqueArray(fc.record({ name, capacity }), { maxLength: 3, selector: (queue) => queue.name }),
  })
  .map((each) => plain({ ...each, rows: withJoins(each.rows) }));

const world: fc.Arbitrary<World> = fc.record({
  cores: fc.integer({ min: 1, max: 64 }),
  servers: fc.array(fc.record({ name, capacity }), { maxLength: 3 }),
  openFiles: fc.option(fc.integer({ min: 1, max: 4096 }), { nil: undefined }),
  switchInterval: fc.integer({ min: 1, max: 5_000_000 }),
  startCost: fc.record({ thread: microseconds, process: microseconds, worker: microseconds }),
  seed: fc.maxSafeNat(),
  rules: fc.constantFrom('3.11' as const, '3.12' as const),
});
const values = fc.dictionary(
  fc.constantFrom('permits', 'chunk', 'on_error'),
  fc.oneof(fc.integer(), fc.boolean(), fc.constant('exit')),
  { noNullPrototype: true },
);
const file: fc.Arbitrary<WorkloadFile> = fc
  .record({
    workload,
    world,
    modes: fc.option(
      fc.array(fc.record({ mode: fc.constantFrom('sync', 'gather'), values }), { maxLength: 3 }),
      {
        nil: undefined,
      },
    ),
  })
  .map(plain);

/** fast-check also makes objects without a prototype, which equal no other. */
function plain<Value>(value: Value): Value {
  return structuredClone(value);
}

/** Every lock that is taken is given back at the end. */
function withReleases(steps: readonly Step[]): readonly Step[] {
  const releases = steps.flatMap((each) =>
    each.kind === 'acquire' ? [{ kind: 'release' as const, lock: each.lock }] : [],
  );
  return [...steps, ...releases];
}

/** The first row starts and awaits every other row whose name is its own. */
function withJoins(rows: readonly TaskRow[]): readonly TaskRow[] {
  const [first, ...rest] = rows;
  if (first === undefined) return rows;
  const names = rows.map((each) => each.name);
  const steps = rest.flatMap(({ name: task }): Step[] => {
    if (task === undefined || names.indexOf(task) !== names.lastIndexOf(task)) return [];
    return [
      { kind: 'spawn', task },
      { kind: 'join', task },
    ];
  });
  return [{ ...first, steps: [...first.steps, ...steps] }, ...rest];
}

test('what is printed is read back as the same workload, in words and in bars', () => {
  fc.assert(
    fc.property(workload, fc.boolean(), (original, bars) => {
      const text = printNotation(original, { bars });
      const read = parseNotation(text);
      expect(read, text).toMatchObject({ workload: original });
      expect('workload' in read && read.workload).toStrictEqual(original);
    }),
    { numRuns: 400 },
  );
});

test('printing what was read is printing what was printed', () => {
  fc.assert(
    fc.property(workload, (original) => {
      const text = printNotation(original);
      const read = parseNotation(text);
      expect('workload' in read && printNotation(read.workload)).toBe(text);
    }),
    { numRuns: 50 },
  );
});

test('a file is read back as the same workload, world and modes', () => {
  fc.assert(
    fc.property(file, (original) => {
      const text = printWorkloadFile(original);
      expect(parseWorkloadFile(text)).toStrictEqual({ file: original });
      expect(checkWorkloadFile(JSON.parse(text))).toStrictEqual({ file: original });
    }),
    { numRuns: 200 },
  );
});

test('no text makes the parser throw, and a refusal has a place in the text', () => {
  const pieces = fc.constantFrom(
    'io',
    '5',
    ',',
    ' ',
    '\n',
    '(',
    ')',
    'x',
    '|',
    '--',
    '"',
    ':',
    '#',
    '..',
    '↓',
    'spawn',
    'a',
    'lock',
    '1e99',
    '，',
    '-',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
      ),
      (text) => {
        const read = parseNotation(text);
        if ('workload' in read) {
          expect(parseNotation(printNotation(read.workload))).toMatchObject({ workload: read.workload });
          expect(read.lines).toHaveLength(read.workload.rows.length);
          return;
        }
        const lines = text.split(/\r\n|\r|\n/);
        expect(read.diagnostics.length).toBeGreaterThan(0);
        for (const { line, column, length } of read.diagnostics) {
          expect(column).toBeGreaterThan(0);
          expect(column - 1 + length).toBeLessThanOrEqual(lines[line - 1].length);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
