// The tasks as text, the same truth as the rows above. While the text is no workload it stays as typed, says where it is
// wrong and what would be right, and the rest of the page keeps the last good tasks.
import { useId, useRef } from 'react';
import { useWords } from '../../words/use-words.ts';
import { useActions, useDocument, useSandboxState } from '../store/sandbox-context.ts';
import { useDiagnosticText } from './use-diagnostic-text.ts';

const MOST_PROBLEMS = 3;

export function NotationEditor() {
  const words = useWords();
  const { typeText, seal } = useActions();
  const text = useDocument((document) => document.text);
  const draft = useSandboxState((state) => state.draft);
  const textOf = useDiagnosticText(draft !== undefined);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const shown = draft?.text ?? text;
  const lines = shown.split('\n').length;
  return (
    <div className="notation">
      <textarea
        ref={field}
        className="notation__text mono"
        aria-label={words.tasks.text}
        aria-invalid={draft !== undefined}
        aria-describedby={id}
        placeholder={words.tasks.textHint}
        rows={Math.min(10, Math.max(4, lines + 1))}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        wrap="off"
        value={shown}
        onChange={(event) => typeText(event.target.value)}
        onBlur={seal}
      />
      <div id={id} className="notation__problems" role="status">
        {draft !== undefined && (
          <>
            <ul>
              {draft.diagnostics.slice(0, MOST_PROBLEMS).map((diagnostic) => (
                <li key={`${diagnostic.line} ${diagnostic.column} ${diagnostic.code}`}>
                  <button
                    type="button"
                    className="notation__problem"
                    onClick={() => {
                      const start = offsetOf(shown, diagnostic.line, diagnostic.column);
                      field.current?.focus();
                      field.current?.setSelectionRange(start, start + diagnostic.length);
                    }}
                  >
                    {textOf(diagnostic)}
                  </button>
                </li>
              ))}
            </ul>
            <p>{words.tasks.stale}</p>
          </>
        )}
      </div>
    </div>
  );
}

/** The place of a line and a column, both from 1, in the whole text. */
function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, Math.max(0, line - 1));
  return before.reduce((sum, each) => sum + each.length + 1, 0) + Math.max(0, column - 1);
}
