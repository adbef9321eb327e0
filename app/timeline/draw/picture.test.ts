import { expect, test } from 'vitest';
import type { Trace } from '../../model/trace.ts';
import { gatedTrace, slicedTrace } from '../example-trace.ts';
import { layoutOf } from '../layout.ts';
import { lightPalette } from '../palette.ts';
import type { TimelineView } from '../timeline-props.ts';
import { canvasLog, type Painted } from './canvas-log.ts';
import { drawPicture } from './picture.ts';
import type { Overlay, Scene } from './scene.ts';
import { stylesOf } from './styles.ts';

const S = 1_000_000;
const hatches = { running: undefined, blocked: undefined };
const styles = stylesOf(lightPalette, hatches);

function sceneOf(
  trace: Trace,
  end: number,
  view: TimelineView = 'tasks',
  change: Partial<Scene> = {},
): Scene {
  const layout = layoutOf(trace, { view, rowHeight: 20, maxHeight: 800, cores: 4, gil: 'shared' });
  return {
    trace,
    measured: undefined,
    ghost: undefined,
    layout,
    scale: { start: 0, end, left: 40, right: 640 },
    width: 654,
    height: layout.height + 30,
    rowsTop: 4,
    axisTop: layout.height + 8,
    hasAxis: true,
    palette: lightPalette,
    hatches,
    labels: {
      task: (task) => String(task + 1),
      taskLong: (task) => `task ${task + 1}`,
      executor: (executor) => `thread ${executor + 1}`,
      executorShort: (executor) => `t${executor + 1}`,
      cores: 'cores',
      gil: 'GIL',
    },
    criticalPath: undefined,
    showLinks: false,
    letter: 0.6,
    ratio: 1,
    ...change,
  };
}

function painted(scene: Scene, playhead: number, change: Partial<Overlay> = {}): readonly Painted[] {
  const log = canvasLog();
  const overlay: Overlay = {
    playhead,
    hovered: undefined,
    selected: undefined,
    focused: undefined,
    seeking: undefined,
    ...change,
  };
  drawPicture(log, scene, styles, overlay);
  return log.painted;
}

const texts = (all: readonly Painted[]): readonly string[] =>
  all
    .filter(({ how }) => how === 'text')
    .flatMap(({ shapes }) => shapes.map((shape) => shape.split(' @ ')[0]));
const shapesIn = (all: readonly Painted[], how: Painted['how'], colour: string): readonly string[] =>
  all.filter((one) => one.how === how && one.colour === colour).flatMap(({ shapes }) => shapes);

test('a bar is |--5--|: a body between two caps, and its duration', () => {
  const all = painted(sceneOf(gatedTrace(), 10 * S), 10 * S);
  const { fill, cap } = lightPalette.bars.io;
  expect(shapesIn(all, 'fill', fill)).toContain('rect 42.5 2 295 16');
  expect(shapesIn(all, 'fill', cap)).toEqual(
    expect.arrayContaining(['round 40 2 2.5 16', 'round 337.5 2 2.5 16']),
  );
  expect(texts(all).filter((text) => text.endsWith(' s'))).toEqual(['10 s', '5 s', '7 s', '5 s']);
});

test('what will be is a dashed outline, its words quiet', () => {
  const all = painted(sceneOf(gatedTrace(), 10 * S), 0);
  const outlines = all.filter(
    ({ how, dash, shapes }) => how === 'stroke' && dash.length > 0 && shapes[0]?.startsWith('round'),
  );
  expect(outlines.flatMap(({ shapes }) => shapes)).toContain('round 40.5 2.5 299 15');
  const words = all.filter(({ how, shapes }) => how === 'text' && shapes[0].startsWith('5 s'));
  expect(words.every(({ colour }) => colour === lightPalette.quiet)).toBe(true);
});

test('a word that the playhead would run through stands whole on one side of it', () => {
  const at = (playhead: number) =>
    painted(sceneOf(gatedTrace(), 10 * S), playhead).find(
      ({ how, shapes }) => how === 'text' && shapes[0].startsWith('7 s'),
    );
  const before = at(3.4 * S);
  expect(before?.colour).toBe(lightPalette.quiet);
  expect(Number(before?.shapes[0].split(' @ ')[1])).toBeGreaterThanOrEqual(40 + 204);
  const after = at(3.6 * S);
  expect(after?.colour).toBe(lightPalette.bars.io.ink);
  expect(Number(after?.shapes[0].split(' @ ')[1])).toBeLessThan(40 + 216 - 19);
});

