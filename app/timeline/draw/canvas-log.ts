import type { Context } from './scene.ts';

/**
 * A canvas that writes down what it is asked to do, for tests: each painted shape with the colour it was painted in.
 * It knows just enough of paths to tell filled from stroked.
 */

export interface Painted {
  readonly how: 'fill' | 'stroke' | 'text';
  readonly colour: string;
  readonly dash: readonly number[];
  readonly alpha: number;
  /** `rect 10 2 50 16`, `text 5 s`… in the order in which they were added to the path. */
  readonly shapes: readonly string[];
}

export interface CanvasLog extends Context {
  readonly painted: readonly Painted[];
}

export function canvasLog(): CanvasLog {
  const painted: Painted[] = [];
  let path: string[] = [];
  let dash: readonly number[] = [];
  const round = (value: number): number => Math.round(value * 10) / 10;
  const add = (name: string, ...values: readonly number[]): void => {
    path.push([name, ...values.map(round)].join(' '));
  };
  const paint = (how: Painted['how'], style: unknown, shapes: readonly string[]): void => {
    const colour = typeof style === 'string' ? style : 'pattern';
    painted.push({ how, colour, dash, alpha: log.globalAlpha, shapes });
  };
  const log: CanvasLog = {
    painted,
    fillStyle: '#000000',
    strokeStyle: '#000000',
    font: '',
    globalAlpha: 1,
    lineCap: 'butt',
    lineJoin: 'miter',
    lineWidth: 1,
    textAlign: 'start',
    textBaseline: 'alphabetic',
    beginPath: () => {
      path = [];
    },
    closePath: () => undefined,
    clip: () => undefined,
    save: () => undefined,
    restore: () => undefined,
    translate: () => undefined,
    setLineDash: (segments) => {
      dash = [...segments];
    },
    moveTo: (x, y) => add('move', x, y),
    lineTo: (x, y) => add('line', x, y),
    bezierCurveTo: (...points) => add('curve', ...points),
    arc: (x, y, radius) => add('arc', x, y, radius),
    rect: (x, y, width, height) => add('rect', x, y, width, height),
    roundRect: (x, y, width, height) => add('round', x, y, width, height),
    fill: () => paint('fill', log.fillStyle, path),
    stroke: () => paint('stroke', log.strokeStyle, path),
    fillRect: (x, y, width, height) =>
      paint('fill', log.fillStyle, [
        ['rect', x, y, width, height]
          .map((value) => (typeof value === 'number' ? round(value) : value))
          .join(' '),
      ]),
    fillText: (text, x) => paint('text', log.fillStyle, [`${text} @ ${round(x)}`]),
  };
  return log;
}
