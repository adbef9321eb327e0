import { formatTime } from '../axis.ts';
import type { Place } from '../layout.ts';
import type { Span } from '../spans.ts';
import type { Batch } from './batch.ts';
import { barPlace, type Context, type Ink, letterSize, type Scene, snap } from './scene.ts';
import { type BarStyle, barStyle, type Styles, waitStyle } from './styles.ts';

/**
 * Spans as bars and dotted lines. A bar is the articles' |--5--|: two end caps and its duration. Shapes go into a
 * batch; what is written on them is handed back, to be written when all shapes are painted.
 */

export interface Writing {
  /** The same in ever fewer letters; the first that fits is written. */
  readonly texts: readonly string[];
  /** The room there is, from left to right, and the middle between top and bottom. */
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Pixels of one letter. */
  readonly letter: number;
  /** The colour on a filled bar. */
  readonly ink: string;
  readonly align: 'middle' | 'left';
}

export interface BarOptions {
  readonly ink: Ink;
  /** Pixels at the bottom of each bar that belong to the measured run. */
  readonly strip: number;
  /** What stands at the left inside of the bar: who runs it. */
  readonly tag: (span: Span) => string;
  /** What stands in the middle instead of the duration; a shorter one follows where it does not fit. */
  readonly title: ((span: Span) => string) | undefined;
  /** The span after which the task has no right end: it was not finished. */
  readonly openAt: number;
}

const CAP = 2.5;
const RADIUS = 2;
/** Narrower bars have no caps, and narrower than this no dashes. */
const NARROW_BAR = 6;
/** Below this share of work the figures of a mixed bar lie on its tint, above it on its body. */
const MOSTLY_WORK = 0.6;

/** Adds the spans of one row to the batch, and what is written on them to `writings`. */
export function addSpans(
  batch: Batch,
  writings: Writing[],
  spans: readonly Span[],
  place: Place,
  scene: Scene,
  styles: Styles,
  options: BarOptions,
): void {
  const bar = barPlace(place);
  for (const span of spans) {
    const style = barStyle(styles, span.state);
    const x0 = snap(scene, Math.max(span.x0, scene.scale.left - 8));
    const x1 = Math.max(x0 + 1, snap(scene, Math.min(span.x1, scene.scale.right + 8)));
    if (style === undefined) {
      addWait(batch, styles, span, x0, x1, bar, scene);
      continue;
    }
    if (options.ink === 'filled') addFilled(batch, style, span, x0, x1, bar, options.openAt);
    else addOutlined(batch, style, x0, x1, bar);
    addWriting(writings, span, x0, x1, bar, scene, style, options);
  }
}

function addWait(
  batch: Batch,
  styles: Styles,
  span: Span,
  x0: number,
  x1: number,
  bar: Place,
  scene: Scene,
): void {
  const y = snap(scene, bar.top + bar.height / 2) + 0.5 / scene.ratio;
  if (bar.height < 4) batch.box(styles.thinWaiting, x0, bar.top + bar.height / 4, x1 - x0, bar.height / 2);
  else if (x1 - x0 >= 2) batch.line(waitStyle(styles, span.state), x0 + 1, y, x1, y);
}

function addFilled(
  batch: Batch,
  style: BarStyle,
  span: Span,
  x0: number,
  x1: number,
  bar: Place,
  openAt: number,
): void {
  const hasCaps = x1 - x0 >= NARROW_BAR && bar.height >= 5;
  const isOpen = span.last === openAt && openAt >= 0;
  if (hasCaps) {
    batch.cap(style.cap, x0, bar.top, CAP, bar.height, 'left', RADIUS);
    if (!isOpen) batch.cap(style.cap, x1 - CAP, bar.top, CAP, bar.height, 'right', RADIUS);
  }
  const left = hasCaps ? x0 + CAP : x0;
  const right = hasCaps && !isOpen ? x1 - CAP : x1;
  const width = Math.max(0.5, right - left);
  const height = span.mixed === undefined ? bar.height : Math.max(1, bar.height * span.mixed);
  const top = bar.top + bar.height - height;
  if (span.mixed !== undefined) batch.box(style.tint, left, bar.top, width, bar.height);
  batch.box(style.body, left, top, width, height);
  if (style.hatch !== undefined && bar.height >= 5) batch.box(style.hatch, left, top, width, height);
  if (style.edge !== undefined && bar.height >= 5)
    batch.outline(style.edge, x0 + 0.5, bar.top + 0.5, x1 - x0 - 1, bar.height - 1, RADIUS);
}

