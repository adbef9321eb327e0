import {
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { segmentAt } from '../model/trace.ts';
import { useSettled } from '../ui/use-settled.ts';
import { formatTime } from './axis.ts';
import type { Scene, SceneLabels } from './draw/scene.ts';
import { attachGestures } from './gestures.ts';
import { type Hit, taskOfHit } from './hit.ts';
import { attachKeys } from './keys.ts';
import { layoutOf, placeOfSegment } from './layout.ts';
import { type Palette, paletteOf } from './palette.ts';
import type { Playhead } from './playhead.ts';
import { useReading } from './reading.ts';
import { canvasRatio } from './sharpness.ts';
import { summaryOf, taskSentence } from './summary.ts';
import { Surface, surfaceHeight } from './surface.ts';
import { TimelineTable } from './TimelineTable.tsx';
import { taskNames } from './task-names.ts';
import { subscribeTheme } from './theme.ts';
import { xOf } from './time-scale.ts';
import type { TimelineProps } from './timeline-props.ts';
import { useReason } from './use-reason.ts';
import './timeline.css';

/** Nobody needs it before the pointer rests on something. */
const TimelineTip = lazy(async () => ({ default: (await import('./TimelineTip.tsx')).TimelineTip }));

/**
 * A trace drawn: React's thin hull around a `Surface`. It renders when what is drawn changes or something is pointed
 * at, and never because the playhead or the range moved.
 */

interface Pointed {
  readonly hit: Hit;
  readonly x: number;
  readonly y: number;
}

const MOST_HIDDEN_ROWS = 100;
/** Names that are looked at to see how much room names need. */
const NAMES_LOOKED_AT = 200;
/** In the threads view, so that the axes of all modes agree whatever their executors are called. */
const THREADS_GUTTER = 84;

export function Timeline(props: TimelineProps): ReactNode {
  const { trace, workload, measured, range, playhead, words, label } = props;
  const { view = 'tasks', rowHeight = 20, maxHeight = 800, axis = true, table = 'hidden' } = props;
  const { cores, gil, selected, hovered, ghost, gutter, unfolding = true } = props;
  const reading = useReading();
  const criticalPath = props.criticalPath ?? reading.chain(trace);
  const marked = reading.marked(trace);
  const showLinks = props.showLinks ?? false;

  const stage = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [surface, setSurface] = useState<Surface>();
  const [palette, setPalette] = useState<Palette>();
  const [pointed, setPointed] = useState<Pointed>();
  const [seeking, setSeeking] = useState<string>();
  const [focused, setFocused] = useState<number>();
  const keysId = useId();

  const layout = useMemo(
    () => layoutOf(trace, { view, rowHeight, maxHeight, cores, gil }),
    [trace, view, rowHeight, maxHeight, cores, gil],
  );
  const nameOf = useMemo(() => taskNames(workload), [workload]);
  const names = useMemo(() => someNames(trace.tasks, nameOf), [trace.tasks, nameOf]);
  const labels = useMemo<SceneLabels>(
    () => ({
      task: nameOf,
      taskLong: (task) => words.task(nameOf(task)),
      executor: (number) => {
        const info = trace.executors[number];
        return words.executor(info.kind, info.host, info.number + 1);
      },
      executorShort: (number) => {
        const info = trace.executors[number];
        return words.executorShort(info.host, info.number + 1);
      },
      cores: words.cores,
      gil: words.gil,
    }),
    [nameOf, trace, words],
  );

  useLayoutEffect(() => {
    if (canvas.current === null) return undefined;
    const made = new Surface(canvas.current, range, playhead);
    setSurface(made);
    return () => made.dispose();
  }, [range, playhead]);

  useLayoutEffect(() => {
    const element = stage.current;
    if (element === null) return undefined;
    const read = (): void => {
      const style = getComputedStyle(element);
      setPalette(paletteOf((property) => style.getPropertyValue(property)));
    };
    read();
    return subscribeTheme(read);
  }, []);

  useLayoutEffect(() => {
    if (surface === undefined || palette === undefined) return;
    surface.setContent({
      trace,
      measured,
      ghost,
      layout,
      hasAxis: axis,
      palette,
      labels,
      criticalPath,
      showLinks,
      gutter: gutter ?? (view === 'threads' ? THREADS_GUTTER : undefined),
      names,
      unfolding,
    });
  }, [
    surface,
    palette,
    trace,
    measured,
    ghost,
    layout,
    axis,
    labels,
    criticalPath,
    showLinks,
    gutter,
    view,
    names,
    unfolding,
  ]);

  const lit = hovered ?? (pointed === undefined ? undefined : taskOfHit(pointed.hit));
  useLayoutEffect(() => {
    surface?.setOverlay({ hovered: lit, selected, focused, seeking, marked });
  }, [surface, lit, selected, focused, seeking, marked]);

  useLayoutEffect(() => {
    const element = stage.current;
    if (surface === undefined || element === null) return undefined;
    const size = (): void => surface.resize(element.clientWidth, canvasRatio(element));
    size();
    const resizes = new ResizeObserver(size);
    resizes.observe(element);
    const sights = new IntersectionObserver(([entry]) => surface.setVisible(entry.isIntersecting), {
      rootMargin: '200px',
    });
    sights.observe(element);
    return () => {
      resizes.disconnect();
      sights.disconnect();
    };
  }, [surface]);

  const select = (task: number, segment: number | undefined): void => {
    const isSame = selected !== undefined && selected.task === task && selected.segment === segment;
    props.onSelect?.(isSame ? undefined : segment === undefined ? { task } : { task, segment });
  };
  const click = useEffectEvent((hit: Hit) => {
    if (hit.kind === 'segment') select(hit.task, hit.segment);
    else if (hit.kind === 'task') select(hit.task, undefined);
    else if (selected !== undefined) props.onSelect?.(undefined);
  });
  const point = useEffectEvent((hit: Hit | undefined, x: number, y: number) => {
    const before = pointed === undefined ? undefined : taskOfHit(pointed.hit);
    const after = hit === undefined ? undefined : taskOfHit(hit);
    setPointed(hit === undefined || !hasTip(hit) ? undefined : { hit, x, y });
    if (before !== after) props.onHover?.(after);
  });
  const seek = useEffectEvent((time: number | undefined) => {
    setSeeking(time === undefined ? undefined : formatTime(time, 2));
    if (time !== undefined) props.onSeek?.(time);
  });
  useEffect(() => {
    if (surface === undefined || stage.current === null) return undefined;
    return attachGestures(stage.current, surface, range, playhead, {
      onClick: (hit) => click(hit),
      onPoint: (hit, x, y) => point(hit, x, y),
      onSeeking: (time) => seek(time),
    });
  }, [surface, range, playhead]);

  const step = useEffectEvent((by: 1 | -1) => {
    if (trace.tasks === 0) return;
    const from = focused ?? (by > 0 ? -1 : trace.tasks);
    setFocused(Math.max(0, Math.min(trace.tasks - 1, from + by)));
  });
  const choose = useEffectEvent(() => {
    if (focused !== undefined) select(focused, undefined);
    return focused !== undefined;
  });
  const takeBack = useEffectEvent(() => {
    if (selected !== undefined) props.onSelect?.(undefined);
    return selected !== undefined;
  });
  useEffect(() => {
    if (stage.current === null) return undefined;
    return attachKeys(stage.current, range, playhead, {
      onStep: (by) => step(by),
      onChoose: () => choose(),
      onTakeBack: () => takeBack(),
      onLeave: () => setFocused(undefined),
    });
  }, [range, playhead]);

  // Table and summary say the same as the picture; they follow when the hand that changes it rests.
  const rested = useSettled(useMemo(() => ({ trace, workload, measured }), [trace, workload, measured]));
  const settled = rested.trace;
  const settledNames = useMemo(() => taskNames(rested.workload), [rested.workload]);
  const summary = useMemo(
    () => summaryOf(settled, rested.measured, label, settledNames, words),
    [settled, rested.measured, label, settledNames, words],
  );
  const row = focused !== undefined && focused < settled.tasks ? focused : undefined;
  const scene = surface?.scene;
  const told =
    pointed ?? (row === undefined || scene === undefined ? undefined : atFocus(scene, row, playhead));
  const reason = useReason(trace, told?.hit.kind === 'segment' ? told.hit.segment : undefined);
  const why = pointed === undefined ? reason : undefined;
  return (
    <div className="timeline">
      <div
        ref={stage}
        className="timeline-stage"
        role="application"
        aria-label={label}
        aria-describedby={keysId}
      >
        <canvas
          ref={canvas}
          role="img"
          aria-label={summary}
          style={{ height: surfaceHeight(layout.height, axis) }}
        />
        {told === undefined || scene === undefined ? undefined : (
          <Suspense>
            <TimelineTip
              scene={scene}
              hit={told.hit}
              x={told.x}
              y={told.y}
              nameOf={nameOf}
              words={words}
              reason={reason}
            />
          </Suspense>
        )}
      </div>
      <span id={keysId} hidden>
        {words.keys}
      </span>
      <span className="timeline-hidden" aria-live="polite">
        {row === undefined ? '' : taskSentence(settled, row, settledNames, words)}
        {why === undefined ? '' : `${words.betweenSentences}${why}`}
      </span>
      {table === 'elsewhere' ? undefined : <SettledTable {...props} {...rested} table={table} />}
    </div>
  );
}

function SettledTable({ trace, workload, measured, words, label, table }: TimelineProps): ReactNode {
  const made = useMemo(
    () => (
      <TimelineTable
        trace={trace}
        workload={workload}
        measured={measured}
        words={words}
        label={label}
        most={table === 'shown' ? undefined : MOST_HIDDEN_ROWS}
      />
    ),
    [trace, workload, measured, words, label, table],
  );
  return table === 'shown' ? made : <div className="timeline-hidden">{made}</div>;
}

/** What the keyboard is on: the task's segment at the playhead, else its first after it, else its last. */
function atFocus(scene: Scene, task: number, playhead: Playhead): Pointed | undefined {
  const { trace, layout, scale, rowsTop } = scene;
  const time = playhead.get().time;
  const first = trace.offsets[task];
  const last = trace.offsets[task + 1] - 1;
  if (last < first) return undefined;
  const segment = segmentAt(trace, task, time) ?? (trace.segments.start[first] > time ? first : last);
  const place = placeOfSegment(layout, task, segment);
  if (place === undefined) return undefined;
  const at = Math.max(trace.segments.start[segment], Math.min(trace.segments.end[segment], time));
  const x = Math.max(scale.left, Math.min(scale.right, xOf(scale, at)));
  return { hit: { kind: 'segment', task, segment, time: at }, x, y: rowsTop + place.top + place.height / 2 };
}

function hasTip(hit: Hit): boolean {
  return hit.kind === 'segment' || hit.kind === 'task' || hit.kind === 'tasks';
}

/** The first names and the last: enough to see how long names get. */
function someNames(tasks: number, nameOf: (task: number) => string): readonly string[] {
  const names: string[] = [];
  for (let task = 0; task < Math.min(tasks, NAMES_LOOKED_AT); task += 1) names.push(nameOf(task));
  if (tasks > NAMES_LOOKED_AT) names.push(nameOf(tasks - 1));
  return names;
}
