// Marks that a person sets at moments, to leave and to come back to. They live with the playhead, in the order of time.
import { formatSeconds, type Microseconds } from '../../model/time.ts';
import type { Mark, Playhead } from '../../timeline/playhead.ts';

/** The mark at the playhead, where there is one. */
export function markHere(marks: readonly Mark[], time: Microseconds): Mark | undefined {
  return marks.find((mark) => mark.time === Math.round(time));
}

/** Sets a mark at the playhead, or takes away the one that is there. */
export function toggleMark(playhead: Playhead): void {
  const { marks, time } = playhead.get();
  const here = markHere(marks, time);
  const moment = Math.round(time);
  playhead.setMarks(
    here === undefined
      ? [...marks, { time: moment, label: formatSeconds(moment) }].sort((one, other) => one.time - other.time)
      : marks.filter((mark) => mark !== here),
  );
}

/** Pauses, and goes to the next mark (1) or the one before (−1), where there is one. */
export function goToMark(playhead: Playhead, direction: 1 | -1): void {
  const { marks, time } = playhead.get();
  const found =
    direction > 0
      ? marks.find((mark) => mark.time > Math.round(time))
      : marks.findLast((mark) => mark.time < Math.round(time));
  if (found === undefined) return;
  playhead.pause();
  playhead.seek(found.time);
}
