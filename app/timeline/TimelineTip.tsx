import type { ReactNode } from 'react';
import { outcomes, states, type Trace } from '../model/trace.ts';
import type { TimelineWords } from '../words/timeline.en.ts';
import { formatDifference, formatTime } from './axis.ts';
import type { Scene } from './draw/scene.ts';
import type { Hit } from './hit.ts';
import { spansOf } from './spans.ts';
import { xOf } from './time-scale.ts';

/** What the pointer is over, in a few lines beside it. */

export interface TimelineTipProps {
  readonly scene: Scene;
  readonly hit: Hit;
  readonly x: number;
  readonly y: number;
  readonly nameOf: (task: number) => string;
  readonly words: TimelineWords;
  /** Why a segment is as it is, in a sentence or two, where that is known. */
  readonly reason: string | undefined;
}

/** Beyond this share of the width the tip stands left of the pointer. */
const TURNS_AT = 0.6;

export function TimelineTip({ scene, hit, x, y, nameOf, words, reason }: TimelineTipProps): ReactNode {
  const content = contentOf(scene, hit, nameOf, words);
  if (content === undefined) return undefined;
  const across = x > scene.width * TURNS_AT ? `calc(${x - 12}px - 100%)` : `${x + 14}px`;
  return (
    <div
      className="timeline-tip"
      style={{ transform: `translate(${across}, ${y + 16}px)` }}
      aria-hidden="true"
    >
      {content}
      {reason === undefined ? undefined : <p>{reason}</p>}
    </div>
  );
}

function contentOf(
  scene: Scene,
  hit: Hit,
  nameOf: (task: number) => string,
  words: TimelineWords,
): ReactNode {
  switch (hit.kind) {
    case 'segment':
      return segmentContent(scene, hit.task, hit.segment, nameOf, words);
    case 'task':
      return (
        <>
          <strong>{words.task(nameOf(hit.task))}</strong>
          <span>{words.outcomes[outcomes[scene.trace.outcome[hit.task]]]}</span>
          {measuredLine(scene, hit.task, words)}
        </>
      );
    case 'tasks':
      return <strong>{words.tasksTogether(nameOf(hit.first), nameOf(hit.last))}</strong>;
    case 'executor':
    case 'playhead':
    case 'axis':
    case 'nothing':
      return undefined;
  }
}

function segmentContent(
  scene: Scene,
  task: number,
  segment: number,
  nameOf: (task: number) => string,
  words: TimelineWords,
): ReactNode {
  const { trace } = scene;
  const { start, end, state, executor } = trace.segments;
  const where = executor[segment];
  const name = words.task(nameOf(task));
  const isLast = segment === trace.offsets[task + 1] - 1;
  const outcome = outcomes[trace.outcome[task]];
  const slices = sliceLine(scene, trace, task, segment, words);
  return (
    <>
      <strong>{where < 0 ? name : `${name} · ${scene.labels.executor(where)}`}</strong>
      <span>{words.states[states[state[segment]]]}</span>
      {slices ?? (
        <span className="timeline-tip-time">
          {formatTime(end[segment] - start[segment])} ·{' '}
          {words.fromTo(formatTime(start[segment]), formatTime(end[segment]))}
        </span>
      )}
      {isLast && outcome !== 'done' ? <span>{words.outcomes[outcome]}</span> : undefined}
      {measuredLine(scene, task, words)}
    </>
  );
}

/** Slices too narrow to be pointed at one by one are spoken of together. */
function sliceLine(
  scene: Scene,
  trace: Trace,
  task: number,
  segment: number,
  words: TimelineWords,
): ReactNode {
  const { start, end } = trace.segments;
  if (xOf(scene.scale, end[segment]) - xOf(scene.scale, start[segment]) >= 3) return undefined;
  const spans = spansOf(trace, trace.offsets[task], trace.offsets[task + 1], scene.scale);
  const span = spans.find(({ first, last }) => segment >= first && segment <= last);
  if (span?.mixed === undefined) return undefined;
  return (
    <>
      <span>{words.slices(span.last - span.first + 1, formatTime(span.work))}</span>
      <span className="timeline-tip-time">
        {words.fromTo(formatTime(start[span.first]), formatTime(end[span.last]))}
      </span>
    </>
  );
}

function measuredLine({ trace, measured }: Scene, task: number, words: TimelineWords): ReactNode {
  const end = measured?.ended[task];
  if (end === undefined || Number.isNaN(end)) return undefined;
  return <span>{words.measured(formatTime(end, 2), formatDifference(end - trace.ended[task]))}</span>;
}
