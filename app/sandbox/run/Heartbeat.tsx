// A light that beats while the page is alive. It is moved frame by frame by the page's own thread and not by CSS, which
// would go on beating on a page that stands still: that is the point of it.
import { useEffect, useRef } from 'react';
import { useWords } from '../../words/use-words.ts';

const PERIOD_MS = 900;

export function Heartbeat({ isBeating }: { readonly isBeating: boolean }) {
  const words = useWords();
  const dot = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!isBeating) return;
    let frame = 0;
    const beat = (now: number): void => {
      const phase = (now % PERIOD_MS) / PERIOD_MS;
      dot.current?.style.setProperty('transform', `translateX(${Math.round(phase * 22)}px)`);
      frame = requestAnimationFrame(beat);
    };
    frame = requestAnimationFrame(beat);
    return () => cancelAnimationFrame(frame);
  }, [isBeating]);
  return (
    <span
      className={`heartbeat${isBeating ? ' heartbeat--beating' : ''}`}
      role="img"
      aria-label={words.perform.heartbeat.name}
      title={words.perform.heartbeat.alive}
    >
      <span className="heartbeat__dot" ref={dot} />
    </span>
  );
}