test('a wait is a dotted line, never a bar', () => {
  const all = painted(sceneOf(gatedTrace(), 10 * S), 10 * S);
  const lines = all.filter(({ how, colour }) => how === 'stroke' && colour === lightPalette.waiting);
  expect(lines[0].dash).not.toEqual([]);
  expect(lines[0].shapes).toEqual(['move 41 50.5', 'line 340 50.5']);
});

test('a failure has a mark of its own at its end', () => {
  const all = painted(sceneOf(gatedTrace(), 20 * S), 20 * S);
  expect(shapesIn(all, 'stroke', lightPalette.failed)).toHaveLength(8);
});

test('four hundred slices cost a handful of calls, not four hundred', () => {
  const all = painted(sceneOf(slicedTrace(), 2 * S), 2 * S);
  const shapes = all.flatMap((one) => one.shapes);
  expect(shapes.length).toBeLessThan(80);
  expect(texts(all)).toContain('1 s (1/2)');
  expect(texts(all)).toContain('t1');
});

test('the threads view names executors, cores and the GIL, and the tasks on their bars', () => {
  const scale = { start: 0, end: 10 * S, left: 100, right: 640 };
  const words = texts(painted(sceneOf(gatedTrace(), 10 * S, 'threads', { scale }), 10 * S));
  expect(words).toEqual(
    expect.arrayContaining(['thread 1', 'cores 4', 'GIL', 'task 1 · 5 s', 'task 3 · 5 s']),
  );
});

test('the measured run is a darker strip with a tick at its end', () => {
  const trace = gatedTrace();
  const all = painted(sceneOf(trace, 10 * S, 'tasks', { measured: trace }), 0);
  expect(shapesIn(all, 'fill', lightPalette.bars.io.cap)).toContain('rect 40 14 300 4');
  expect(shapesIn(all, 'fill', lightPalette.ink)).toContain('rect 339.3 1 1.5 18');
});

test('links are drawn for the task that is pointed at', () => {
  const scene = sceneOf(gatedTrace(), 10 * S);
  const curves = (all: readonly Painted[]) =>
    shapesIn(all, 'stroke', lightPalette.accent).filter((shape) => shape.startsWith('curve'));
  expect(curves(painted(scene, 0))).toHaveLength(0);
  expect(curves(painted(scene, 0, { hovered: 2 }))).toHaveLength(1);
  expect(curves(painted(scene, 0, { hovered: 1 }))).toHaveLength(0);
});

test('the critical path runs under its segments and down from one to the next', () => {
  const scene = sceneOf(gatedTrace(), 10 * S, 'tasks', { criticalPath: [0, 3] });
  const path = shapesIn(painted(scene, 10 * S), 'stroke', lightPalette.accent).slice(0, 5);
  expect(path).toEqual(['move 40 22.5', 'line 340 22.5', 'line 340 22.5', 'line 340 62.5', 'line 640 62.5']);
});

test('ten thousand tasks are drawn in rows of a pixel', () => {
  const one = gatedTrace();
  const tasks = 9_999;
  const repeat = <Column extends Int32Array | Uint8Array | Float64Array>(
    column: Column,
    into: Column,
  ): Column => {
    for (let index = 0; index < into.length; index += 1) into[index] = column[index % column.length];
    return into;
  };
  const count = (tasks / 3) * 4;
  const { segments } = one;
  const many: Trace = {
    ...one,
    tasks,
    outcome: repeat(one.outcome, new Uint8Array(tasks)),
    ended: repeat(one.ended, new Float64Array(tasks)),
    offsets: Int32Array.from(
      { length: tasks + 1 },
      (_, task) => Math.floor(task / 3) * 4 + one.offsets[task % 3],
    ),
    segments: {
      length: count,
      task: repeat(segments.task, new Int32Array(count)),
      executor: repeat(segments.executor, new Int32Array(count)),
      step: repeat(segments.step, new Int32Array(count)),
      state: repeat(segments.state, new Uint8Array(count)),
      start: repeat(segments.start, new Float64Array(count)),
      end: repeat(segments.end, new Float64Array(count)),
    },
  };
  const all = painted(sceneOf(many, 10 * S), 10 * S);
  expect(all.length).toBeLessThan(400);
  expect(shapesIn(all, 'fill', lightPalette.bars.io.fill).length).toBeGreaterThan(700);
});
