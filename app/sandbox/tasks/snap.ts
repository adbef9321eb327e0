// Where a dragged or nudged duration comes to rest: on round figures, finer the closer one looks.
import type { Microseconds } from '../../model/time.ts';

/** The least distance in pixels between two resting places. */
const PIXELS = 8;

/** The nearest round duration; `fine` goes ten times finer. */
export function snap(wanted: Microseconds, perPixel: number, fine: boolean): Microseconds {
  const unit = Math.max(1_000, roundStep(perPixel * PIXELS) / (fine ? 10 : 1));
  return Math.max(unit, Math.round(wanted / unit) * unit);
}

/** What an arrow key makes of a duration; Shift goes ten times finer, Page keys ten times coarser. */
export function keyTarget(key: string, fine: boolean, length: Microseconds): Microseconds | undefined {
  const unit = roundStep(length / 20) / (fine ? 10 : 1);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return onGrid(length + unit, unit);
    case 'ArrowLeft':
    case 'ArrowDown':
      return onGrid(length - unit, unit);
    case 'PageUp':
      return onGrid(length + 10 * unit, unit);
    case 'PageDown':
      return onGrid(length - 10 * unit, unit);
    default:
      return undefined;
  }
}

function onGrid(wanted: Microseconds, unit: Microseconds): Microseconds {
  return Math.max(unit, Math.round(wanted / unit) * unit);
}

/** The next 1, 5 or 10 times a power of ten, at least a millisecond. */
function roundStep(least: Microseconds): Microseconds {
  const power = 10 ** Math.floor(Math.log10(Math.max(1_000, least)));
  const factor = [1, 5, 10].find((each) => each * power >= least) ?? 10;
  return factor * power;
}
