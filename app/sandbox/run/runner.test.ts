import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { Recorder } from '../../model/recorder.ts';
import { Playhead } from '../../timeline/playhead.ts';
import { actionsOf } from '../store/actions.ts';
import { firstDocument, stateFrom } from '../store/initial.ts';
import type { SandboxState } from '../store/state.ts';
import { makeRunner, type Perform } from './runner.ts';

const trace = new Recorder(0).finish(7, [], new Map(), undefined);
const figures = { startMs: 1, wallMs: 1, longestFrame: 20, workers: 1 };
const turn = () => new Promise((resolve) => setTimeout(resolve));

function sandbox(perform: Perform) {
  const look = { language: 'en', theme: 'auto', welcome: true } as const;
  const store = createStore<SandboxState>(() => stateFrom(firstDocument(), look));
  const playhead = new Playhead({ move: () => {}, draw: () => {}, cancel: () => {} });
  return { store, actions: actionsOf(store), toggle: makeRunner(store, playhead, perform) };
}

test('modes are performed one after the other, and the selection comes back', async () => {
  let underWay = 0;
  let most = 0;
  const { store, toggle } = sandbox(async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await turn();
    underWay -= 1;
    return { kind: 'finished', trace, figures };
  });
  const { selected } = store.getState();
  toggle();
  expect(store.getState().run).toEqual({ card: 0, number: 1, of: 4 });
  for (let index = 0; index < 8; index += 1) await turn();
  const state = store.getState();
  expect(most).toBe(1);
  expect(state.run).toBeUndefined();
  expect(state.selected).toBe(selected);
  expect([...state.measurements.values()].map((each) => each.state)).toEqual(Array(4).fill('complete'));
  expect(state.longestFrame).toBe(20);
});

test('stop ends the mode under way and starts no other', async () => {
  let performed = 0;
  const { store, toggle } = sandbox(
    (_order, options) =>
      new Promise((resolve) => {
        performed += 1;
        options?.signal?.addEventListener('abort', () => resolve({ kind: 'stopped', trace, figures }));
      }),
  );
  toggle();
  await turn();
  toggle();
  await turn();
  expect(performed).toBe(1);
  expect(store.getState().measurements.get(0)?.state).toBe('stopped');
  expect(store.getState().run).toBeUndefined();
});

test('a worker that dies ends the run with its reason and nothing else lost', async () => {
  const failure = { code: 'died', detail: 'boom' } as const;
  const { store, toggle } = sandbox(async () => ({ kind: 'failed', failure, trace: undefined }));
  toggle();
  await turn();
  expect(store.getState().measurements.get(0)).toMatchObject({ state: 'failed', error: failure });
  expect(store.getState().measurements.size).toBe(1);
});

test.each([
  ['', 'no tasks'],
  ['io 1 x20000', 'nothing to perform'],
] as const)('where nothing can be performed (%o), the page says so', async (text, notice) => {
  const { store, actions, toggle } = sandbox(async () => ({ kind: 'finished', trace, figures }));
  actions.typeText(text);
  toggle();
  await turn();
  expect(store.getState().notice).toBe(notice);
});
