import type { Palette } from '../palette.ts';
import type { Hatches } from './scene.ts';

/**
 * The textures that tell states apart on a projector, in print and to the colour-blind: work on a core has thin
 * diagonals, a held thread dense uprights, a free wait is plain. They are subtle, for they lie under the figures.
 */

const TILE = 6;

/** The hatches of a palette. `tile` makes a canvas of that many device pixels, or `undefined` where there is none. */
export function hatchesOf(
  palette: Palette,
  ratio: number,
  tile: (size: number) => CanvasRenderingContext2D | undefined,
): Hatches {
  const size = TILE * Math.max(1, Math.round(ratio));
  const pattern = (
    colour: string,
    strength: number,
    draw: (context: CanvasRenderingContext2D) => void,
  ): CanvasPattern | undefined => {
    const context = tile(size);
    if (context === undefined) return undefined;
    context.scale(size / TILE, size / TILE);
    context.strokeStyle = colour;
    context.globalAlpha = palette.texture * strength;
    context.lineWidth = 1;
    context.beginPath();
    draw(context);
    context.stroke();
    const made = context.createPattern(context.canvas, 'repeat') ?? undefined;
    made?.setTransform({ a: TILE / size, d: TILE / size });
    return made;
  };
  return {
    running: pattern(palette.bars.running.ink, 1, diagonals),
    blocked: pattern(palette.bars.blocked.ink, 0.5, uprights),
  };
}

/** One diagonal through the tile and its two neighbours' corners, so that the lines meet at the tiles' edges. */
function diagonals(context: CanvasRenderingContext2D): void {
  for (const shift of [-TILE, 0, TILE]) {
    context.moveTo(shift - 1, TILE + 1);
    context.lineTo(shift + TILE + 1, -1);
  }
}

function uprights(context: CanvasRenderingContext2D): void {
  for (const x of [0.5, TILE / 2 + 0.5]) {
    context.moveTo(x, 0);
    context.lineTo(x, TILE);
  }
}
