// The playhead's moment for components that need not see every frame: exact while it stands, in steps while it plays.
import { useCallback, useSyncExternalStore } from 'react';
import type { Microseconds } from '../../model/time.ts';
import type { Playhead } from '../../timeline/playhead.ts';

/** How often a second of the wall clock the moment changes while playing. */
const RATE = 12;

export function useMoment(playhead: Playhead): Microseconds {
  const snapshot = useCallback(() => {
    const { time, playing, speed } = playhead.get();
    if (!playing) return time;
    const step = (1_000_000 * speed) / RATE;
    return Math.floor(time / step) * step;
  }, [playhead]);
  return useSyncExternalStore(playhead.subscribe, snapshot);
}
