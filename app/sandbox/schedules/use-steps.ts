// The playhead of the shown schedule: a second a step, moved by buttons and by the keys that move time everywhere else. While
// this view is open those keys are its own, unless the focus is in another part of the page.
import { useEffect, useEffectEvent, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { ShownSchedule } from '../../explore/answer.ts';
import { MICROSECONDS_PER_SECOND } from '../../model/time.ts';
import { Playhead } from '../../timeline/playhead.ts';
import { ViewRange } from '../../timeline/view-range.ts';
import { moveByKey } from '../transport/move-by-key.ts';

export interface Steps {
  readonly playhead: Playhead;
  readonly range: ViewRange;
  /** How many steps are over at the playhead. */
  readonly done: number;
  readonly playing: boolean;
  /** Goes to where step number `at`, from 0, is just over. */
  readonly goBehind: (at: number) => void;
}

/** Seconds of the schedule, which are steps, per second of the clock. */
const SPEED = 1.5;

export function useSteps(schedule: ShownSchedule): Steps {
  const [playhead] = useState(() => {
    const made = new Playhead();
    made.setSpeed(SPEED);
    return made;
  });
  const [range] = useState(() => new ViewRange());
  useLayoutEffect(() => {
    const { length } = schedule.steps;
    playhead.pause();
    playhead.setRun(
      length * MICROSECONDS_PER_SECOND,
      Array.from({ length: length + 1 }, (_, at) => at * MICROSECONDS_PER_SECOND),
    );
    playhead.toEnd();
    range.setExtent(Math.max(1, length) * MICROSECONDS_PER_SECOND);
    range.fit();
    return () => playhead.pause();
  }, [schedule, playhead, range]);
  const done = useSyncExternalStore(playhead.subscribe, () =>
    Math.min(schedule.steps.length, Math.floor(playhead.get().time / MICROSECONDS_PER_SECOND + 1e-6)),
  );
  const playing = useSyncExternalStore(playhead.subscribe, () => playhead.get().playing);
  useStepKeys(playhead);
  const goBehind = (at: number): void => {
    playhead.pause();
    playhead.seek((at + 1) * MICROSECONDS_PER_SECOND);
  };
  return { playhead, range, done, playing, goBehind };
}

function useStepKeys(playhead: Playhead): void {
  const answer = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : undefined;
    if (target === undefined || !isOurs(target)) return;
    if (event.key === ' ') {
      if (target.closest('button, summary, a, input') !== null) return;
      playhead.toggle();
    } else if (!moveByKey(playhead, event.key, event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => answer(event);
    // Before the page's own keys, which listen to the document.
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}

/** Nothing in particular has the focus, or something in this view that has no use for arrows. */
function isOurs(target: Element): boolean {
  if (target.closest('input, select, textarea, dialog, [popover], [role="tab"], [role="slider"]') !== null) {
    return false;
  }
  return target === document.body || target.closest('#modes') !== null;
}
