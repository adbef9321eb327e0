// Sounds a run as the playhead moves over it: only while it plays, never for a jump, and it falls silent with it.
import type { Trace } from '../../model/trace.ts';
import type { Playhead } from '../../timeline/playhead.ts';
import { type Cue, cuesBetween, cuesOf } from './cues.ts';
import { pitchOf } from './pitch.ts';
import type { Synth } from './synth.ts';

/** More tones than this in one frame would be noise. */
const MOST_AT_ONCE = 6;
/** Runs of more tasks than this are too many to tell apart by ear, and to list. */
export const MOST_TASKS = 2000;

/**
 * Plays the cues of whatever run `traceNow` gives, from now on. Returns how to stop that.
 */
export function followPlayhead(
  playhead: Playhead,
  traceNow: () => Trace | undefined,
  synth: Pick<Synth, 'play' | 'hush'>,
): () => void {
  let known: { readonly trace: Trace; readonly cues: readonly Cue[] } | undefined;
  let { time: before, playing: wasPlaying } = playhead.get();

  const cues = (): readonly Cue[] => {
    const trace = traceNow();
    if (trace === undefined || trace.tasks > MOST_TASKS) return [];
    if (known?.trace !== trace) known = { trace, cues: cuesOf(trace) };
    return known.cues;
  };

  return playhead.subscribe(() => {
    const { time, playing, end } = playhead.get();
    const from = before;
    const played = wasPlaying;
    before = time;
    wasPlaying = playing;
    const isAtEnd = !playing && time >= end;
    if (played && !playing && !isAtEnd) synth.hush();
    if (!played || time <= from || !(playing || isAtEnd)) return;
    // The half-open interval, except that nothing comes after the end.
    const heard = cuesBetween(cues(), from, isAtEnd ? Number.POSITIVE_INFINITY : time);
    for (const { kind, task } of heard.slice(0, MOST_AT_ONCE)) synth.play(kind, pitchOf(task));
  });
}
