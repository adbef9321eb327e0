// Whether the page presents. The root element says so before anything is drawn, because the timelines read their colours
// from it; the whole screen is asked for where that is allowed, and leaving it leaves the presentation.
import { useCallback, useEffect, useState } from 'react';

export interface Presenting {
  readonly isOn: boolean;
  readonly toggle: () => void;
  readonly leave: () => void;
}

export function usePresenting(): Presenting {
  const [isOn, setOn] = useState(false);

  const leave = useCallback(() => {
    delete document.documentElement.dataset.presenting;
    setOn(false);
    if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
  }, []);

  const enter = useCallback(() => {
    document.documentElement.dataset.presenting = '';
    setOn(true);
    // A frame or a browser may forbid it: the presentation then fills the window.
    if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(() => undefined);
  }, []);

  useEffect(() => {
    if (!isOn) return undefined;
    const changed = (): void => {
      if (document.fullscreenElement === null) leave();
    };
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, [isOn, leave]);

  return { isOn, toggle: isOn ? leave : enter, leave };
}
