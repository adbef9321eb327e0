// Keeps the predictions up with the document. While a prediction is computed the old picture stays; changes meanwhile are
// gathered into one next request, so that a drag is drawn as it goes instead of asking more often than can be answered.
// A request that takes too long is overtaken. Who computes (a worker) is handed in.
import type { Trace } from '../../model/trace.ts';
import { topologyOf } from '../../modes/registry.ts';
import type { Prediction } from '../../simulate/simulate.ts';
import type { SandboxStore } from './actions.ts';
import type { SandboxDocument } from './document.ts';
import { documentOf, type Predicted } from './state.ts';

export type PredictorResult =
  | { readonly kind: 'predicted'; readonly traces: readonly Trace[] }
  | { readonly kind: 'superseded' }
  | { readonly kind: 'failed'; readonly message: string };

/** Predicts several at once; a later call may take the place of an earlier one. */
export type Predictor = (predictions: readonly Prediction[]) => Promise<PredictorResult>;

/** Milliseconds after which a newer change no longer waits for an older prediction. */
const PATIENCE_MS = 250;

/** Predicts now and after every change that matters. Returns how to stop that. */
export function followPredictions(store: SandboxStore, predict: Predictor): () => void {
  let asked: SandboxDocument | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let underWay = 0;

  const ask = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    const document = documentOf(store.getState());
    if (asked !== undefined && sameInput(asked, document)) return;
    asked = document;
    underWay += 1;
    predict(requestsOf(document)).then(
      (result) => settle(document, result),
      (error: unknown) => settle(document, { kind: 'failed', message: String(error) }),
    );
  };
  const settle = (document: SandboxDocument, result: PredictorResult): void => {
    underWay -= 1;
    store.setState(({ predictions }) => ({ predictions: merged(predictions, document, result) }));
    if (underWay === 0) ask();
  };
  const follow = (): void => {
    if (asked !== undefined && sameInput(asked, documentOf(store.getState()))) return;
    if (underWay === 0) ask();
    else waiting ??= setTimeout(ask, PATIENCE_MS);
  };
  follow();
  const leave = store.subscribe(follow);
  return () => {
    clearTimeout(waiting);
    leave();
  };
}

function requestsOf({ cards, workload, world }: SandboxDocument): readonly Prediction[] {
  return cards.map(({ choice }) => ({ workload, topology: topologyOf(choice), world }));
}

function merged(
  old: ReadonlyMap<number, Predicted>,
  { workload, cards }: SandboxDocument,
  result: PredictorResult,
): ReadonlyMap<number, Predicted> {
  if (result.kind === 'superseded') return old;
  return new Map(
    cards.map(({ id, choice }, index): [number, Predicted] => {
      if (result.kind === 'predicted') {
        return [id, { workload, choice, trace: result.traces.at(index), error: undefined }];
      }
      const before = old.get(id) ?? { workload, choice, trace: undefined };
      return [id, { ...before, error: result.message }];
    }),
  );
}

/** Whether nothing changed that a prediction depends on. */
function sameInput(one: SandboxDocument, other: SandboxDocument): boolean {
  return one.workload === other.workload && one.world === other.world && one.cards === other.cards;
}
