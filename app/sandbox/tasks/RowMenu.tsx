// What can be done with a row beyond dragging: its steps one by one, how many of it, and where it stands.
import type { TaskRow } from '../../model/workload.ts';
import { Icon } from '../../ui/Icon.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useWords } from '../../words/use-words.ts';
import { addStep, duplicateRow, removeRow, repeatRow, splitLastStep } from '../store/row-edits.ts';
import { useActions } from '../store/sandbox-context.ts';
import { StepFields } from './StepFields.tsx';

export function RowMenu({
  row,
  index,
  label,
  onMove,
}: {
  readonly row: TaskRow;
  readonly index: number;
  readonly label: string;
  readonly onMove: (index: number, by: number) => void;
}) {
  const words = useWords();
  const { editRows } = useActions();
  const item = (text: string, act: () => void) => (
    <button type="button" className="popover__item" onClick={act}>
      {text}
    </button>
  );
  return (
    <Popover
      label={words.tasks.menu(label)}
      trigger={<Icon name="more" />}
      align="end"
      className="button button--quiet button--icon task-row__menu"
    >
      {(close) => {
        const then = (act: () => void) => () => {
          close();
          act();
        };
        return (
          <>
            <p className="popover__heading">{words.tasks.steps}</p>
            {row.steps.map((step, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place in the row
              <StepFields key={at} step={step} row={index} at={at} isOnly={row.steps.length === 1} />
            ))}
            {item(words.tasks.addStep, () =>
              editRows((rows) => addStep(rows, index, { kind: 'cpu', duration: 1_000_000 })),
            )}
            {item(words.tasks.split, () => editRows((rows) => splitLastStep(rows, index)))}
            <div className="row-menu__field">
              <span>{words.tasks.repeat}</span>
              <NumberField
                label={words.tasks.repeat}
                value={row.count}
                min={1}
                max={10_000_000}
                className="number-field--boxed"
                onChange={(count) => editRows((rows) => repeatRow(rows, index, count ?? 1), `count ${index}`)}
              />
            </div>
            <hr className="popover__rule" />
            {item(
              words.tasks.duplicate,
              then(() => editRows((rows) => duplicateRow(rows, index))),
            )}
            {item(
              words.tasks.up,
              then(() => onMove(index, -1)),
            )}
            {item(
              words.tasks.down,
              then(() => onMove(index, 1)),
            )}
            {item(
              words.tasks.remove,
              then(() => editRows((rows) => removeRow(rows, index))),
            )}
          </>
        );
      }}
    </Popover>
  );
}
