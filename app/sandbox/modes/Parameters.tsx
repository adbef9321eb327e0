// A mode's parameters as controls, made from what the registry says of them: whole numbers are sliders, those that may be
// left out have a switch as well, options are a select, yes or no is a switch, seconds are typed. The first one stands on
// the card, all of them stand in its menu.
import type { ModeChoice, Parameter, ParameterValue } from '../../modes/mode.ts';
import { completeValues } from '../../modes/mode.ts';
import { modeOf } from '../../modes/registry.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { type Words, wordFor } from '../../words/catalogue.ts';
import { useWords } from '../../words/use-words.ts';
import { useActions } from '../store/sandbox-context.ts';

/** A slider of a thousand steps cannot be aimed; it ends here, or at the number of tasks where there are more. */
const SLIDER_END = 8;
const MOST_TASKS_ON_SLIDER = 64;

type IntegerParameter = Extract<Parameter, { readonly kind: 'integer' }>;

interface ParameterProps<Kind extends Parameter = Parameter> {
  readonly id: number;
  readonly choice: ModeChoice;
  readonly parameter: Kind;
  /** How many tasks there are: a limit above that limits nothing. */
  readonly tasks: number;
}

/** The parameter of a mode that stands on its card: the first, unless it is an option that is off at first. */
export function parameterOnCard(choice: ModeChoice): Parameter | undefined {
  const first = modeOf(choice.mode)?.parameters.at(0);
  return first?.kind === 'flag' && !first.initial ? undefined : first;
}

/** The parameter in one line, its value beside its name. */
export function CardParameter(props: ParameterProps) {
  const words = useWords();
  const { choice, parameter } = props;
  const label = labelOf(words, parameter);
  const value = currentValue(choice, parameter);
  if (parameter.kind === 'integer') {
    return (
      <span className="mode-card__parameter">
        <span className="mono" aria-hidden="true">
          {label} {typeof value === 'number' && value}
        </span>
        {parameter.optional && <OptionalSwitch {...props} parameter={parameter} />}
        {typeof value === 'number' && <IntegerSlider {...props} parameter={parameter} />}
      </span>
    );
  }
  return (
    <span className="mode-card__parameter">
      <span className="mono" aria-hidden="true">
        {label}
      </span>
      <ParameterControl {...props} />
    </span>
  );
}

/** The parameter as a line of a menu. */
export function ParameterField(props: ParameterProps) {
  const words = useWords();
  const { parameter, choice } = props;
  const value = currentValue(choice, parameter);
  return (
    <div className="parameter-field">
      <span className="parameter-field__name">{labelOf(words, parameter)}</span>
      <span className="parameter-field__control">
        {parameter.kind === 'integer' && (
          <>
            {parameter.optional && <OptionalSwitch {...props} parameter={parameter} />}
            {typeof value === 'number' && <IntegerSlider {...props} parameter={parameter} />}
          </>
        )}
        <ParameterControl {...props} />
      </span>
    </div>
  );
}

function IntegerSlider({ id, choice, parameter, tasks }: ParameterProps<IntegerParameter>) {
  const words = useWords();
  const { setParameter, seal } = useActions();
  const value = currentValue(choice, parameter);
  if (typeof value !== 'number') return undefined;
  const end = Math.max(SLIDER_END, Math.min(tasks, MOST_TASKS_ON_SLIDER), value);
  return (
    <Slider
      label={labelOf(words, parameter)}
      min={parameter.min}
      max={Math.min(parameter.max, end)}
      value={value}
      onChange={(next) => setParameter(id, parameter.key, next)}
      onRest={seal}
    />
  );
}

/** Whether a number that may be left out is given at all. */
function OptionalSwitch({ id, choice, parameter }: ParameterProps<IntegerParameter>) {
  const words = useWords();
  const { setParameter } = useActions();
  return (
    <Switch
      label={words.compare.isSet(labelOf(words, parameter))}
      isOn={currentValue(choice, parameter) !== undefined}
      onChange={(isOn) => setParameter(id, parameter.key, isOn ? parameter.initial : undefined)}
    />
  );
}

function Switch({
  label,
  isOn,
  onChange,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  return (
    <input
      type="checkbox"
      role="switch"
      aria-checked={isOn}
      className="switch"
      aria-label={label}
      checked={isOn}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}

function ParameterControl({ id, choice, parameter }: ParameterProps) {
  const words = useWords();
  const { setParameter } = useActions();
  const label = labelOf(words, parameter);
  const value = currentValue(choice, parameter);
  const number = typeof value === 'number' ? value : undefined;
  const set = (next: ParameterValue) => setParameter(id, parameter.key, next);
  switch (parameter.kind) {
    case 'integer':
      return number === undefined ? undefined : (
        <NumberField
          label={words.compare.numberOf(label)}
          value={number}
          min={parameter.min}
          max={parameter.max}
          className="number-field--boxed number-field--short"
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
          className="number-field--boxed number-field--short"
          onChange={set}
        />
      );
    case 'choice':
      return (
        <Select label={label} value={String(value)} onChange={(event) => set(event.target.value)}>
          {parameter.options.map((option) => (
            <option key={option} value={option}>
              {wordFor(words.options, option) ?? option}
            </option>
          ))}
        </Select>
      );
    case 'flag':
      return <Switch label={label} isOn={value === true} onChange={set} />;
  }
}

function labelOf(words: Words, { key }: Parameter): string {
  return wordFor(words.parameters, key) ?? key;
}

function currentValue(choice: ModeChoice, parameter: Parameter): ParameterValue {
  const mode = modeOf(choice.mode);
  return mode === undefined ? parameter.initial : completeValues(mode, choice.values)[parameter.key];
}
