import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkModes, mostModes, parseModes, printModes } from './choice-text.ts';
import { gather } from './gather.ts';
import { completeValues, type Mode, type Parameter, type ParameterValue } from './mode.ts';
import { modes } from './registry.ts';

/** A mode with a parameter of each kind, so that nothing here rests on what the registry holds today. */
const every: Mode = {
  ...gather,
  id: 'every-kind',
  parameters: [
    { key: 'until', kind: 'choice', options: ['all', 'first', 'daemon'], initial: 'all' },
    { key: 'slots', kind: 'integer', min: 1, max: 64, initial: 4 },
    { key: 'capacity', kind: 'integer', min: 1, max: 100, initial: 5, optional: true },
    { key: 'timeout', kind: 'seconds', max: 3600, initial: undefined },
    { key: 'gap', kind: 'seconds', max: 10, initial: 0.5 },
    { key: 'daemon', kind: 'flag', initial: false },
    { key: 'patched', kind: 'flag', initial: true },
  ],
};
const known = [...modes, every];

function read(text: string): unknown {
  const parsed = parseModes(text, known);
  return 'choices' in parsed
    ? printModes(parsed.choices, known)
    : parsed.diagnostics.map(({ column, length, code }) => `${column}+${length} ${code}`);
}

describe('what is written is understood', () => {
  test.each([
    ['sync,gather,semaphore:3,workers:4', 'sync,gather,semaphore:3,workers'],
    [' Sync ， semaphore：permits＝3 ,', 'sync,semaphore:3'],
    ['workers:8;chunk=2', 'workers:8;chunk=2'],
    ['workers:chunk=2', 'workers:chunk=2'],
    ['gather:return_exceptions', 'gather:return_exceptions'],
    ['gather:return_exceptions=0', 'gather'],
    [
      'every-kind:first;slots=8;timeout=2.5s;daemon;patched=no',
      'every-kind:first;slots=8;timeout=2.5;daemon;patched=0',
    ],
    ['every-kind:until=daemon;capacity=3', 'every-kind:until=daemon;capacity=3'],
    ['every-kind:capacity=none;timeout=none;gap=0', 'every-kind:gap=0'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('mistakes are reported where they are', () => {
  test.each([
    ['sync,semaphor:3', '6+8 unknown mode'],
    ['sync:3', '6+1 no parameters'],
    ['semaphore:0', '11+1 number out of range'],
    ['semaphore:2.5', '11+3 number out of range'],
    ['semaphore:-1', '11+2 number out of range'],
    ['semaphore:1e3', '11+3 number out of range'],
    ['semaphore: permit=3', '12+8 unknown parameter'],
    ['semaphore:2;permits=3', '13+9 repeated parameter'],
    ['every-kind:last', '12+4 unknown option'],
    ['every-kind:gap=none', '12+8 number out of range'],
    ['every-kind:daemon=maybe', '12+12 unknown option'],
    [Array.from({ length: mostModes + 1 }, () => 'sync').join(), '161+4 too many modes'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('a near miss is named', () => {
    expect(parseModes('gahter')).toMatchObject({ diagnostics: [{ values: { suggestion: 'gather' } }] });
    expect(parseModes('__proto__,constructor')).toMatchObject({ diagnostics: [{}, {}] });
  });
});

function valueFor(parameter: Parameter): fc.Arbitrary<ParameterValue> {
  switch (parameter.kind) {
    case 'integer': {
      const value = fc.integer({ min: parameter.min, max: parameter.max });
      return parameter.optional ? fc.option(value, { nil: undefined }) : value;
    }
    case 'seconds':
      return fc.oneof(
        fc.constant(parameter.initial),
        fc.double({ min: 0, max: parameter.max, noNaN: true }).map(Math.abs),
      );
    case 'choice':
      return fc.constantFrom(...parameter.options);
    case 'flag':
      return fc.boolean();
  }
}

test('what is printed is read back, for every mode there is', () => {
  const choice = fc.constantFrom(...known).chain((mode) => {
    const values = Object.fromEntries(mode.parameters.map((each) => [each.key, valueFor(each)]));
    return fc
      .record(values, { noNullPrototype: true })
      .map((given) => ({ mode: mode.id, values: completeValues(mode, given) }));
  });
  fc.assert(
    fc.property(fc.array(choice, { maxLength: 6 }), (choices) => {
      expect(parseModes(printModes(choices, known), known)).toStrictEqual({ choices });
    }),
  );
});

test('the modes of a file: an unknown one is refused, a value that does not fit is not taken', () => {
  expect(checkModes([{ mode: 'semaphore', values: { permits: 3, extra: 'x' } }])).toEqual({
    choices: [{ mode: 'semaphore', values: { permits: 3 } }],
  });
  expect(checkModes([{ mode: 'semaphore', values: { permits: 'many' } }])).toMatchObject({
    choices: [{ values: { permits: 2 } }],
  });
  expect(checkModes([{ mode: 'nope', values: {} }])).toMatchObject({
    diagnostics: [{ code: 'unknown mode', line: 0 }],
  });
});
