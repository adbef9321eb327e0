import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { Recorder } from '../../model/recorder.ts';
import { actionsOf } from './actions.ts';
import { firstDocument, stateFrom } from './initial.ts';
import { followPredictions, type Predictor, type PredictorResult } from './predict.ts';
import type { SandboxState } from './state.ts';

/** A predictor that answers when told to, with traces that say which request they answer. */
function slowPredictor() {
  const answers: ((result: PredictorResult) => void)[] = [];
  const sizes: number[] = [];
  const predict: Predictor = (predictions) => {
    sizes.push(predictions.length);
    return new Promise((resolve) => answers.push(resolve));
  };
  const answer = async (index: number, result?: PredictorResult): Promise<void> => {
    const traces = Array.from({ length: sizes[index] }, () =>
      new Recorder(0).finish(index, [], new Map(), undefined),
    );
    answers[index](result ?? { kind: 'predicted', traces });
    await Promise.resolve();
    await Promise.resolve();
  };
  return { predict, answer, asked: () => answers.length };
}

function sandbox(predict: Predictor) {
  const look = { language: 'en', theme: 'auto', welcome: true } as const;
  const store = createStore<SandboxState>(() => stateFrom(firstDocument(), look));
  followPredictions(store, predict);
  return { store, actions: actionsOf(store), predictions: () => store.getState().predictions };
}

test('one request for all modes at once, and none for what changes no prediction', async () => {
  const { predict, answer, asked } = slowPredictor();
  const { actions, predictions } = sandbox(predict);
  await answer(0);
  expect(predictions().size).toBe(4);
  actions.set({ view: 'text', selected: 1, theme: 'dark' });
  expect(asked()).toBe(1);
});

test('changes while a prediction is computed are gathered into one next request; the old picture stays', async () => {
  const { predict, answer, asked } = slowPredictor();
  const { store, actions, predictions } = sandbox(predict);
  await answer(0);
  const before = predictions();
  for (const text of ['io 1', 'io 2', 'io 3']) actions.typeText(text);
  expect(asked()).toBe(2);
  expect(predictions()).toBe(before);
  await answer(1);
  expect(asked()).toBe(3);
  await answer(2);
  expect(asked()).toBe(3);
  expect(predictions().get(0)?.workload).toBe(store.getState().history.present.workload);
});

test('a failure keeps the last picture and says what went wrong', async () => {
  const { predict, answer } = slowPredictor();
  const { actions, predictions } = sandbox(predict);
  await answer(0);
  const { trace } = predictions().get(0) ?? {};
  actions.typeText('io 9');
  await answer(1, { kind: 'failed', message: 'out of memory' });
  expect(predictions().get(0)).toMatchObject({ trace, error: 'out of memory' });
  actions.typeText('io 8');
  await answer(2);
  expect(predictions().get(0)?.error).toBeUndefined();
});

test('a request that was overtaken changes nothing', async () => {
  const { predict, answer } = slowPredictor();
  const { actions, predictions } = sandbox(predict);
  await answer(0);
  const before = predictions();
  actions.typeText('io 9');
  await answer(1, { kind: 'superseded' });
  expect(predictions()).toBe(before);
});
