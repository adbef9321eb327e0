// The steps of one row, one after the other, on the common scale of the list. One stop for the Tab key; arrows go from
// step to step.
import { memo, useCallback, useState } from 'react';
import type { Microseconds } from '../../model/time.ts';
import type { TaskRow } from '../../model/workload.ts';
import { countText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { stepLength } from '../store/step-edits.ts';
import { StepItem } from './StepItem.tsx';
import type { StepHands } from './step-hands.ts';

/** A row of more steps is drawn small in the list, and edited where there is room. */
export const MOST_IN_ROW = 6;

/** Chips in a row that may still be words. */
const MOST_WORDS = 1;

export interface StripProps {
  readonly row: TaskRow;
  readonly index: number;
  readonly label: string;
  readonly hands: StepHands;
  readonly onHold: (isHeld: boolean) => void;
  readonly onOpen: (at: number) => void;
}

/** The steps in the list: `scale` is the time that the whole width stands for. */
export const RowStrip = memo(function RowStrip(props: StripProps & { readonly scale: Microseconds }) {
  const { row, index, label, scale, hands, onHold, onOpen } = props;
  const words = useWords();
  const [current, setCurrent] = useState(0);
  const { steps } = row;
  const perPixel = useCallback((strip: HTMLElement) => scale / strip.clientWidth, [scale]);
  if (steps.length > MOST_IN_ROW) return <SmallStrip {...props} />;
  const isTerse = steps.filter((step) => !('duration' in step)).length > MOST_WORDS;
  return (
    <div
      className="step-strip"
      role="toolbar"
      aria-label={words.editing.strip(label)}
      data-row={index}
      data-steps={steps.length}
    >
      {steps.length === 0 && (
        <button type="button" className="step-strip__none" onClick={() => onOpen(0)}>
          {words.editing.noSteps}
        </button>
      )}
      {steps.map((step, at) => (
        <StepItem
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place in the row
          key={at}
          step={step}
          row={index}
          at={at}
          of={steps.length}
          label={label}
          perPixel={perPixel}
          inlineSize={'duration' in step ? `${(stepLength(step) / scale) * 100}%` : undefined}
          isTerse={isTerse}
          isCurrent={at === Math.min(current, steps.length - 1)}
          isChosen={false}
          hands={hands}
          onHold={onHold}
          onFocus={setCurrent}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
});

/** Many steps as one picture that opens the editor. */
function SmallStrip({ row, index, label, scale, onOpen }: StripProps & { readonly scale: Microseconds }) {
  const words = useWords();
  const { steps } = row;
  const whole = steps.reduce((sum, step) => sum + stepLength(step), 0);
  const text = words.editing.manySteps(countText(words.language, steps.length));
  return (
    <div className="step-strip" data-row={index} data-steps={steps.length}>
      <button
        type="button"
        className="step-mini"
        style={{ inlineSize: `${(whole / scale) * 100}%`, backgroundImage: stripes(row, whole) }}
        aria-label={words.editing.openSteps(steps.length, label)}
        title={words.editing.openSteps(steps.length, label)}
        onClick={() => onOpen(0)}
      >
        <span className="step-mini__text">{text}</span>
      </button>
    </div>
  );
}

const stripeColours: Readonly<Record<string, string>> = {
  io: 'var(--state-io)',
  request: 'var(--state-io)',
  cpu: 'var(--state-running)',
  block: 'var(--state-blocked)',
};

function stripes({ steps }: TaskRow, whole: Microseconds): string {
  let from = 0;
  const stops = steps.flatMap((step) => {
    const colour = stripeColours[step.kind];
    if (colour === undefined || whole === 0) return [];
    const start = (from / whole) * 100;
    from += stepLength(step);
    const end = (from / whole) * 100;
    return [
      `${colour} ${start.toFixed(2)}% calc(${end.toFixed(2)}% - 1px)`,
      `var(--panel) 0 ${end.toFixed(2)}%`,
    ];
  });
  return stops.length === 0 ? 'none' : `linear-gradient(90deg, ${stops.join(', ')})`;
}
