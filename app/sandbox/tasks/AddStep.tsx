// A button for each kind of step: one click puts it behind the chosen one, with a name out of those in use.
import { useWords } from '../../words/use-words.ts';
import { useActions, useDocument } from '../store/sandbox-context.ts';
import { insertStep } from '../store/step-edits.ts';
import { namesInUse, stepKinds, stepOfKind } from '../store/step-kinds.ts';

export function AddStep({
  row,
  behind,
  onAdded,
}: {
  readonly row: number;
  readonly behind: number;
  readonly onAdded: (at: number) => void;
}) {
  const words = useWords();
  const { editRows } = useActions();
  const workload = useDocument((document) => document.workload);
  const names = namesInUse(workload);
  return (
    <fieldset className="add-step" aria-label={words.tasks.addStep}>
      <span className="add-step__title" aria-hidden="true">
        {words.tasks.addStep}
      </span>
      {stepKinds.map((kind) => {
        const step = stepOfKind(kind, workload.rows, row, names);
        const why = kind === 'release' ? words.editing.nothingHeld : words.editing.nobodyNamed;
        return (
          <button
            key={kind}
            type="button"
            className={`add-step__kind add-step__kind--${kind}`}
            disabled={step === undefined}
            title={step === undefined ? why : words.editing.kindTips[kind]}
            onClick={() => {
              if (step === undefined || !editRows((rows) => insertStep(rows, row, step, behind + 1))) return;
              onAdded(behind + 1);
            }}
          >
            {words.tasks.kinds[kind]}
          </button>
        );
      })}
    </fieldset>
  );
}
