import { expect, test } from 'vitest';
import { firstDocument, stateFrom } from './initial.ts';
import { keep, type Shelf, shelfKey } from './persistence.ts';
import { restore, unreadableKey } from './restore.ts';
import type { SandboxState } from './state.ts';

function shelfWith(text: string | null): Shelf & { readonly kept: () => string | null } {
  let kept = text;
  return {
    kept: () => kept,
    getItem: () => kept,
    setItem: (_key, value) => {
      kept = value;
    },
  };
}

const state: SandboxState = {
  ...stateFrom(firstDocument(), { language: 'zh-CN', theme: 'dark', welcome: false }),
  scale: 200,
};

test('what was kept comes back: tasks, text, world, modes and looks', () => {
  const shelf = shelfWith(null);
  expect(keep(shelf, state, 'zh-CN')).toBeUndefined();
  expect(restore(shelf)).toEqual({
    document: state.history.present,
    draft: undefined,
    theme: 'dark',
    language: 'zh-CN',
    welcome: false,
    scale: 200,
  });
});

test('text that is no workload yet is kept, too', () => {
  const shelf = shelfWith(null);
  keep(shelf, { ...state, draft: { text: 'io 5, cp', diagnostics: [] } }, undefined);
  expect(restore(shelf)).toMatchObject({ draft: 'io 5, cp', document: state.history.present });
});

test('what cannot be read is put aside before it is written over', () => {
  const kept = new Map([[shelfKey, '{"broken']]);
  const shelf: Shelf = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
  };
  expect(restore(shelf)).toBe('corrupt');
  expect(kept.get(unreadableKey)).toBe('{"broken');
});

test('nothing kept is nothing', () => {
  expect(restore(shelfWith(null))).toBeUndefined();
});

test.each([
  '',
  'no json',
  '1',
  '{}',
  '{"file":{"interleave":1}}',
  '{"file":{"interleave":99,"workload":{}}}',
])('a broken shelf is survived: %s', (text) => expect(restore(shelfWith(text))).toBe('corrupt'));

test('an unknown mode in the shelf is survived', () => {
  const shelf = shelfWith(null);
  keep(shelf, state, undefined);
  const text = shelf.kept()?.replace('"mode":"gather"', '"mode":"telepathy"') ?? '';
  expect(restore(shelfWith(text))).toBe('corrupt');
});

test('text that says something else than the tasks is printed anew', () => {
  const shelf = shelfWith(null);
  keep(shelf, state, undefined);
  const kept: unknown = JSON.parse(shelf.kept() ?? '');
  const other = JSON.stringify(Object.assign({}, kept, { text: 'io 99' }));
  const read = restore(shelfWith(other));
  expect(read !== 'corrupt' && read?.document.text).toBe(state.history.present.text);
});

test('a forbidden or a full storage is told apart and never thrown', () => {
  const fails = (error: Error): Shelf => ({
    getItem: () => {
      throw error;
    },
    setItem: () => {
      throw error;
    },
  });
  const forbidden = fails(new DOMException('no', 'SecurityError'));
  expect(keep(forbidden, state, undefined)).toBe('unavailable');
  expect(restore(forbidden)).toBeUndefined();
  expect(keep(fails(new DOMException('no', 'QuotaExceededError')), state, undefined)).toBe('full');
});

test('all of it is under one key', () => {
  const keys: string[] = [];
  keep({ getItem: () => null, setItem: (key) => keys.push(key) }, state, undefined);
  expect(keys).toEqual([shelfKey]);
});
