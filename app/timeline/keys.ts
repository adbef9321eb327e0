import type { Playhead } from './playhead.ts';
import type { ViewRange } from './view-range.ts';

/**
 * What the keyboard does to a timeline that has the focus: everything that a pointer can. Keys it does not know
 * bubble to the page, whose Space and arrows move the playhead.
 */

export interface KeyCallbacks {
  /** One row further down (1) or up (−1). */
  readonly onStep: (by: 1 | -1) => void;
  /** Enter; false where there is nothing to choose. */
  readonly onChoose: () => boolean;
  /** Escape; false where nothing is chosen. */
  readonly onTakeBack: () => boolean;
  readonly onLeave: () => void;
}

const ZOOM = 1.6;
/** The share of what is shown by which a key moves it. */
const PAN = 0.2;

/** Makes the element take the focus and answer to keys; returns how to stop that. */
export function attachKeys(
  element: HTMLElement,
  range: ViewRange,
  playhead: Playhead,
  callbacks: KeyCallbacks,
): () => void {
  /** Whether the key was one of ours. */
  const answer = (key: string): boolean => {
    switch (key) {
      case 'arrowdown':
        callbacks.onStep(1);
        return true;
      case 'arrowup':
        callbacks.onStep(-1);
        return true;
      case 'enter':
        return callbacks.onChoose();
      case 'escape':
        return callbacks.onTakeBack();
      default:
        return moveRangeByKey(range, playhead, key);
    }
  };
  const down = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !answer(event.key.toLowerCase())) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const leave = (): void => callbacks.onLeave();

  element.tabIndex = 0;
  element.addEventListener('keydown', down);
  element.addEventListener('blur', leave);
  return () => {
    element.removeEventListener('keydown', down);
    element.removeEventListener('blur', leave);
  };
}

/** Zooms (W, S), pans (A, D) or fits (F) the shared axis; whether the key, in lower case, was one of those. */
export function moveRangeByKey(range: ViewRange, playhead: Playhead, key: string): boolean {
  const { start, end } = range.get();
  const { time } = playhead.get();
  const zoom = (factor: number): void =>
    range.zoomAt(time >= start && time <= end ? time : (start + end) / 2, factor, true);
  switch (key) {
    case 'w':
      zoom(ZOOM);
      return true;
    case 's':
      zoom(1 / ZOOM);
      return true;
    case 'a':
      range.panBy((start - end) * PAN, true);
      return true;
    case 'd':
      range.panBy((end - start) * PAN, true);
      return true;
    case 'f':
      range.fit();
      return true;
    default:
      return false;
  }
}
