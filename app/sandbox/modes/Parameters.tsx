// A mode's parameters as controls, made from what the registry says of them: the first number stands on the card as a
// slider, the rest is in the card's menu.
import type { ModeChoice, Parameter, ParameterValue } from '../../modes/mode.ts';
import { completeValues } from '../../modes/mode.ts';
import { modeOf } from '../../modes/registry.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { wordFor } from '../../words/catalogue.ts';
import { useWords } from '../../words/use-words.ts';
import { useActions } from '../store/sandbox-context.ts';

/** A slider of a thousand steps cannot be aimed; it ends here, or at the number of tasks where there are more. */
const SLIDER_END = 8;

export type IntegerParameter = Extract<Parameter, { readonly kind: 'integer' }>;

/** The parameter of a mode that stands on its card: the first, where it is a number. */
export function parameterOnCard(choice: ModeChoice): IntegerParameter | undefined {
  const first = modeOf(choice.mode)?.parameters.at(0);
  return first?.kind === 'integer' ? first : undefined;
}

export function ParameterSlider({
  id,
  choice,
  parameter,
  tasks,
}: {
  readonly id: number;
  readonly choice: ModeChoice;
  readonly parameter: IntegerParameter;
  readonly tasks: number;
}) {
  const words = useWords();
  const { setParameter, seal } = useActions();
  const value = currentValue(choice, parameter);
  if (typeof value !== 'number') return undefined;
  const label = wordFor(words.parameters, parameter.key) ?? parameter.key;
  const most = Math.min(parameter.max, Math.max(SLIDER_END, Math.min(tasks, 64), value));
  return (
    <span className="mode-card__parameter">
      <span className="mono" aria-hidden="true">
        {label} {value}
      </span>
      <Slider
        label={label}
        min={parameter.min}
        max={most}
        value={value}
        onChange={(next) => setParameter(id, parameter.key, next)}
        onRest={seal}
      />
    </span>
  );
}

export function ParameterField({
  id,
  choice,
  parameter,
}: {
  readonly id: number;
  readonly choice: ModeChoice;
  readonly parameter: Parameter;
}) {
  const words = useWords();
  const { setParameter } = useActions();
  const label = wordFor(words.parameters, parameter.key) ?? parameter.key;
  const value = currentValue(choice, parameter);
  const set = (next: ParameterValue) => setParameter(id, parameter.key, next);
  return (
    <div className="row-menu__field">
      <span>{label}</span>
      {control({
        parameter,
        label,
        value,
        set,
        optionName: (option) => wordFor(words.options, option) ?? option,
      })}
    </div>
  );
}

function control({
  parameter,
  label,
  value,
  set,
  optionName,
}: {
  readonly parameter: Parameter;
  readonly label: string;
  readonly value: ParameterValue;
  readonly set: (value: ParameterValue) => void;
  readonly optionName: (option: string) => string;
}) {
  const number = typeof value === 'number' ? value : undefined;
  switch (parameter.kind) {
    case 'integer':
      return (
        <NumberField
          label={label}
          value={number}
          min={parameter.min}
          max={parameter.max}
          none={parameter.optional ? '–' : undefined}
          className="number-field--boxed"
          onChange={set}
        />
      );
    case 'seconds':
      return (
        <NumberField
          label={label}
          value={number}
          min={0}
          max={parameter.max}
          integer={false}
          none={parameter.initial === undefined ? '–' : undefined}
          className="number-field--boxed"
          onChange={set}
        />
      );
    case 'choice':
      return (
        <Select label={label} value={String(value)} onChange={(event) => set(event.target.value)}>
          {parameter.options.map((option) => (
            <option key={option} value={option}>
              {optionName(option)}
            </option>
          ))}
        </Select>
      );
    case 'flag':
      return (
        <input
          type="checkbox"
          className="checkbox"
          aria-label={label}
          checked={value === true}
          onChange={(event) => set(event.target.checked)}
        />
      );
  }
}

function currentValue(choice: ModeChoice, parameter: Parameter): ParameterValue {
  const mode = modeOf(choice.mode);
  return mode === undefined ? parameter.initial : completeValues(mode, choice.values)[parameter.key];
}
