// Everything about a row in one place: its steps with room for fifty of them, the fields of one step, a button for each
// kind that can be added, and how many of it there are, when they arrive and how long they may take. Loaded when a row is
// pointed at.
import { useEffect, useRef, useState } from 'react';
import { fromSeconds, type Microseconds, toSeconds } from '../../model/time.ts';
import { limits, type TaskRow } from '../../model/workload.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { focusFirst } from '../../ui/Popover.tsx';
import { Select } from '../../ui/Select.tsx';
import { useWords } from '../../words/use-words.ts';
import { duplicateRow, type RowSuffixes, removeRow, repeatRow, setSuffixes } from '../store/row-edits.ts';
import { useActions } from '../store/sandbox-context.ts';
import { stepLength } from '../store/step-edits.ts';
import { AddStep } from './AddStep.tsx';
import { EditorStrip } from './EditorStrip.tsx';
import { StepForm } from './StepForm.tsx';
import type { StepHands } from './step-hands.ts';

export interface RowEditorProps {
  readonly row: TaskRow;
  readonly index: number;
  readonly label: string;
  readonly hands: StepHands;
  readonly onMove: (index: number, by: number) => void;
  readonly chosen: number;
  readonly onChoose: (step: number) => void;
  readonly close: () => void;
}

export function RowEditor({ row, index, label, hands, onMove, chosen, onChoose, close }: RowEditorProps) {
  const words = useWords();
  const { editRows } = useActions();
  const panel = useRef<HTMLDivElement>(null);
  // The popover has opened before there was anything in it to go to.
  useEffect(() => {
    if (panel.current?.contains(document.activeElement) === false) focusFirst(panel.current);
  }, []);
  const [held, setHeld] = useState<Microseconds | undefined>(undefined);
  const fitted = Math.max(1_000, ...row.steps.map(stepLength));
  const at = Math.min(chosen, row.steps.length - 1);
  const step = row.steps.at(at);
  const strip = () => panel.current?.querySelector('.step-strip') ?? undefined;
  const act = (edit: () => void) => () => {
    close();
    edit();
  };
  const item = (text: string, onClick: () => void) => (
    <button type="button" className="popover__item" onClick={onClick}>
      {text}
    </button>
  );
  return (
    <div ref={panel}>
      <p className="popover__heading">{words.editing.stepsOf(label)}</p>
      <EditorStrip
        row={row}
        index={index}
        label={label}
        hands={hands}
        chosen={at}
        longest={held ?? fitted}
        onHold={(isHeld) => setHeld(isHeld ? fitted : undefined)}
        onOpen={onChoose}
      />
      {step !== undefined && <StepForm step={step} row={index} at={at} hands={hands} strip={strip} />}
      <AddStep row={index} behind={at} onAdded={onChoose} />
      <hr className="popover__rule" />
      <RowFields row={row} index={index} />
      <hr className="popover__rule" />
      <div className="row-editor__acts">
        {item(
          words.tasks.duplicate,
          act(() => editRows((rows) => duplicateRow(rows, index))),
        )}
        {item(
          words.tasks.up,
          act(() => onMove(index, -1)),
        )}
        {item(
          words.tasks.down,
          act(() => onMove(index, 1)),
        )}
        {item(
          words.tasks.remove,
          act(() => editRows((rows) => removeRow(rows, index))),
        )}
      </div>
    </div>
  );
}

/** What a row has besides its steps. */
function RowFields({ row, index }: { readonly row: TaskRow; readonly index: number }) {
  const words = useWords();
  const { editRows } = useActions();
  const set = (change: RowSuffixes, key: string) =>
    editRows((rows) => setSuffixes(rows, index, change), `${key} ${index}`);
  const seconds = (label: string, key: 'arrival' | 'every' | 'timeout') => {
    const value = row[key];
    return (
      <Field label={label}>
        <NumberField
          label={label}
          value={value === undefined ? undefined : toSeconds(value)}
          min={0}
          max={toSeconds(limits.duration)}
          step={0.5}
          integer={false}
          none="–"
          className="number-field--boxed"
          onChange={(next) => set({ [key]: next === undefined ? undefined : fromSeconds(next) }, key)}
        />
      </Field>
    );
  };
  return (
    <div className="row-editor__fields">
      <Field label={words.tasks.repeat}>
        <NumberField
          label={words.tasks.repeat}
          value={row.count}
          min={1}
          max={limits.tasks}
          className="number-field--boxed"
          onChange={(count) => editRows((rows) => repeatRow(rows, index, count ?? 1), `count ${index}`)}
        />
      </Field>
      {seconds(words.editing.timeout, 'timeout')}
      {seconds(words.editing.arrival, 'arrival')}
      {seconds(words.editing.every, 'every')}
      <Field label={words.editing.place} isWide>
        <Select
          label={words.editing.place}
          value={row.place ?? ''}
          onChange={({ target: { value } }) =>
            set({ place: value === 'loop' || value === 'thread' ? value : undefined }, 'place')
          }
        >
          <option value="">{words.editing.places.any}</option>
          <option value="loop">{words.editing.places.loop}</option>
          <option value="thread">{words.editing.places.thread}</option>
        </Select>
      </Field>
    </div>
  );
}

function Field({
  label,
  isWide = false,
  children,
}: {
  readonly label: string;
  readonly isWide?: boolean;
  readonly children: React.ReactNode;
}) {
  return (
    <div className={`row-menu__field${isWide ? ' row-menu__field--wide' : ''}`}>
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  );
}
