import { describe, expect, test } from 'vitest';
import { diagnosticsEn } from '../words/diagnostics.en.ts';
import { diagnosticsZh } from '../words/diagnostics.zh.ts';
import { messageOf } from './diagnostic.ts';
import { checkWorkloadFile, parseWorkloadFile } from './schema.ts';
import { limits } from './workload.ts';
import { printWorkloadFile } from './workload-file.ts';
import { defaultWorld } from './world.ts';

const row = { steps: [{ kind: 'io', duration: 5_000_000 }], count: 1 };

function fileOf(rows: unknown, rest: object = {}): unknown {
  return { interleave: 1, workload: { rows }, ...rest };
}

/** Each complaint as `path code`. */
function complaints(value: unknown): readonly string[] {
  const read = checkWorkloadFile(value);
  return 'file' in read ? [] : read.diagnostics.map(({ path = '', code }) => `${path} ${code}`.trim());
}

test('what a file leaves out is as usual', () => {
  expect(checkWorkloadFile(fileOf([row]))).toStrictEqual({
    file: { workload: { rows: [row], locks: [], queues: [] }, world: defaultWorld, modes: undefined },
  });
  const read = checkWorkloadFile(
    fileOf([row], { world: { cores: 2, openFiles: null, servers: [{ name: 'api' }] } }),
  );
  expect('file' in read && read.file.world).toStrictEqual({
    ...defaultWorld,
    cores: 2,
    openFiles: undefined,
    servers: [{ name: 'api', capacity: undefined }],
  });
});

describe('what does not fit is refused with the path to it', () => {
  test.each<[string, unknown, string]>([
    ['no object', 5, 'not a file of ours'],
    ['null', null, 'not a file of ours'],
    ['a list', [], 'not a file of ours'],
    ['no version', { workload: { rows: [] } }, 'not a file of ours'],
    ['a newer version', { ...Object(fileOf([])), interleave: 2 }, 'newer version'],
    ['no workload', { interleave: 1 }, 'workload wrong shape'],
    ['no rows', fileOf(undefined), 'workload.rows wrong shape'],
    [
      'a negative duration',
      fileOf([{ ...row, steps: [{ kind: 'io', duration: -1 }] }]),
      'workload.rows[0].steps[0].duration wrong shape',
    ],
    [
      'a fraction of a microsecond',
      fileOf([row, { ...row, steps: [{ kind: 'io', duration: 0.5 }] }]),
      'workload.rows[1].steps[0].duration wrong shape',
    ],
    ['NaN', fileOf([{ ...row, count: Number.NaN }]), 'workload.rows[0].count wrong shape'],
    ['too many tasks in a row', fileOf([{ ...row, count: 1e9 }]), 'workload.rows[0].count wrong shape'],
    [
      'too many tasks in all',
      fileOf([
        { ...row, count: 6e6 },
        { ...row, count: 6e6 },
      ]),
      'workload.rows[1] too many tasks',
    ],
    [
      'an unknown step',
      fileOf([{ ...row, steps: [{ kind: 'sleep', duration: 5 }] }]),
      'workload.rows[0].steps[0].kind wrong shape',
    ],
    [
      'a range backwards',
      fileOf([{ ...row, steps: [{ kind: 'io', duration: { min: 2, max: 1 } }] }]),
      'workload.rows[0].steps[0].duration wrong shape',
    ],
    [
      'too many rows',
      fileOf(Array.from({ length: limits.rows + 1 }, () => row)),
      'workload.rows wrong shape',
    ],
    ['a name with a newline', fileOf([{ ...row, name: 'a\nb' }]), 'workload.rows[0].name wrong shape'],
    [
      'an unknown task',
      fileOf([{ ...row, steps: [{ kind: 'spawn', task: 'a' }] }]),
      'workload.rows[0].steps[0] unknown task',
    ],
    ['no cores', fileOf([row], { world: { cores: 0 } }), 'world.cores wrong shape'],
    ['modes that are text', fileOf([row], { modes: 'sync' }), 'modes wrong shape'],
    [
      'a lock twice',
      {
        interleave: 1,
        workload: {
          rows: [],
          locks: [
            { name: 'a', permits: 1 },
            { name: 'a', permits: 2 },
          ],
        },
      },
      'workload.locks[1] declared twice',
    ],
  ])('%s', (_, value, expected) => {
    expect(complaints(value)).toEqual([expected]);
  });

  test('text that is no JSON, or too long', () => {
    expect(parseWorkloadFile('{')).toMatchObject({ diagnostics: [{ code: 'not json' }] });
    expect(parseWorkloadFile(' '.repeat(5_000_000))).toMatchObject({
      diagnostics: [{ code: 'text too long' }],
    });
  });
});

test('unknown keys and inherited ones are never read', () => {
  const text = `{"interleave":1,"extra":1,"__proto__":{"polluted":1},"workload":{"rows":[{"steps":[{"kind":"fail","duration":"x","__proto__":{"a":1}}],"count":2,"constructor":{"prototype":{}}}]},"modes":[{"mode":"sync","values":{"__proto__":{"x":1},"constructor":"y"}}]}`;
  const read = parseWorkloadFile(text);
  expect('file' in read && read.file.workload.rows).toStrictEqual([{ steps: [{ kind: 'fail' }], count: 2 }]);
  expect('file' in read && Object.keys(read.file)).toEqual(['workload', 'world', 'modes']);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  const heir: unknown = Object.create({ interleave: 1, workload: { rows: [] } });
  expect(complaints(heir)).toEqual(['not a file of ours']);
});

test('a printed file names its version', () => {
  const workload = { rows: [], locks: [], queues: [{ name: 'q', capacity: undefined }] };
  const text = printWorkloadFile({
    workload,
    world: { ...defaultWorld, openFiles: undefined },
    modes: undefined,
  });
  expect(JSON.parse(text)).toMatchObject({ interleave: 1, world: { openFiles: null } });
});

test('every complaint has a sentence in both languages, with its place', () => {
  const read = checkWorkloadFile(fileOf([{ ...row, count: 0 }]));
  const [first] = 'diagnostics' in read ? read.diagnostics : [];
  expect(first && messageOf(diagnosticsEn, first)).toBe(
    'At workload.rows[0].count: Found 0, where a whole number from 1 to 10000000 belongs.',
  );
  expect(first && messageOf(diagnosticsZh, first)).toContain('workload.rows[0].count 处');
  expect(Object.keys(diagnosticsZh.sentences)).toEqual(Object.keys(diagnosticsEn.sentences));
});
