// Text that is no workload, with what is wrong with it.
import { parseNotation } from '../../model/notation.ts';
import type { Draft } from './state.ts';

/** The draft that a text is, `undefined` where it is a workload. */
export function draftOf(text: string): Draft | undefined {
  const parsed = parseNotation(text);
  return 'diagnostics' in parsed ? { text, diagnostics: parsed.diagnostics } : undefined;
}
