// The thin binding of the store to components. A page makes one sandbox and hands it down; nothing is global, so two can
// stand on one page.
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Playhead } from '../../timeline/playhead.ts';
import type { ViewRange } from '../../timeline/view-range.ts';
import type { Actions, SandboxStore } from './actions.ts';
import type { SandboxDocument } from './document.ts';
import { documentOf, type SandboxState } from './state.ts';

export interface Sandbox {
  readonly store: SandboxStore;
  readonly actions: Actions;
  readonly playhead: Playhead;
  readonly range: ViewRange;
  /** Starts the real run, or stops the one under way. */
  readonly toggleRun: () => void;
}

export const SandboxContext = createContext<Sandbox | undefined>(undefined);

export function useSandbox(): Sandbox {
  const sandbox = useContext(SandboxContext);
  if (sandbox === undefined) throw new Error('no sandbox around this component');
  return sandbox;
}

/** A part of the state; the component renders again when that part is another. */
export function useSandboxState<Part>(select: (state: SandboxState) => Part): Part {
  return useStore(useSandbox().store, select);
}

export function useDocument<Part>(select: (document: SandboxDocument) => Part): Part {
  return useSandboxState((state) => select(documentOf(state)));
}

export function useActions(): Actions {
  return useSandbox().actions;
}
