import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { transformWithOxc } from 'vite';
import { describe, expect, test } from 'vitest';
import type { Workload } from '../model/workload.ts';
import { modes } from '../modes/registry.ts';
import { generate } from './generate.ts';
import { languages } from './language.ts';
import { placeOfSegment } from './place.ts';
import { linesOf, type ProgramInput, placesOf, textOf } from './program.ts';
import { pythonModes } from './python/registry.ts';
import { sampleWorkloads, sampleWorld } from './sample-workloads.ts';
import { startedRows } from './shape.ts';
import { typescriptModes } from './typescript/registry.ts';

const ids = modes.map((mode) => mode.id);

function input(mode: string, workload: Workload): ProgramInput {
  return { workload, choice: { mode, values: {} }, world: sampleWorld };
}

test('every mode has a program in both languages, and no program is without its mode', () => {
  expect([...pythonModes.keys()].sort()).toEqual([...ids].sort());
  expect([...typescriptModes.keys()].sort()).toEqual([...ids].sort());
});

test('five equal waits are one function, five jobs and one gather', () => {
  const workload = sampleWorkloads.get('five waits');
  if (workload === undefined) throw new Error('the sample is missing');
  const text = textOf(generate('python', input('gather', workload)));
  expect(text).toContain(
    'async def task(name, seconds):\n    with timed(name):\n        await asyncio.sleep(seconds * SECOND)\n',
  );
  expect(text).toContain('JOBS = [\n    ("1", 2),\n    ("2", 4),\n');
  expect(text).toContain('await asyncio.gather(*(task(name, seconds) for name, seconds in JOBS))');
});

describe.each(languages)('%s', (language) => {
  test.each(ids)('%s: every step has its lines, every line its places', (mode) => {
    for (const workload of sampleWorkloads.values()) {
      const program = generate(language, input(mode, workload));
      workload.rows.forEach((row, index) => {
        expect(linesOf(program, { part: 'row', row: index }).length).toBeGreaterThan(0);
        row.steps.forEach((_, step) => {
          const place = placeOfSegment('io', index, step);
          const lines = linesOf(program, place);
          expect(lines.length).toBeGreaterThan(0);
          for (const line of lines) expect(placesOf(program, line)).toContainEqual(place);
        });
      });
      program.lines.forEach((line, number) => {
        expect(line.tokens.map((token) => token.text).join('')).toBe(line.text);
        for (const place of placesOf(program, number)) expect(linesOf(program, place)).toContain(number);
      });
      for (const part of ['create', 'ending'] as const) {
        expect(linesOf(program, { part }).length).toBeGreaterThan(0);
      }
      const text = textOf(program);
      expect(text).not.toMatch(language === 'python' ? /undefined|\[object|NaN|\$\{/ : /\[object|NaN/);
      expect(startedRows(workload).length).toBeGreaterThan(0);
    }
  });
});

const nasty = fc.string({
  unit: fc.constantFrom(
    '"',
    "'",
    '`',
    '\\',
    '$',
    '{',
    '}',
    '#',
    '/',
    '*',
    '\n',
    '\u2028',
    'class',
    'main',
    '名',
    ' ',
  ),
  maxLength: 8,
});

const anyWorkload: fc.Arbitrary<Workload> = fc
  .array(fc.tuple(nasty, nasty, fc.nat(2), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 4 })
  .map((rows) => ({
    rows: rows.map(([name, other, kind, count]) => ({
      name,
      count,
      steps: [
        { kind: 'request' as const, server: other, duration: 1_000_000 },
        ...(kind === 0
          ? [
              { kind: 'acquire' as const, lock: other },
              { kind: 'read' as const, variable: other },
              { kind: 'release' as const, lock: other },
            ]
          : []),
        ...(kind === 1
          ? [
              { kind: 'put' as const, queue: other },
              { kind: 'join' as const, task: name },
            ]
          : []),
        ...(kind === 2 ? [{ kind: 'cpu' as const, duration: { min: 1, max: 2_000_000 } }] : []),
      ],
    })),
    locks: [],
    queues: [],
  }));

/** Every mode's program for every sample, and for workloads whose names try to break out. */
function programs(language: 'python' | 'typescript'): readonly (readonly [string, string])[] {
  const odd = fc.sample(anyWorkload, { numRuns: 5, seed: 4 });
  const workloads: readonly (readonly [string, Workload])[] = [
    ...sampleWorkloads,
    ...odd.map((workload, index) => [`odd ${index}`, workload] as const),
    ['no tasks', { rows: [], locks: [], queues: [] }],
  ];
  return ids.flatMap((mode) =>
    workloads.map(([name, workload]) => {
      return [`${mode}, ${name}`, textOf(generate(language, input(mode, workload)))] as const;
    }),
  );
}

const compileAll = `
import json, sys
for name, text in json.load(sys.stdin):
    try:
        compile(text, name, "exec")
    except SyntaxError as error:
        print(name, error, text, sep="\\n")
        sys.exit(1)
print(sys.version_info >= (3, 11))
`;

test('Python accepts the programs', () => {
  const all = programs('python');
  const python = spawnSync('python3', ['-c', compileAll], { input: JSON.stringify(all), encoding: 'utf8' });
  if (python.error !== undefined) {
    process.stdout.write('No python3 here: the programs were not compiled.\n');
    return;
  }
  expect(python.stdout).toBe('True\n');
  process.stdout.write(`${all.length} Python programs compiled.\n`);
});

test('TypeScript accepts the programs', async () => {
  const all = programs('typescript');
  for (const [name, text] of all) {
    await expect(transformWithOxc(text, 'program.ts', { lang: 'ts' }), name).resolves.toBeDefined();
  }
  process.stdout.write(`${all.length} TypeScript programs parsed.\n`);
});
