// When a presentation is over, which took the place of the page, the focus goes back to a known place on it. What had it
// was made anew meanwhile, so it is the button that starts a presentation.
import { useEffect, useRef } from 'react';

const PRESENT_BUTTON = '.top-bar__present';

export function useFocusBack(isPresenting: boolean): void {
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !isPresenting) {
      document.querySelector<HTMLElement>(PRESENT_BUTTON)?.focus({ preventScroll: true });
    }
    was.current = isPresenting;
  }, [isPresenting]);
}
