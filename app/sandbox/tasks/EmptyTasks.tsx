// Where the tasks would be: what to do, and two ways to begin at a click.
import { presetOf } from '../../presets/presets.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { firstPreset } from '../store/initial.ts';
import { insertRow } from '../store/row-edits.ts';
import { useActions, useSandboxState } from '../store/sandbox-context.ts';

const FIVE_SECONDS = 5_000_000;

export function EmptyTasks() {
  const words = useWords();
  const { editRows, loadPreset, undo } = useActions();
  const canUndo = useSandboxState((state) => state.history.past.length > 0);
  const preset = presetOf(firstPreset);
  return (
    <div className="tasks__empty">
      <p>{words.tasks.empty}</p>
      <div className="tasks__begin">
        <Button
          look="accent"
          onClick={() =>
            editRows((rows) => insertRow(rows, { steps: [{ kind: 'io', duration: FIVE_SECONDS }], count: 1 }))
          }
        >
          {words.editing.firstTask}
        </Button>
        {preset !== undefined && (
          <Button onClick={() => loadPreset(preset)}>{words.presets[firstPreset].name}</Button>
        )}
        {canUndo && <Button onClick={undo}>{words.tasks.undo}</Button>}
      </div>
    </div>
  );
}
