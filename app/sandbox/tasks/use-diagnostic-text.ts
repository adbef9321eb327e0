// Diagnostics in words, for components; their words are loaded when there is something to say.
import { useMemo } from 'react';
import { type Diagnostic, messageOf } from '../../model/diagnostic.ts';
import { useLatestAnswer } from '../../ui/use-latest-answer.ts';
import { loadDiagnosticWords } from '../../words/load-diagnostic-words.ts';
import { useWords } from '../../words/use-words.ts';

/** What says a diagnostic; it says nothing until the words are there. */
export function useDiagnosticText(isWanted: boolean): (diagnostic: Diagnostic) => string {
  const { language } = useWords();
  const question = useMemo(
    () => (isWanted ? () => loadDiagnosticWords(language) : undefined),
    [isWanted, language],
  );
  const words = useLatestAnswer(question);
  return (diagnostic) => (words === undefined ? '' : messageOf(words, diagnostic));
}
