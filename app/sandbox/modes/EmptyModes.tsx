// Where the modes would be: what to do, and the four that everybody begins with at a click.
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { firstDocument, preferredCard } from '../store/initial.ts';
import { useActions, useSandboxState } from '../store/sandbox-context.ts';

export function EmptyModes() {
  const words = useWords();
  const { change, set, undo } = useActions();
  const canUndo = useSandboxState((state) => state.history.past.length > 0);
  return (
    <div className="modes__empty">
      <p>{words.modes.empty}</p>
      <div className="modes__begin">
        <Button
          look="accent"
          onClick={() => {
            const first = firstDocument();
            change((document) => ({ ...document, cards: first.cards }));
            set({ selected: preferredCard(first) });
          }}
        >
          {words.editing.firstModes}
        </Button>
        {canUndo && <Button onClick={undo}>{words.tasks.undo}</Button>}
      </div>
    </div>
  );
}
