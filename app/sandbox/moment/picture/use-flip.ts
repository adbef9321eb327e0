// Lets what changes its place move there instead of jumping (FLIP: first, last, invert, play). After each render every
// element with a `data-flip` name is compared with where that name was before; where motion is unwanted nothing moves.
import { type RefObject, useLayoutEffect, useRef } from 'react';

const DURATION_MS = 240;
/** Less than this is not worth a movement: figures that change their width push their neighbours about. */
const LEAST = 10;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The container is the origin, so that a scrolled page moves nothing. */
export function useFlip(container: RefObject<HTMLElement | null>): void {
  const before = useRef<ReadonlyMap<string, Spot>>(new Map());
  useLayoutEffect(() => {
    const box = container.current;
    if (box === null) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const origin = box.getBoundingClientRect();
    const now = new Map<string, Spot>();
    for (const element of box.querySelectorAll<HTMLElement>('[data-flip]')) {
      const name = element.dataset.flip ?? '';
      const moving = element.getAnimations();
      for (const animation of moving) animation.pause();
      const from = before.current.get(name);
      const seen = element.getBoundingClientRect();
      // Where it stands in the end, not where a movement under way has it.
      const x = element.offsetLeft;
      const y = element.offsetTop;
      for (const animation of moving) animation.play();
      now.set(name, { x, y });
      if (still || before.current.size === 0) continue;
      if (from === undefined) {
        element.animate({ opacity: [0, 1] }, { duration: DURATION_MS, easing: 'ease-out' });
        continue;
      }
      if (Math.abs(from.x - x) < LEAST && Math.abs(from.y - y) < LEAST) continue;
      const isOldElement = moving.length > 0;
      const left = isOldElement ? seen.left - origin.left : from.x;
      const top = isOldElement ? seen.top - origin.top : from.y;
      for (const animation of moving) animation.cancel();
      element.animate(
        { transform: [`translate(${left - x}px, ${top - y}px)`, 'none'] },
        { duration: DURATION_MS, easing: 'cubic-bezier(0.2, 0, 0.1, 1)' },
      );
    }
    before.current = now;
  });
}
