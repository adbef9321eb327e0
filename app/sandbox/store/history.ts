// Undo and redo over any immutable value. Changes that carry the same key, one right after the other, are one entry: a
// word typed, a drag, a slider moved. It knows no store and no clock; whoever drags says when the drag is over (`seal`).

export interface History<Value> {
  readonly past: readonly Value[];
  readonly present: Value;
  readonly future: readonly Value[];
  /** The key of the latest change while it may still grow. */
  readonly open: string | undefined;
}

/** Entries that are kept; the oldest is forgotten first. */
export const historyLength = 200;

export function startHistory<Value>(present: Value): History<Value> {
  return { past: [], present, future: [], open: undefined };
}

/** The history after a change. A change to the very same value is none. */
export function record<Value>(history: History<Value>, present: Value, key?: string): History<Value> {
  if (present === history.present) return history;
  if (key !== undefined && key === history.open) return { ...history, present, future: [] };
  return {
    past: [...history.past, history.present].slice(-historyLength),
    present,
    future: [],
    open: key,
  };
}

/** Closes the latest entry: the next change begins a new one. */
export function seal<Value>(history: History<Value>): History<Value> {
  return history.open === undefined ? history : { ...history, open: undefined };
}

export function undo<Value>(history: History<Value>): History<Value> {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present,
    future: [history.present, ...history.future],
    open: undefined,
  };
}

export function redo<Value>(history: History<Value>): History<Value> {
  const present = history.future.at(0);
  if (present === undefined) return history;
  return {
    past: [...history.past, history.present],
    present,
    future: history.future.slice(1),
    open: undefined,
  };
}
