// One step as a bar that is as long as it lasts, or as a chip where it takes no time by itself. The body is dragged to
// another place or task and opens the row's editor at a click; the right edge changes the duration.
import { type KeyboardEvent, type MouseEvent, memo, type PointerEvent, useRef } from 'react';
import { isTimed, type Step } from '../../model/step.ts';
import { type Microseconds, toSeconds } from '../../model/time.ts';
import { useWords } from '../../words/use-words.ts';
import { useActions } from '../store/sandbox-context.ts';
import { resizeStep, stepLength } from '../store/step-edits.ts';
import { keyTarget, snap } from './snap.ts';
import { followStepDrag } from './step-drag.ts';
import type { StepHands } from './step-hands.ts';
import { stepKey } from './step-keys.ts';
import { durationText, stepSign, stepText } from './step-text.ts';

export interface StepItemProps {
  readonly step: Step;
  readonly row: number;
  readonly at: number;
  /** How many steps the row has. */
  readonly of: number;
  /** What the task is called. */
  readonly label: string;
  /** Microseconds a pixel, for the edge; read when it is taken hold of. */
  readonly perPixel: (strip: HTMLElement) => number;
  readonly inlineSize: string | undefined;
  /** Whether a step without a duration is a sign instead of words. */
  readonly isTerse: boolean;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly hands: StepHands;
  readonly onHold: (isHeld: boolean) => void;
  readonly onFocus: (at: number) => void;
  readonly onOpen: (at: number) => void;
}

export const StepItem = memo(function StepItem(props: StepItemProps) {
  const { step, row, at, of, label, inlineSize, isTerse, isCurrent, isChosen, hands, onFocus, onOpen } =
    props;
  const words = useWords();
  const wasDragged = useRef<() => boolean>(() => false);
  const text = stepText(words, step);
  const shown = durationText(words, step) ?? (isTerse ? stepSign(step) : text);

  const hold = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    const strip = stripOf(event.currentTarget);
    wasDragged.current = followStepDrag(event.nativeEvent, event.currentTarget, {
      onDrop: (to) => hands.move({ row, at }, to, strip),
    });
  };
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (wasDragged.current()) {
      wasDragged.current = () => false;
      return;
    }
    if (!event.altKey) {
      onOpen(at);
      return;
    }
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - left) / width;
    hands.split({ row, at }, roundedPart(stepLength(step), share), stripOf(event.currentTarget));
  };
  const key = (event: KeyboardEvent<HTMLButtonElement>) => {
    const meant = stepKey(event);
    // In a row's own editor there is no row above or below.
    if (meant?.kind === 'focus row' && event.currentTarget.closest('[popover]') !== null) return;
    const strip = stripOf(event.currentTarget);
    if (meant === undefined || strip === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    hands.press(meant, { row, at }, strip);
  };
  return (
    <span
      className={`step${isTimed(step) ? '' : ' step--instant'}`}
      style={inlineSize === undefined ? undefined : { inlineSize }}
      data-at={at}
    >
      <button
        type="button"
        className={`step-bar step-bar--${step.kind}${isRandom(step) ? ' step-bar--random' : ''} mono`}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={
          of === 1 ? words.editing.onlyStep(label, text) : words.editing.step(at + 1, of, label, text)
        }
        aria-pressed={isChosen}
        title={words.editing.stepTip(text, isTimed(step))}
        data-first-focus={isChosen ? '' : undefined}
        onPointerDown={hold}
        onClick={click}
        onKeyDown={key}
        onFocus={() => onFocus(at)}
      >
        <span className="step-bar__text">{shown}</span>
      </button>
      {isTimed(step) && <StepEdge {...props} text={text} />}
    </span>
  );
});

function StepEdge({
  step,
  row,
  at,
  of,
  label,
  text,
  perPixel,
  onHold,
}: StepItemProps & { readonly text: string }) {
  const words = useWords();
  const { editRows, seal } = useActions();
  const grip = useRef<
    { readonly x: number; readonly length: Microseconds; readonly perPixel: number } | undefined
  >(undefined);
  const length = stepLength(step);
  const resize = (wanted: Microseconds) =>
    editRows((rows) => resizeStep(rows, row, at, wanted), `duration ${row} ${at}`);
  const hold = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const strip = stripOf(event.currentTarget);
    if (strip === undefined) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, length, perPixel: perPixel(strip) };
    onHold(true);
  };
  const drag = (event: PointerEvent) => {
    const from = grip.current;
    if (from === undefined) return;
    resize(snap(from.length + (event.clientX - from.x) * from.perPixel, from.perPixel, event.altKey));
  };
  const release = () => {
    grip.current = undefined;
    onHold(false);
    seal();
  };
  const key = (event: KeyboardEvent) => {
    const wanted = keyTarget(event.key, event.shiftKey, length);
    if (wanted === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    resize(wanted);
  };
  return (
    // Not in the order of Tab: the step before it has the same at Shift with an arrow.
    <span
      className="step-edge"
      role="slider"
      tabIndex={-1}
      aria-label={of === 1 ? words.tasks.edge(label) : words.editing.edge(at + 1, label)}
      aria-valuenow={toSeconds(length)}
      aria-valuemin={0}
      aria-valuetext={text}
      onPointerDown={hold}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={key}
      onBlur={seal}
    />
  );
}

function stripOf(element: Element): HTMLElement | undefined {
  return element.closest<HTMLElement>('.step-strip') ?? undefined;
}

function isRandom(step: Step): boolean {
  return isTimed(step) && typeof step.duration !== 'number';
}

/** A share of a length on a round figure, a twentieth of it apart. */
function roundedPart(length: Microseconds, share: number): Microseconds {
  return snap(length * share, length / 160, false);
}
