// The keys that move the playhead, wherever on the page they are pressed.
import { MICROSECONDS_PER_SECOND } from '../../model/time.ts';
import type { Playhead } from '../../timeline/playhead.ts';

/** Moves by event, by second or to an end, as the keys do everywhere on the page; whether the key was one of those. */
export function moveByKey(playhead: Playhead, key: string, shift: boolean): boolean {
  switch (key) {
    case 'ArrowLeft':
      if (shift) playhead.stepBy(-MICROSECONDS_PER_SECOND);
      else playhead.previousEvent();
      return true;
    case 'ArrowRight':
      if (shift) playhead.stepBy(MICROSECONDS_PER_SECOND);
      else playhead.nextEvent();
      return true;
    case 'Home':
      playhead.toStart();
      return true;
    case 'End':
      playhead.toEnd();
      return true;
    default:
      return false;
  }
}
