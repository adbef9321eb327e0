// Everything the sandbox page shows, as one immutable value: the document with its history, what was made of it
// (predictions, measurements), and how a person looks at it.
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Trace } from '../../model/trace.ts';
import type { Workload } from '../../model/workload.ts';
import type { ModeChoice } from '../../modes/mode.ts';
import type { RunFigures } from '../../perform/run.ts';
import type { WorkerFailure } from '../../perform/worker-pool.ts';
import type { Language } from '../../words/language.ts';
import type { SandboxDocument } from './document.ts';
import type { History } from './history.ts';

export const views = ['tasks', 'threads', 'charts', 'text', 'schedules'] as const;
export type View = (typeof views)[number];

export const themes = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** Text that is not (yet) a workload: it is shown as typed, with what is wrong, and the last good workload stays. */
export interface Draft {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the engine made of a card, together with what it was made of: the picture stays true while a new one is computed. */
export interface Predicted {
  readonly workload: Workload;
  readonly choice: ModeChoice;
  /** The last picture there was. */
  readonly trace: Trace | undefined;
  /** Set where the latest prediction failed. */
  readonly error: string | undefined;
}

/** What a real run of a card has given, so far or to its end. */
export interface Measured {
  readonly workload: Workload;
  readonly choice: ModeChoice;
  readonly trace: Trace | undefined;
  readonly state: 'running' | 'complete' | 'stopped' | 'failed' | 'void' | 'refused';
  /** What went wrong, where something did. */
  readonly error: WorkerFailure | undefined;
  /** What else the run reported, and the milliseconds that stood for a second in it; absent until its end. */
  readonly figures?: (RunFigures & { readonly scale: number }) | undefined;
}

/** The real run that is under way. */
export interface RunProgress {
  readonly card: number;
  readonly number: number;
  readonly of: number;
}

/** What the page has to say about itself as a whole. */
export type Notice = 'no tasks' | 'corrupt' | 'unavailable' | 'full' | 'nothing to perform' | 'run failed';

export interface SandboxState {
  readonly history: History<SandboxDocument>;
  readonly draft: Draft | undefined;
  /** Why the latest edit by hand was not made: it would have been no workload. */
  readonly refusal: Diagnostic | undefined;
  /** What another tab has kept since, and this one has not taken over. */
  readonly elsewhere: SandboxDocument | undefined;
  /** The card that the inspector follows. */
  readonly selected: number | undefined;
  readonly selectedTask: number | undefined;
  /** The task under the pointer, in whichever timeline. */
  readonly hoveredTask: number | undefined;
  readonly view: View;
  readonly theme: Theme;
  readonly language: Language;
  readonly welcome: boolean;
  /** Milliseconds that stand for a second in a real run. */
  readonly scale: number;
  readonly predictions: ReadonlyMap<number, Predicted>;
  readonly measurements: ReadonlyMap<number, Measured>;
  readonly run: RunProgress | undefined;
  /** Milliseconds of the longest frame during the latest run. */
  readonly longestFrame: number | undefined;
  readonly notice: Notice | undefined;
}

/** The document as it is now. */
export function documentOf(state: SandboxState): SandboxDocument {
  return state.history.present;
}

/** The measurement that belongs to what the card shows now: one of other tasks or other parameters is none. */
export function measurementOf(state: SandboxState, id: number): Measured | undefined {
  const measured = state.measurements.get(id);
  const predicted = state.predictions.get(id);
  if (measured === undefined || predicted === undefined) return undefined;
  return measured.workload === predicted.workload && measured.choice === predicted.choice
    ? measured
    : undefined;
}

/** What the first card came to, against which the others are compared. */
export function firstTraceOf(state: SandboxState): Trace | undefined {
  const first = documentOf(state).cards.at(0);
  return first === undefined ? undefined : state.predictions.get(first.id)?.trace;
}
