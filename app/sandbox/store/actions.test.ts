import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { presetOf } from '../../presets/presets.ts';
import { actionsOf } from './actions.ts';
import { firstDocument, stateFrom } from './initial.ts';
import { moveRow, removeRow } from './row-edits.ts';
import { documentOf, type SandboxState } from './state.ts';
import { moveStep, resizeStep } from './step-edits.ts';

function sandbox() {
  const look = { language: 'en', theme: 'auto', welcome: true } as const;
  const store = createStore<SandboxState>(() => stateFrom(firstDocument(), look));
  const actions = actionsOf(store);
  return { store, actions, now: () => documentOf(store.getState()) };
}

const firstText = '|--5--|\n|---7---|\n|--5--|\n|--5--|\n|---7---|';

test('the newcomer’s tasks stand in the text, and the gated mode is selected', () => {
  const { store, now } = sandbox();
  expect(now().text).toBe(firstText);
  expect(now().cards.find(({ id }) => id === store.getState().selected)?.choice.mode).toBe('semaphore');
});

test('an edit by hand prints the text, and the example is one no more', () => {
  const { actions, now } = sandbox();
  actions.editRows((rows) => resizeStep(rows, 0, 0, 6_000_000));
  expect(now().text.split('\n')[0]).toBe('|--6---|');
  expect(now().preset).toBeUndefined();
});

test('typing changes the tasks and keeps the text as typed', () => {
  const { actions, now } = sandbox();
  actions.typeText('io 3 # a comment\ncpu 2');
  expect(now().workload.rows.map(({ steps }) => steps[0].kind)).toEqual(['io', 'cpu']);
  expect(now().text).toBe('io 3 # a comment\ncpu 2');
});

test('broken text keeps the last good tasks, and an edit by hand overrules it', () => {
  const { store, actions, now } = sandbox();
  const before = now();
  actions.typeText('ioo 5');
  expect(now()).toBe(before);
  expect(store.getState().draft).toMatchObject({
    text: 'ioo 5',
    diagnostics: [{ code: 'unknown step', line: 1, column: 1 }],
  });
  actions.editRows((rows) => moveRow(rows, 1, 0));
  expect(store.getState().draft).toBeUndefined();
  expect(now().text.split('\n')[0]).toBe('|---7---|');
});

test('typing is one entry of the history until it rests, and undo brings back tasks and text', () => {
  const { actions, now } = sandbox();
  for (const text of ['io 1', 'io 12', 'io 12.5']) actions.typeText(text);
  actions.seal();
  actions.typeText('io 3');
  actions.undo();
  expect(now().text).toBe('io 12.5');
  actions.undo();
  expect(now()).toMatchObject({ text: firstText, preset: 'five-requests' });
  actions.redo();
  expect(now().text).toBe('io 12.5');
});

test('one history over tasks, world and modes', () => {
  const { actions, now } = sandbox();
  actions.editWorld({ cores: 2 }, 'cores');
  actions.setParameter(2, 'permits', 3);
  actions.setParameter(2, 'permits', 4);
  actions.removeMode(0);
  actions.undo();
  expect(now().cards).toHaveLength(4);
  actions.undo();
  expect(now().cards[2].choice.values.permits).toBe(2);
  expect(now().world.cores).toBe(2);
  actions.undo();
  expect(now().world.cores).toBe(4);
});

test('modes are added, copied, moved and removed, and a card’s id is never used for another', () => {
  const { store, actions, now } = sandbox();
  const modes = () => now().cards.map(({ choice }) => choice.mode);
  actions.addMode('gather');
  expect(modes()).toEqual(['sync', 'gather', 'semaphore', 'workers', 'gather']);
  expect(store.getState().selected).toBe(now().cards[4].id);
  actions.moveMode(now().cards[4].id, 0);
  actions.duplicateMode(2);
  expect(modes()).toEqual(['gather', 'sync', 'gather', 'semaphore', 'semaphore', 'workers']);
  actions.removeMode(4);
  expect(store.getState().selected).toBe(now().cards[0].id);
  expect(new Set(now().cards.map(({ id }) => id)).size).toBe(now().cards.length);
});

test('a preset brings its tasks, world and modes as one entry', () => {
  const { actions, now } = sandbox();
  const before = now();
  const preset = presetOf('server-of-one');
  if (preset === undefined) throw new Error('the preset is missing');
  actions.loadPreset(preset);
  expect(now().preset).toBe('server-of-one');
  expect(now().world.servers).toEqual([{ name: 'server', capacity: 1 }]);
  expect(now().cards.map(({ choice }) => choice.mode)).toEqual(['sync', 'gather']);
  actions.undo();
  expect(now()).toBe(before);
});

test('an edit by hand that would leave no workload is not made, and the page says why', () => {
  const { store, actions, now } = sandbox();
  actions.typeText('acquire db, io 1, release db\nio 2');
  const before = now();
  expect(actions.editRows((rows) => moveStep(rows, { row: 0, at: 2 }, { row: 1, at: 0 }))).toBe(false);
  expect(now()).toBe(before);
  expect(store.getState().refusal?.code).toBe('release without acquire');
  expect(actions.editRows((rows) => removeRow(rows, 1))).toBe(true);
  expect(store.getState().refusal).toBeUndefined();
});

test('a comment typed is no other workload, and survives an edit by hand', () => {
  const { actions, now } = sandbox();
  const { workload } = now();
  actions.typeText(`${firstText} # the last`);
  expect(now().workload).toBe(workload);
  actions.editRows((rows) => resizeStep(rows, 0, 0, 6_000_000));
  expect(now().text).toContain('# the last');
});

test('what another tab has kept is taken over as one entry of the history', () => {
  const { store, actions, now } = sandbox();
  const before = now();
  const elsewhere = { ...firstDocument(), text: 'io 1' };
  actions.set({ elsewhere });
  actions.takeElsewhere();
  expect(now()).toBe(elsewhere);
  expect(store.getState().elsewhere).toBeUndefined();
  actions.undo();
  expect(now()).toBe(before);
});
