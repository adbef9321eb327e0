// The playhead's moment for components that need not see every frame: exact while it stands, in steps while it plays or
// follows a real run.
import { useCallback, useSyncExternalStore } from 'react';
import type { Microseconds } from '../../model/time.ts';
import { useSandbox, useSandboxState } from '../store/sandbox-context.ts';

/** How often a second of the wall clock the moment changes while it moves. */
const RATE = 12;

export function useMoment(): Microseconds {
  const { playhead } = useSandbox();
  const runSpeed = useSandboxState(({ run, scale }) => (run === undefined ? undefined : 1000 / scale));
  const snapshot = useCallback(() => {
    const { time, playing, speed } = playhead.get();
    if (!playing && runSpeed === undefined) return time;
    const step = (1_000_000 * (runSpeed ?? speed)) / RATE;
    return Math.floor(time / step) * step;
  }, [playhead, runSpeed]);
  return useSyncExternalStore(playhead.subscribe, snapshot);
}
