// One step as fields: its kind and its duration, typed.
import { isTimed, type Step } from '../../model/step.ts';
import { fromSeconds, toSeconds } from '../../model/time.ts';
import { limits } from '../../model/workload.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { useWords } from '../../words/use-words.ts';
import { changeKind, plainKinds, removeStep, resizeStep, stepLength } from '../store/row-edits.ts';
import { useActions } from '../store/sandbox-context.ts';

export function StepFields({
  step,
  row,
  at,
  isOnly,
}: {
  readonly step: Step;
  readonly row: number;
  readonly at: number;
  readonly isOnly: boolean;
}) {
  const words = useWords();
  const { editRows } = useActions();
  const isPlain = plainKinds.some((kind) => kind === step.kind);
  return (
    <div className="row-menu__field">
      <Select
        label={words.tasks.stepKind(at + 1)}
        value={step.kind}
        onChange={(event) => {
          const kind = plainKinds.find((each) => each === event.target.value);
          if (kind !== undefined) editRows((rows) => changeKind(rows, row, at, kind));
        }}
      >
        {!isPlain && <option value={step.kind}>{words.tasks.kinds[step.kind]}</option>}
        {plainKinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.tasks.kinds[kind]}
          </option>
        ))}
      </Select>
      {isTimed(step) && (
        <NumberField
          label={
            typeof step.duration === 'number'
              ? words.tasks.stepDuration(at + 1)
              : words.tasks.stepLongest(at + 1)
          }
          value={toSeconds(stepLength(step))}
          min={0.001}
          max={toSeconds(limits.duration)}
          step={0.5}
          integer={false}
          className="number-field--boxed"
          onChange={(seconds) => {
            if (seconds === undefined) return;
            editRows((rows) => resizeStep(rows, row, at, fromSeconds(seconds)), `duration ${row} ${at}`);
          }}
        />
      )}
      <Button
        look="icon"
        aria-label={words.tasks.removeStep(at + 1)}
        title={words.tasks.removeStep(at + 1)}
        disabled={isOnly}
        onClick={() => editRows((rows) => removeStep(rows, row, at))}
      >
        <Icon name="close" size={14} />
      </Button>
    </div>
  );
}
