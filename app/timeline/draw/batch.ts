import type { Context } from './scene.ts';

/**
 * Shapes gathered by how they are painted, so that a canvas paints each style once and not each bar: what costs on
 * a canvas is the call. Styles are painted in the order in which they were first asked for.
 */

export interface FillStyle {
  readonly fill: string | CanvasPattern;
  readonly alpha?: number;
}

export interface LineStyle {
  readonly stroke: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly alpha?: number;
}

/** Numbers of the boxes of one path (six each): a path of very many boxes is slower to fill than several smaller ones. */
const PART = 6 * 128;

export class Batch {
  readonly #fills = new Map<FillStyle, number[]>();
  readonly #boxes = new Map<LineStyle, number[]>();
  readonly #lines = new Map<LineStyle, number[]>();

  /** A filled box. */
  box(style: FillStyle, x: number, y: number, width: number, height: number): void {
    shapesOf(this.#fills, style).push(x, y, width, height, 0, 0);
  }

  /** A filled box whose corners are round on one side: the end cap of a bar. */
  cap(
    style: FillStyle,
    x: number,
    y: number,
    width: number,
    height: number,
    side: 'left' | 'right',
    radius: number,
  ): void {
    const [left, right] = side === 'left' ? [radius, 0] : [0, radius];
    shapesOf(this.#fills, style).push(x, y, width, height, left, right);
  }

  /** The outline of a box. */
  outline(style: LineStyle, x: number, y: number, width: number, height: number, radius = 0): void {
    shapesOf(this.#boxes, style).push(x, y, width, height, radius, radius);
  }

  line(style: LineStyle, x0: number, y0: number, x1: number, y1: number): void {
    shapesOf(this.#lines, style).push(x0, y0, x1, y1);
  }

  /** Paints everything: lines first, then boxes, then outlines. */
  paint(context: Context): void {
    for (const [style, lines] of this.#lines) {
      beginStroke(context, style);
      for (let index = 0; index < lines.length; index += 4) {
        context.moveTo(lines[index], lines[index + 1]);
        context.lineTo(lines[index + 2], lines[index + 3]);
      }
      context.stroke();
    }
    for (const [style, boxes] of this.#fills) {
      context.fillStyle = style.fill;
      context.globalAlpha = style.alpha ?? 1;
      for (let from = 0; from < boxes.length; from += PART) {
        addBoxes(context, boxes, from, Math.min(boxes.length, from + PART));
        context.fill();
      }
    }
    for (const [style, boxes] of this.#boxes) {
      beginStroke(context, style);
      addBoxes(context, boxes, 0, boxes.length);
      context.stroke();
    }
    context.globalAlpha = 1;
    context.setLineDash([]);
  }
}

function shapesOf<Style>(shapes: Map<Style, number[]>, style: Style): number[] {
  const known = shapes.get(style);
  if (known !== undefined) return known;
  const made: number[] = [];
  shapes.set(style, made);
  return made;
}

function beginStroke(context: Context, style: LineStyle): void {
  context.strokeStyle = style.stroke;
  context.lineWidth = style.width;
  context.globalAlpha = style.alpha ?? 1;
  context.setLineDash([...style.dash]);
  context.beginPath();
}

function addBoxes(context: Context, boxes: readonly number[], from: number, to: number): void {
  context.beginPath();
  for (let index = from; index < to; index += 6) {
    const x = boxes[index];
    const y = boxes[index + 1];
    const width = boxes[index + 2];
    const height = boxes[index + 3];
    const left = boxes[index + 4];
    const right = boxes[index + 5];
    if (left > 0 || right > 0) context.roundRect(x, y, width, height, [left, right, right, left]);
    else context.rect(x, y, width, height);
  }
}
