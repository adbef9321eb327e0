import { tasksOfRow } from '../layout.ts';
import { textLength } from './bars.ts';
import type { Context, Scene } from './scene.ts';

/** The names left of the rows, cut to the room there is; where rows are thin, every second, fifth, tenth… of them. */

const SIZE = 11;
const SPACE_PER_NAME = 13;
const STRIDES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

export function drawNames(context: Context, scene: Scene): void {
  context.font = `${SIZE}px ${scene.palette.mono}`;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.fillStyle = scene.palette.ink;
  if (scene.layout.view === 'tasks') drawTaskNames(context, scene);
  else drawBandNames(context, scene);
}

function drawTaskNames(context: Context, scene: Scene): void {
  const { layout } = scene;
  if (layout.view !== 'tasks') return;
  const stride = STRIDES.find((count) => count * layout.rowHeight >= SPACE_PER_NAME) ?? layout.rows;
  for (let row = 0; row < layout.rows; row += 1) {
    if (stride > 1 && row !== 0 && (row + 1) % stride !== 0) continue;
    if (stride > 1 && row === 0 && (stride - 1) * layout.rowHeight < SPACE_PER_NAME) continue;
    const { first, last } = tasksOfRow(layout, row);
    const middle = scene.rowsTop + (row + 0.5) * layout.rowHeight;
    const y = Math.max(SPACE_PER_NAME / 2, middle);
    drawName(context, scene, scene.labels.task(row === 0 || stride === 1 ? first : last), y);
  }
}

function drawBandNames(context: Context, scene: Scene): void {
  if (scene.layout.view !== 'threads') return;
  let free = 0;
  for (const band of scene.layout.bands) {
    const lane =
      band.kind === 'executor' ? Math.min(band.height, Math.max(band.laneHeight, 14)) : band.height;
    const y = scene.rowsTop + band.top + lane / 2;
    if (y - SPACE_PER_NAME / 2 < free - 1) continue;
    free = y + SPACE_PER_NAME / 2;
    const name =
      band.kind === 'executor'
        ? scene.labels.executor(band.executor)
        : band.kind === 'cores'
          ? `${scene.labels.cores} ${band.cores}`
          : scene.labels.gil;
    drawName(context, scene, name, y);
  }
}

function drawName(context: Context, scene: Scene, name: string, y: number): void {
  const places = Math.floor((scene.scale.left - 8) / (SIZE * scene.letter));
  const text = textLength(name) <= places ? name : `${takePlaces(name, places - 1)}…`;
  context.fillText(text, 0, y + 0.5);
}

function takePlaces(name: string, places: number): string {
  let taken = '';
  for (const letter of name) {
    if (textLength(taken + letter) > places) break;
    taken += letter;
  }
  return taken;
}

/** Pixels for the names of a timeline, given how long the longest may get. */
export function gutterFor(names: Iterable<string>, letter: number, most: number): number {
  let longest = 1;
  for (const name of names) longest = Math.max(longest, textLength(name));
  return Math.ceil(Math.min(most, Math.max(30, longest * SIZE * letter + 12)));
}
