import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pythonNumbered, pythonString, scriptKey, scriptNumbered, scriptString } from './literal.ts';
import { tokenize } from './tokens.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('"', "'", '`', '\\', '$', '{', '}', '#', '/', '*', '\n', '\r', '\u2028', 'n', '名'),
    maxLength: 20,
  }),
);

test('no name ends its own string', () => {
  fc.assert(
    fc.property(hostile, (name) => {
      for (const literal of [pythonString(name), pythonNumbered(name, 'n')]) {
        expect(tokenize('python', literal)).toEqual([{ kind: 'string', text: literal }]);
        expect(tokenize('python', `x = 1  # ${literal}`).at(-1)?.kind).toBe('comment');
        expect(literal).not.toMatch(/[\r\n\u2028\u2029]/);
      }
      for (const literal of [scriptString(name), scriptNumbered(name, 'n')]) {
        expect(tokenize('typescript', literal)).toEqual([{ kind: 'string', text: literal }]);
        expect(literal).not.toMatch(/[\r\n\u2028\u2029]/);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a name comes out of its TypeScript literal as it went in', () => {
  fc.assert(
    fc.property(hostile, (name) => {
      const printable = name.replace(/\p{Cs}/gu, '\ufffd');
      const evaluate = (code: string): unknown => new Function('n', `'use strict'; return ${code};`)(7);
      expect(evaluate(scriptString(name))).toBe(printable);
      expect(evaluate(scriptNumbered(name, 'n'))).toBe(name === '' ? '7' : `${printable} 7`);
      expect(evaluate(`Object.keys({ ${scriptKey(name)}: 1 })[0]`)).toBe(printable);
    }),
    { numRuns: 1000 },
  );
});

test('direction marks and control characters are escaped, letters of any script are not', () => {
  expect(pythonString('a\u202eb')).toBe('"a\\u202eb"');
  expect(scriptString('a\u202eb')).toBe("'a\\u{202e}b'");
  expect(pythonString('请求 é 한')).toBe('"请求 é 한"');
});
