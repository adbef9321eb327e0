// Why the latest edit by hand was not made, and how to go on.
import { useWords } from '../../words/use-words.ts';
import { useSandboxState } from '../store/sandbox-context.ts';
import { useDiagnosticText } from './use-diagnostic-text.ts';

export function Refusal() {
  const words = useWords();
  const refusal = useSandboxState((state) => state.refusal);
  const textOf = useDiagnosticText(refusal !== undefined);
  return (
    <p className="tasks__refusal" role="status">
      {refusal !== undefined && (
        <>
          <strong>{words.editing.refused}</strong> {textOf(refusal)}
        </>
      )}
    </p>
  );
}
