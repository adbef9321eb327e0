// Whether the selected run is heard while it plays. Off until a person asks, at every visit anew: a page that makes a sound
// by itself is a nuisance in a lecture hall.
import { useCallback, useEffect, useState } from 'react';
import type { Sandbox } from '../store/sandbox-context.ts';

export interface Sound {
  readonly isOn: boolean;
  /** The browser has no sound to offer. */
  readonly isMissing: boolean;
  readonly toggle: () => void;
}

export function useSound({ store, playhead }: Sandbox): Sound {
  const [state, setState] = useState<'off' | 'on' | 'missing'>('off');
  useEffect(() => {
    if (state !== 'on') return undefined;
    let stop = (): void => undefined;
    let isOver = false;
    const begin = async (): Promise<void> => {
      const [{ makeSynth }, { followPlayhead }] = await Promise.all([
        import('./synth.ts'),
        import('./follow-playhead.ts'),
      ]);
      if (isOver) return;
      const synth = makeSynth();
      if (synth === undefined) return setState('missing');
      const traceNow = () => {
        const { selected, predictions } = store.getState();
        return selected === undefined ? undefined : predictions.get(selected)?.trace;
      };
      const leave = followPlayhead(playhead, traceNow, synth);
      stop = () => {
        leave();
        synth.close();
      };
    };
    begin().catch(() => setState('missing'));
    return () => {
      isOver = true;
      stop();
    };
  }, [state, store, playhead]);
  const toggle = useCallback(() => setState((now) => (now === 'on' ? 'off' : 'on')), []);
  return { isOn: state === 'on', isMissing: state === 'missing', toggle };
}
