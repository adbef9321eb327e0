// A quiet word that another tab has changed the work since, and the way to take it over.
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { useActions, useSandboxState } from '../store/sandbox-context.ts';

export function ElsewhereBar() {
  const words = useWords();
  const { set, takeElsewhere } = useActions();
  const isElsewhere = useSandboxState((state) => state.elsewhere !== undefined);
  if (!isElsewhere) return undefined;
  return (
    <p className="notice-bar" role="status">
      <span>{words.editing.elsewhere}</span>
      <Button onClick={takeElsewhere}>{words.editing.loadElsewhere}</Button>
      <Button look="quiet" onClick={() => set({ elsewhere: undefined })}>
        {words.app.dismiss}
      </Button>
    </p>
  );
}
