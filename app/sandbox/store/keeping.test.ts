import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { actionsOf } from './actions.ts';
import { firstDocument, stateFrom } from './initial.ts';
import { keepWork } from './keeping.ts';
import { type Shelf, shelfKey } from './persistence.ts';
import { restore } from './restore.ts';
import { documentOf, type SandboxState } from './state.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A shelf that several tabs share; each hears of what the others write. */
function browser() {
  const tabs: EventTarget[] = [];
  let kept: string | null = null;
  const shelfOf = (own: EventTarget): Shelf => ({
    getItem: () => kept,
    setItem: (key, value) => {
      kept = value;
      const event = Object.assign(new Event('storage'), { key, newValue: value });
      for (const tab of tabs) if (tab !== own) tab.dispatchEvent(event);
    },
  });
  const open = () => {
    const tab = new EventTarget();
    tabs.push(tab);
    const store = createStore<SandboxState>(() =>
      stateFrom(firstDocument(), { language: 'en', theme: 'auto', welcome: true }),
    );
    keepWork(store, shelfOf(tab), 'en', tab);
    return { store, tab, actions: actionsOf(store), now: () => documentOf(store.getState()) };
  };
  const keptText = () => {
    const found = restore({ getItem: () => kept, setItem: () => {} });
    return found === 'corrupt' ? found : found?.document.text;
  };
  return { open, keptText, key: shelfKey };
}

test('the work is written when it rests, at the latest after two seconds, and when the tab is left', () => {
  const { open, keptText } = browser();
  const { actions, tab } = open();
  for (let number = 1; number <= 25; number += 1) {
    actions.typeText(`io ${number}`);
    vi.advanceTimersByTime(100);
  }
  expect(keptText()).toMatch(/^io 2\d$/);
  vi.advanceTimersByTime(300);
  expect(keptText()).toBe('io 25');
  actions.typeText('io 99');
  tab.dispatchEvent(new Event('pagehide'));
  expect(keptText()).toBe('io 99');
});

test('another tab is told, loses nothing, and can take it over', async () => {
  const { open, keptText } = browser();
  const here = open();
  const there = open();
  here.actions.typeText('io 1');
  vi.advanceTimersByTime(300);
  await vi.dynamicImportSettled();
  expect(there.now().text).not.toBe('io 1');
  expect(there.store.getState().elsewhere?.text).toBe('io 1');
  there.actions.set({ theme: 'dark' });
  vi.advanceTimersByTime(300);
  await vi.dynamicImportSettled();
  expect(keptText()).toBe('io 1');
  there.actions.takeElsewhere();
  expect(there.now().text).toBe('io 1');
  vi.advanceTimersByTime(300);
  await vi.dynamicImportSettled();
  expect(here.store.getState().elsewhere).toBeUndefined();
});

test('the last one who works is found at the next visit', async () => {
  const { open, keptText } = browser();
  const here = open();
  const there = open();
  here.actions.typeText('io 1');
  vi.advanceTimersByTime(300);
  await vi.dynamicImportSettled();
  there.actions.typeText('io 2');
  vi.advanceTimersByTime(300);
  await vi.dynamicImportSettled();
  expect(keptText()).toBe('io 2');
  expect(here.store.getState().elsewhere?.text).toBe('io 2');
  expect(here.now().text).toBe('io 1');
});

test('a full shelf is a word, not a crash', () => {
  const store = createStore<SandboxState>(() =>
    stateFrom(firstDocument(), { language: 'en', theme: 'auto', welcome: true }),
  );
  const full: Shelf = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('no', 'QuotaExceededError');
    },
  };
  keepWork(store, full, 'en', new EventTarget());
  actionsOf(store).typeText('io 1');
  vi.advanceTimersByTime(300);
  expect(store.getState().notice).toBe('full');
});
