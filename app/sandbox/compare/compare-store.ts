// What the modes are compared with: the traces from before an edit, and the race that is on. It is no part of what a person
// made, so it is neither kept nor undone, and stands in a store of its own beside the sandbox's.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Trace } from '../../model/trace.ts';
import type { Sandbox } from '../store/sandbox-context.ts';
import { documentOf, type SandboxState } from '../store/state.ts';

export interface CompareState {
  /** The predictions as they were when "before" was pinned, by card. */
  readonly before: ReadonlyMap<number, Trace> | undefined;
  readonly isRacing: boolean;
}

export type CompareStore = StoreApi<CompareState>;

const kept = new WeakMap<Sandbox['store'], CompareStore>();

/** The store beside a sandbox, made when it is first asked for. */
export function compareStoreOf(store: Sandbox['store']): CompareStore {
  const known = kept.get(store);
  if (known !== undefined) return known;
  const made = createStore<CompareState>(() => ({ before: undefined, isRacing: false }));
  kept.set(store, made);
  // A race of other tasks or other modes is another race.
  store.subscribe((state, previous) => {
    if (made.getState().isRacing && isOther(state, previous)) made.setState({ isRacing: false });
  });
  return made;
}

/** Pins what is shown now as "before", or lets go of it. */
export function togglePin(compare: CompareStore, state: SandboxState): void {
  if (compare.getState().before !== undefined) {
    compare.setState({ before: undefined });
    return;
  }
  const traces = [...state.predictions].flatMap(([id, { trace }]): readonly [number, Trace][] =>
    trace === undefined ? [] : [[id, trace]],
  );
  compare.setState({ before: new Map(traces) });
}

/** All modes start together from 0, at the speed that is set; or the race is over. */
export function toggleRace(compare: CompareStore, { playhead }: Pick<Sandbox, 'playhead'>): void {
  const { isRacing } = compare.getState();
  compare.setState({ isRacing: !isRacing });
  playhead.pause();
  if (isRacing) return;
  playhead.toStart();
  playhead.play();
}

function isOther(state: SandboxState, previous: SandboxState): boolean {
  const now = documentOf(state);
  const then = documentOf(previous);
  return now.workload !== then.workload || now.cards !== then.cards || now.world !== then.world;
}
