import { createContext, useContext } from 'react';
import type { Trace } from '../model/trace.ts';

/**
 * What a page knows of a trace beyond the trace itself: why a segment is as it is, which segments make the total, which
 * ones belong to what a person has chosen elsewhere. Timelines ask for it by their trace; without a page that knows, they
 * show the same picture without.
 */
export interface Reading {
  /** A sentence or two on a segment; `undefined` where nothing is known of it. */
  readonly why: (trace: Trace, segment: number) => Promise<string | undefined>;
  /** The segments that make the total, where a person wants to see them. */
  readonly chain: (trace: Trace) => readonly number[] | undefined;
  /** The segments to be framed. */
  readonly marked: (trace: Trace) => readonly number[] | undefined;
}

const nothing: Reading = { why: async () => undefined, chain: () => undefined, marked: () => undefined };

export const ReadingContext = createContext<Reading>(nothing);

export function useReading(): Reading {
  return useContext(ReadingContext);
}
