import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { Recorder } from '../../model/recorder.ts';
import { Playhead } from '../../timeline/playhead.ts';
import { actionsOf } from '../store/actions.ts';
import { firstDocument, stateFrom } from '../store/initial.ts';
import { documentOf, type SandboxState } from '../store/state.ts';
import { compareStoreOf, togglePin, toggleRace } from './compare-store.ts';

function sandbox() {
  const look = { language: 'en', theme: 'auto', welcome: true } as const;
  const store = createStore<SandboxState>(() => stateFrom(firstDocument(), look));
  const playhead = new Playhead({ move: () => {}, draw: () => {}, cancel: () => {} });
  playhead.setRun(29_000_000, []);
  return { store, playhead, actions: actionsOf(store), compare: compareStoreOf(store) };
}

test('one store for each sandbox', () => {
  const { store, compare } = sandbox();
  expect(compareStoreOf(store)).toBe(compare);
  expect(sandbox().compare).not.toBe(compare);
});

test('before is what was predicted when it was pinned, whatever is edited then', () => {
  const { store, compare } = sandbox();
  const trace = new Recorder(0).finish(7, [], new Map(), undefined);
  const { workload, cards } = documentOf(store.getState());
  const predicted = { workload, choice: cards[0].choice, trace, error: undefined };
  store.setState({ predictions: new Map([[0, predicted]]) });
  togglePin(compare, store.getState());
  store.setState({ predictions: new Map() });
  expect(compare.getState().before?.get(0)).toBe(trace);
  togglePin(compare, store.getState());
  expect(compare.getState().before).toBeUndefined();
});

test('a race starts at 0 and plays; an edit ends it', () => {
  const { compare, playhead, actions } = sandbox();
  playhead.seek(12_000_000);
  toggleRace(compare, { playhead });
  expect(playhead.get()).toMatchObject({ time: 0, playing: true });
  expect(compare.getState().isRacing).toBe(true);
  actions.typeText('io 3');
  expect(compare.getState().isRacing).toBe(false);
  toggleRace(compare, { playhead });
  toggleRace(compare, { playhead });
  expect(playhead.get().playing).toBe(false);
  expect(compare.getState().isRacing).toBe(false);
});