function addOutlined(batch: Batch, style: BarStyle, x0: number, x1: number, bar: Place): void {
  if (bar.height < 5 || x1 - x0 < NARROW_BAR)
    batch.box(style.tint, x0, bar.top, x1 - x0, Math.max(1, bar.height));
  else batch.outline(style.outline, x0 + 0.5, bar.top + 0.5, x1 - x0 - 1, bar.height - 1, RADIUS);
}

function addWriting(
  writings: Writing[],
  span: Span,
  x0: number,
  x1: number,
  bar: Place,
  scene: Scene,
  style: BarStyle,
  options: BarOptions,
): void {
  const height = bar.height - options.strip;
  const size = letterSize(height);
  if (size === 0 || span.first < 0) return;
  const left = Math.max(x0, scene.scale.left) + CAP + 3;
  const right = Math.min(x1, scene.scale.right) - CAP - 3;
  const letter = scene.letter * size;
  const isTint = span.mixed !== undefined && span.mixed < MOSTLY_WORK;
  const y = bar.top + (isTint ? (height * (1 - (span.mixed ?? 0) / 2)) / 2 : height / 2);
  const shared = { y, right, ink: isTint ? scene.palette.ink : style.ink, letter };
  const tag = options.tag(span);
  const tagWidth = tag === '' ? 0 : (tag.length + 1) * (letter - 0.4);
  const isTagged = tagWidth > 0 && right - left >= tagWidth;
  if (isTagged) writings.push({ ...shared, texts: [tag], left, size: size - 1, align: 'left' });
  if (right - left < letter) return;
  const free = isTagged ? left + tagWidth : left;
  writings.push({ ...shared, texts: textsOf(span, options), left: free, size, align: 'middle' });
}

function textsOf(span: Span, options: BarOptions): readonly string[] {
  const duration = formatTime(span.work, 2);
  const title = options.title?.(span);
  if (title !== undefined) {
    const beginnings = [12, 8, 6, 4].filter((length) => length < title.length);
    return [`${title} · ${duration}`, title, ...beginnings.map((length) => `${title.slice(0, length - 1)}…`)];
  }
  if (span.mixed === undefined) return [duration, duration.split(' ')[0]];
  return [`${duration} (1/${Math.max(2, Math.round(1 / span.mixed))})`, duration];
}

/** Chinese letters take two places. */
export function textLength(text: string): number {
  let length = 0;
  for (const letter of text) length += letter > '\u2e80' ? 2 : 1;
  return length;
}

/**
 * Writes on the bars, whole words on one side of the seam: left of it in the ink of filled bars, right of it quietly.
 * A word that the seam runs through steps aside, and is left out where there is no room for that.
 */
export function write(context: Context, writings: readonly Writing[], scene: Scene, seam: number): void {
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  let font = '';
  for (const writing of writings) {
    const placed = place(writing, seam);
    if (placed === undefined) continue;
    const wanted = `500 ${writing.size}px ${scene.palette.mono}`;
    if (wanted !== font) context.font = wanted;
    font = wanted;
    context.fillStyle = placed.x < seam ? writing.ink : scene.palette.quiet;
    context.fillText(placed.text, placed.x, scene.rowsTop + writing.y + 0.5);
  }
}

/** The longest text that fits, and its left end. */
function place(
  { texts, left, right, letter, align }: Writing,
  seam: number,
): { readonly text: string; readonly x: number } | undefined {
  for (const text of texts) {
    const width = textLength(text) * letter;
    if (width > right - left) continue;
    const x = besideSeam(align === 'left' ? left : (left + right - width) / 2, width, seam);
    if (x >= left - 1 && x + width <= right + 1) return { text, x };
  }
  return undefined;
}

const BESIDE = 4;

function besideSeam(x: number, width: number, seam: number): number {
  if (seam <= x - BESIDE || seam >= x + width + BESIDE) return x;
  return seam < x + width / 2 ? seam + BESIDE : seam - BESIDE - width;
}
