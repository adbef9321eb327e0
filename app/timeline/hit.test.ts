import { expect, test } from 'vitest';
import { gatedTrace } from './example-trace.ts';
import { type HitScene, hitAt } from './hit.ts';
import { layoutOf } from './layout.ts';

const S = 1_000_000;
const trace = gatedTrace();

function sceneOf(view: 'tasks' | 'threads'): HitScene {
  const layout = layoutOf(trace, { view, rowHeight: 20, maxHeight: 800, cores: undefined, gil: undefined });
  const scale = { start: 0, end: 10 * S, left: 40, right: 140 };
  return { trace, layout, scale, playhead: 9 * S, rowsTop: 4, axisTop: 4 + layout.height + 4 };
}

test('a bar, a wait, an empty stretch and a name', () => {
  const scene = sceneOf('tasks');
  expect(hitAt(scene, 60, 14)).toMatchObject({ kind: 'segment', task: 0, segment: 0, time: 2 * S });
  expect(hitAt(scene, 60, 54)).toMatchObject({ kind: 'segment', task: 2, segment: 2 });
  expect(hitAt(scene, 110, 14)).toMatchObject({ kind: 'task', task: 0 });
  expect(hitAt(scene, 5, 34)).toMatchObject({ kind: 'task', task: 1 });
  expect(hitAt(scene, 60, 1)).toMatchObject({ kind: 'nothing' });
});

test('the axis and the playhead, which a finger catches on the axis only', () => {
  const scene = sceneOf('tasks');
  expect(hitAt(scene, 60, 75)).toMatchObject({ kind: 'axis', time: 2 * S });
  expect(hitAt(scene, 125, 75)).toMatchObject({ kind: 'playhead' });
  expect(hitAt(scene, 131, 20)).toMatchObject({ kind: 'playhead' });
  expect(hitAt(scene, 131, 50, true)).toMatchObject({ kind: 'segment', task: 2 });
});

test('in the threads view the lane says whose the bar is', () => {
  const scene = sceneOf('threads');
  expect(hitAt(scene, 60, 14)).toMatchObject({ kind: 'segment', task: 0 });
  expect(hitAt(scene, 60, 34)).toMatchObject({ kind: 'segment', task: 1 });
  expect(hitAt(scene, 115, 14)).toMatchObject({ kind: 'executor', executor: 0 });
});

test('a row that tasks share names the first and the last of them', () => {
  const scene = sceneOf('tasks');
  const layout = { view: 'tasks', height: 2, tasks: 3, rows: 2, rowHeight: 1, tasksPerRow: 2 } as const;
  expect(hitAt({ ...scene, layout, axisTop: 10 }, 60, 4.5)).toMatchObject({
    kind: 'tasks',
    first: 0,
    last: 1,
  });
});
