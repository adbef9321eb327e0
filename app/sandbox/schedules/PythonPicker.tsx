// Which Python it is, and what each of them would make of the tasks: three choices whose figures stand side by side, so
// that the difference between versions is seen before one is chosen.
import { useId } from 'react';
import type { Answer, Found } from '../../explore/answer.ts';
import { type SwitchPoints, switchPoints } from '../../explore/machine.ts';
import { searchBounds } from '../../explore/search.ts';
import { countText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { bigCount } from './big-count.ts';
import { OutcomeBar, OutcomeFigures } from './OutcomeBar.tsx';
import { useSchedulesWords } from './schedule-words.ts';
import type { Answers } from './use-answers.ts';

export function PythonPicker({
  answers,
  value,
  onChange,
}: {
  readonly answers: Answers;
  readonly value: SwitchPoints;
  readonly onChange: (value: SwitchPoints) => void;
}) {
  const words = useSchedulesWords();
  const name = useId();
  return (
    <fieldset className="pythons" aria-busy={answers.state === 'counting'}>
      <legend className="schedules__label">{words.python.label}</legend>
      {switchPoints.map((where) => (
        <label key={where} className="python" data-python={where}>
          <input
            type="radio"
            name={name}
            checked={where === value}
            onChange={() => onChange(where)}
            className="python__radio"
          />
          <span className="python__name">
            <strong>{words.python.names[where]}</strong>
            <small>{words.python.switches[where]}</small>
          </span>
          <span className="python__figures">
            <Figures answer={answers.of[where]} isOver={answers.state !== 'counting'} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Figures({ answer, isOver }: { readonly answer: Answer | undefined; readonly isOver: boolean }) {
  const words = useSchedulesWords();
  if (answer === undefined) {
    return <span className="python__wait">{isOver ? '–' : words.progress.waiting}</span>;
  }
  if ('tooLarge' in answer) return <span className="python__wait">{words.tooLarge.short}</span>;
  return (
    <>
      <OutcomeBar found={answer} />
      <span className="python__counts">
        <Totals found={answer} />
        <OutcomeFigures found={answer} />
      </span>
    </>
  );
}

function Totals({ found }: { readonly found: Found }) {
  const { language } = useWords();
  const words = useSchedulesWords();
  const { schedules, different } = found;
  return (
    <>
      <span className="python__total">
        {words.schedules(bigCount(language, schedules), schedules === 1n)}
      </span>
      {schedules > 1n && (
        <span title={words.differentTitle} className="python__different">
          {different === undefined
            ? words.differentMore(countText(language, searchBounds.walks))
            : words.different(countText(language, different.all), different.all === 1)}
        </span>
      )}
    </>
  );
}
