// Performs the shown modes one after the other, so that they do not take each other's cores, and puts what was measured
// into the store as it grows. The playhead and the selection go along with the mode that is running.
import { topologyOf } from '../../modes/registry.ts';
import { performable } from '../../perform/performable.ts';
import type { performRun, RunResult } from '../../perform/run.ts';
import type { Playhead } from '../../timeline/playhead.ts';
import type { SandboxStore } from '../store/actions.ts';
import type { Card, SandboxDocument } from '../store/document.ts';
import { documentOf, type Measured } from '../store/state.ts';

export type Perform = typeof performRun;

/** Returns the function that starts a run, or stops the one under way. */
export function makeRunner(store: SandboxStore, playhead: Playhead, perform: Perform): () => void {
  let abort: AbortController | undefined;

  const measure = (card: Card, { workload }: SandboxDocument, part: Partial<Measured>): void =>
    store.setState(({ measurements }) => {
      const fresh = {
        workload,
        choice: card.choice,
        trace: undefined,
        state: 'running',
        error: undefined,
      } as const;
      return {
        measurements: new Map(measurements).set(card.id, { ...fresh, ...measurements.get(card.id), ...part }),
      };
    });

  const runCard = async (card: Card, document: SandboxDocument, signal: AbortSignal): Promise<boolean> => {
    const { workload, world } = document;
    const { scale } = store.getState();
    measure(card, document, {
      workload,
      choice: card.choice,
      trace: undefined,
      state: 'running',
      error: undefined,
      figures: undefined,
    });
    const result = await perform(
      { workload, world, topology: topologyOf(card.choice), scale },
      {
        signal,
        onProgress: ({ now, trace }) => {
          playhead.seek(now);
          if (trace !== undefined) measure(card, document, { trace });
        },
      },
    );
    if ('figures' in result) {
      const { longestFrame } = result.figures;
      store.setState((state) => ({ longestFrame: Math.max(state.longestFrame ?? 0, longestFrame) }));
    }
    measure(card, document, measuredOf(result, scale));
    return result.kind === 'finished';
  };

  const run = async (): Promise<void> => {
    const document = documentOf(store.getState());
    const cards = document.cards.filter(
      ({ choice }) => performable(topologyOf(choice), document.workload) === 'yes',
    );
    if (cards.length === 0) {
      store.setState({ notice: document.workload.rows.length === 0 ? 'no tasks' : 'nothing to perform' });
      return;
    }
    const control = new AbortController();
    const { selected } = store.getState();
    abort = control;
    playhead.pause();
    const ids = new Set(cards.map(({ id }) => id));
    store.setState(({ measurements }) => ({
      longestFrame: undefined,
      notice: undefined,
      measurements: new Map([...measurements].filter(([id]) => !ids.has(id))),
    }));
    try {
      for (const [index, card] of cards.entries()) {
        store.setState({ selected: card.id, run: { card: card.id, number: index + 1, of: cards.length } });
        const isComplete = await runCard(card, document, control.signal);
        if (!isComplete || control.signal.aborted) break;
      }
    } finally {
      abort = undefined;
      store.setState({ selected, run: undefined });
      playhead.toEnd();
    }
  };

  return () => {
    if (abort !== undefined) {
      abort.abort();
      return;
    }
    run().catch(() => store.setState({ notice: 'run failed' }));
  };
}

function measuredOf(result: RunResult, scale: number): Partial<Measured> {
  switch (result.kind) {
    case 'finished':
      return { state: 'complete', trace: result.trace, figures: { ...result.figures, scale } };
    case 'stopped':
    case 'void':
      return { state: result.kind, trace: result.trace };
    case 'failed':
      return { state: 'failed', trace: result.trace, error: result.failure };
    case 'refused':
      return { state: 'refused' };
  }
}
