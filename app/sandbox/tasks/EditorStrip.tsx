// The steps of one row in the row's editor, on as many lines as it takes. One stop for the Tab key; arrows go from step to
// step.
import { useCallback } from 'react';
import type { Microseconds } from '../../model/time.ts';
import { useWords } from '../../words/use-words.ts';
import { stepLength } from '../store/step-edits.ts';
import { StepItem } from './StepItem.tsx';
import type { StripProps } from './StepStrip.tsx';

/** Pixels of the longest and of the shortest bar in the editor. */
const LONGEST = 150;
const SHORTEST = 58;

/** The steps in the editor, with the one whose fields are shown below. */
export function EditorStrip({
  row,
  index,
  label,
  hands,
  onHold,
  onOpen,
  chosen,
  longest,
}: StripProps & {
  readonly chosen: number;
  /** The duration that fills the longest bar; it holds still while an edge is dragged. */
  readonly longest: Microseconds;
}) {
  const words = useWords();
  const { steps } = row;
  const perPixel = useCallback(() => longest / (LONGEST - SHORTEST), [longest]);
  return (
    <div
      className="step-strip step-strip--wrapped"
      role="toolbar"
      aria-label={words.editing.strip(label)}
      data-row={index}
      data-steps={steps.length}
    >
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
          inlineSize={
            'duration' in step
              ? `${SHORTEST + Math.min(2, stepLength(step) / longest) * (LONGEST - SHORTEST)}px`
              : undefined
          }
          isTerse={false}
          isCurrent={at === chosen}
          isChosen={at === chosen}
          hands={hands}
          onHold={onHold}
          onFocus={onOpen}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}
