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

export class Batch {
  readonly #fills = new Map<FillStyle, number[]>();
  readonly #boxes = new Map<LineStyle, number[]>();
  readonly #lines = new Map<LineStyle, number[]>();

  /** A filled box; `radius` rounds all corners. */
  box(style: FillStyle, x: number, y: number, width: number, height: number, radius = 0): void {
    shapesOf(this.#fills, style).push(x, y, width, height, radius);
  }

  /** The outline of a box. */
  outline(style: LineStyle, x: number, y: number, width: number, height: number, radius = 0): void {
    shapesOf(this.#boxes, style).push(x, y, width, height, radius);
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
      addBoxes(context, boxes);
      context.fill();
    }
    for (const [style, boxes] of this.#boxes) {
      beginStroke(context, style);
      addBoxes(context, boxes, false);
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

function addBoxes(context: Context, boxes: readonly number[], begins = true): void {
  if (begins) context.beginPath();
  for (let index = 0; index < boxes.length; index += 5) {
    const radius = boxes[index + 4];
    if (radius > 0)
      context.roundRect(boxes[index], boxes[index + 1], boxes[index + 2], boxes[index + 3], radius);
    else context.rect(boxes[index], boxes[index + 1], boxes[index + 2], boxes[index + 3]);
  }
}
