// One step as a bar with a right edge that changes its duration: by pointer, and as a slider by keyboard. What has no
// duration is a small chip.
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { isTimed, type Step } from '../../model/step.ts';
import { formatSeconds, type Microseconds, toSeconds } from '../../model/time.ts';
import { useWords } from '../../words/use-words.ts';
import { resizeStep, stepLength } from '../store/row-edits.ts';
import { useActions } from '../store/sandbox-context.ts';
import { keyTarget, snap } from './snap.ts';

export function StepBar({
  step,
  row,
  at,
  label,
  scale,
  onHold,
}: {
  readonly step: Step;
  readonly row: number;
  readonly at: number;
  readonly label: string;
  readonly scale: Microseconds;
  readonly onHold: (isHeld: boolean) => void;
}) {
  const words = useWords();
  const { editRows, seal } = useActions();
  const grip = useRef<
    { readonly x: number; readonly length: Microseconds; readonly perPixel: number } | undefined
  >(undefined);
  if (!isTimed(step))
    return <span className="step-chip mono">{chipText(words.tasks.kinds[step.kind], step)}</span>;
  const length = stepLength(step);
  const text =
    typeof step.duration === 'number'
      ? words.seconds(formatSeconds(length))
      : words.seconds(`${formatSeconds(step.duration.min)}–${formatSeconds(length)}`);

  const resize = (wanted: Microseconds) =>
    editRows((rows) => resizeStep(rows, row, at, wanted), `duration ${row} ${at}`);
  const hold = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const track = event.currentTarget.closest('.task-row__track');
    if (track === null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, length, perPixel: scale / track.clientWidth };
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
    <span
      className={`step-bar step-bar--${step.kind}${typeof step.duration === 'number' ? '' : ' step-bar--random'}`}
      style={{ inlineSize: `${(length / scale) * 100}%` }}
      title={`${words.tasks.kinds[step.kind]} · ${text}`}
    >
      <span className="step-bar__text mono">{text}</span>
      <span
        className="step-bar__edge"
        role="slider"
        tabIndex={0}
        aria-label={words.tasks.edge(label)}
        aria-valuenow={toSeconds(length)}
        aria-valuemin={0}
        aria-valuetext={`${words.tasks.kinds[step.kind]}, ${text}`}
        onPointerDown={hold}
        onPointerMove={drag}
        onPointerUp={release}
        onPointerCancel={release}
        onKeyDown={key}
        onBlur={seal}
      />
    </span>
  );
}

function chipText(kind: string, step: Step): string {
  switch (step.kind) {
    case 'acquire':
    case 'release':
      return `${kind} ${step.lock}`;
    case 'put':
    case 'get':
      return `${kind} ${step.queue}`;
    case 'spawn':
    case 'join':
      return `${kind} ${step.task}`;
    case 'read':
    case 'write':
      return `${kind} ${step.variable}`;
    default:
      return kind;
  }
}
