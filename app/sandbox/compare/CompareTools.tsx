// What can be done with all modes at once: let them race, and keep what is shown now to compare it with what follows.
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { useSandbox, useSandboxState } from '../store/sandbox-context.ts';
import { compareStoreOf, togglePin, toggleRace } from './compare-store.ts';
import { useCompare } from './use-compare.ts';
import './compare.css';

export function CompareTools() {
  const { compare: words } = useWords();
  const sandbox = useSandbox();
  const compare = compareStoreOf(sandbox.store);
  const isRacing = useCompare((state) => state.isRacing);
  const isPinned = useCompare((state) => state.before !== undefined);
  const isEmpty = useSandboxState((state) => state.predictions.size === 0);
  return (
    <>
      <Button
        className="compare-tool"
        aria-pressed={isPinned}
        title={isPinned ? words.beforeEnd : words.beforeTitle}
        disabled={isEmpty}
        onClick={() => togglePin(compare, sandbox.store.getState())}
      >
        {words.before}
      </Button>
      <Button
        className="compare-tool"
        aria-pressed={isRacing}
        title={isRacing ? words.raceEnd : words.raceTitle}
        disabled={isEmpty}
        onClick={() => toggleRace(compare, sandbox)}
      >
        {words.race}
      </Button>
    </>
  );
}
