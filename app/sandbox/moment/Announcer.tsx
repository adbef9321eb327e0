// Tells a screen reader what happens, as it happens: politely, at most once a second, and not at all where time goes so
// fast that nothing could be followed.
import { useEffect, useRef, useState } from 'react';
import { useSandbox } from '../store/sandbox-context.ts';

const RATE_MS = 1000;
/** Seconds of the run per second of the clock above which nothing is told while it plays. */
const FASTEST = 5;

export function Announcer({ text }: { readonly text: string }) {
  const { playhead } = useSandbox();
  const [told, setTold] = useState('');
  const last = useRef(Number.NEGATIVE_INFINITY);
  const first = useRef(true);
  useEffect(() => {
    // What stands there when the page comes is read like the rest of the page.
    if (first.current && text !== '') {
      first.current = false;
      return undefined;
    }
    const timer = setTimeout(
      () => {
        const { playing, speed } = playhead.get();
        if (playing && speed > FASTEST) return;
        last.current = performance.now();
        setTold(text);
      },
      Math.max(0, last.current + RATE_MS - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [text, playhead]);
  return (
    <p className="visually-hidden" role="status" data-testid="told">
      {told}
    </p>
  );
}
