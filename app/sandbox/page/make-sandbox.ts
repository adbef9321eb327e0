// Puts a sandbox together: what was kept or the first example, the worker that predicts, the runner, the playhead; and
// keeps the work in the browser as it changes.
import { createStore } from 'zustand/vanilla';
import { createSimulator } from '../../perform/simulator.ts';
import { Playhead } from '../../timeline/playhead.ts';
import { ViewRange } from '../../timeline/view-range.ts';
import { preferredLanguage } from '../../words/language.ts';
import { makeRunner, type Perform } from '../run/runner.ts';
import { actionsOf } from '../store/actions.ts';
import { draftOf } from '../store/draft.ts';
import { firstDocument, stateFrom } from '../store/initial.ts';
import { keepWork } from '../store/keeping.ts';
import { browserShelf, isEmpty } from '../store/persistence.ts';
import { followRuns } from '../store/playback.ts';
import { followPredictions } from '../store/predict.ts';
import type { Sandbox } from '../store/sandbox-context.ts';
import type { SandboxState } from '../store/state.ts';

const FIRST_SPEED = 5;

export async function makeSandbox(): Promise<Sandbox> {
  const preferred = preferredLanguage(navigator.languages);
  const kept = isEmpty(browserShelf)
    ? undefined
    : (await import('../store/restore.ts')).restore(browserShelf);
  const found = kept === 'corrupt' ? undefined : kept;
  const document = found?.document ?? firstDocument();
  const store = createStore<SandboxState>(() => ({
    ...stateFrom(document, {
      language: found?.language ?? preferred,
      theme: found?.theme ?? 'auto',
      welcome: found?.welcome ?? true,
    }),
    scale: found?.scale ?? 100,
    draft: found?.draft === undefined ? undefined : draftOf(found.draft),
    notice: kept === 'corrupt' ? 'corrupt' : undefined,
  }));
  const playhead = new Playhead();
  playhead.setSpeed(FIRST_SPEED);
  const range = new ViewRange();
  const simulator = createSimulator();
  followPredictions(store, simulator.predict);
  followRuns(store, playhead, range);
  keepWork(store, browserShelf, preferred, window);
  if (found === undefined) playOnce(playhead);
  return {
    store,
    playhead,
    range,
    actions: actionsOf(store),
    toggleRun: makeRunner(store, playhead, perform),
  };
}

/** Real runs are rare: what carries them out is loaded with the first one. */
const perform: Perform = async (order, options) => {
  const { performRun } = await import('../../perform/run.ts');
  return performRun(order, options);
};

/** A newcomer sees the picture move, once, unless motion is unwanted or the playhead is already being used. */
function playOnce(playhead: Playhead): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const leave = playhead.subscribe(() => {
    if (playhead.get().end === 0) return;
    leave();
    if (playhead.get().time === 0) playhead.play();
  });
}
