// One step as fields: its kind, how long it takes (or between what and what), the name it refers to, and what the hands
// do with it for whoever has none free.
import { useId } from 'react';
import { isTimed, longest, type Step } from '../../model/step.ts';
import { fromSeconds, toSeconds } from '../../model/time.ts';
import { limits } from '../../model/workload.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { useWords } from '../../words/use-words.ts';
import { useActions, useDocument, useSandbox } from '../store/sandbox-context.ts';
import { documentOf } from '../store/state.ts';
import { replaceStep, setRange } from '../store/step-edits.ts';
import {
  choicesFor,
  namesInUse,
  referenceOf,
  stepKinds,
  stepOfKind,
  withReference,
} from '../store/step-kinds.ts';
import { NameField } from './NameField.tsx';
import type { StepHands } from './step-hands.ts';
import type { StepKey } from './step-keys.ts';

export function StepForm({
  step,
  row,
  at,
  hands,
  strip,
}: {
  readonly step: Step;
  readonly row: number;
  readonly at: number;
  readonly hands: StepHands;
  /** The strip beside, which keeps the focus after an edit. */
  readonly strip: () => Element | undefined;
}) {
  const words = useWords();
  const { store } = useSandbox();
  const { editRows } = useActions();
  const workload = useDocument((document) => document.workload);
  const names = namesInUse(workload, documentOf(store.getState()).world);
  const list = useId();
  const name = referenceOf(step);
  const ofKind = (kind: (typeof stepKinds)[number]) => stepOfKind(kind, workload.rows, row, names, step);
  const press = (key: StepKey) => () => {
    const within = strip();
    if (within !== undefined) hands.press(key, { row, at }, within);
  };
  const tool = (
    label: string,
    key: StepKey,
    icon: 'back' | 'forward' | 'up' | 'down' | 'split' | 'copy' | 'close',
  ) => (
    <Button look="icon" aria-label={label} title={label} onClick={press(key)}>
      <Icon name={icon} size={15} />
    </Button>
  );
  return (
    <div className="step-form">
      <Select
        label={words.tasks.stepKind(at + 1)}
        value={step.kind}
        onChange={(event) => {
          const kind = stepKinds.find((each) => each === event.target.value);
          const changed = kind === undefined ? undefined : ofKind(kind);
          if (changed !== undefined) editRows((rows) => replaceStep(rows, row, at, () => changed));
        }}
      >
        {stepKinds.map((kind) => (
          <option key={kind} value={kind} disabled={kind !== step.kind && ofKind(kind) === undefined}>
            {words.tasks.kinds[kind]}
          </option>
        ))}
      </Select>
      {name !== undefined && (
        <>
          <NameField
            label={words.editing.nameOf(at + 1)}
            value={name}
            list={list}
            onChange={(next) =>
              editRows(
                (rows) => replaceStep(rows, row, at, (old) => withReference(old, next)),
                `reference ${row} ${at}`,
              )
            }
          />
          <datalist id={list}>
            {choicesFor(step.kind, names, workload.rows.at(row)?.name).map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        </>
      )}
      {isTimed(step) && <DurationFields step={step} row={row} at={at} />}
      <div className="step-form__tools">
        {tool(words.editing.moveBack(at + 1), { kind: 'move', by: -1 }, 'back')}
        {tool(words.editing.moveOn(at + 1), { kind: 'move', by: 1 }, 'forward')}
        {tool(words.editing.moveUp(at + 1), { kind: 'move row', by: -1 }, 'up')}
        {tool(words.editing.moveDown(at + 1), { kind: 'move row', by: 1 }, 'down')}
        {isTimed(step) && tool(words.editing.split(at + 1), { kind: 'split' }, 'split')}
        {tool(words.editing.duplicate(at + 1), { kind: 'duplicate' }, 'copy')}
        {tool(words.tasks.removeStep(at + 1), { kind: 'delete' }, 'close')}
      </div>
    </div>
  );
}

function DurationFields({
  step,
  row,
  at,
}: {
  readonly step: Extract<Step, { readonly duration: unknown }>;
  readonly row: number;
  readonly at: number;
}) {
  const words = useWords();
  const { editRows } = useActions();
  const isRandom = typeof step.duration !== 'number';
  const max = longest(step.duration);
  const min = typeof step.duration === 'number' ? step.duration : step.duration.min;
  const set = (from: number, to: number) =>
    editRows((rows) => setRange(rows, row, at, fromSeconds(from), fromSeconds(to)), `duration ${row} ${at}`);
  const bounds = { min: 0, max: toSeconds(limits.duration), step: 0.5, integer: false };
  return (
    <span className="step-form__duration">
      <NumberField
        label={isRandom ? words.editing.least(at + 1) : words.tasks.stepDuration(at + 1)}
        value={toSeconds(min)}
        {...bounds}
        className="number-field--boxed"
        onChange={(seconds) => seconds !== undefined && set(seconds, isRandom ? toSeconds(max) : seconds)}
      />
      <span aria-hidden="true">{words.editing.to}</span>
      <NumberField
        label={words.tasks.stepLongest(at + 1)}
        value={isRandom ? toSeconds(max) : undefined}
        {...bounds}
        none="="
        className="number-field--boxed"
        onChange={(seconds) =>
          set(Math.min(toSeconds(min), seconds ?? toSeconds(min)), seconds ?? toSeconds(min))
        }
      />
      <span aria-hidden="true">{words.editing.seconds}</span>
    </span>
  );
}
