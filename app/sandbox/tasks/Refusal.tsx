// Why the latest edit by hand was not made, and how to go on.
import { messageOf } from '../../model/diagnostic.ts';
import { useWords } from '../../words/use-words.ts';
import { useSandboxState } from '../store/sandbox-context.ts';

export function Refusal() {
  const words = useWords();
  const refusal = useSandboxState((state) => state.refusal);
  return (
    <p className="tasks__refusal" role="status">
      {refusal !== undefined && (
        <>
          <strong>{words.editing.refused}</strong> {messageOf(words.diagnostics, refusal)}
        </>
      )}
    </p>
  );
}
