// "When is the last one done?": the moment at which the selected mode's last task ends.
import type { Playhead } from '../../timeline/playhead.ts';
import type { SandboxStore } from '../store/actions.ts';

/** Pauses, and goes to the end of the selected mode's last task. */
export function toLastDone(store: SandboxStore, playhead: Playhead): void {
  const { selected, predictions } = store.getState();
  const trace = selected === undefined ? undefined : predictions.get(selected)?.trace;
  if (trace === undefined) return;
  playhead.pause();
  playhead.seek(trace.ended.reduce((last, end) => (end > last ? end : last), 0));
}
