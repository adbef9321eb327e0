// The whole run as a line with a tick at every event, and a native range input on top of it: pointer, touch and arrow keys
// are the browser's. It is moved at every frame without rendering React.
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Playhead } from '../../timeline/playhead.ts';
import { momentText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { moveByKey } from './move-by-key.ts';

/** More ticks than this would be a grey line. */
const MOST_TICKS = 60;

export function Scrubber({ playhead }: { readonly playhead: Playhead }) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const filled = useRef<HTMLSpanElement>(null);
  const end = useSyncExternalStore(playhead.subscribe, () => playhead.get().end);
  const marks = useSyncExternalStore(playhead.subscribe, () => playhead.get().marks);
  const events = useSyncExternalStore(playhead.subscribe, () => playhead.get().events);

  useEffect(() => {
    const follow = (): void => {
      const { time, end: last } = playhead.get();
      const share = last > 0 ? time / last : 0;
      if (filled.current !== null) filled.current.style.inlineSize = `${share * 100}%`;
      if (input.current === null) return;
      input.current.value = String(time);
      const told = words.transport.time(momentText(words, time), momentText(words, last));
      if (input.current.ariaValueText !== told) input.current.ariaValueText = told;
    };
    follow();
    return playhead.subscribe(follow);
  }, [playhead, words]);

  const ticks = events.length <= MOST_TICKS ? Array.from(events) : [];
  return (
    <div className="scrubber">
      <span className="scrubber__line" aria-hidden="true">
        <span className="scrubber__filled" ref={filled} />
        {end > 0 &&
          ticks.map((time) => (
            <span
              key={time}
              className="scrubber__tick"
              style={{ insetInlineStart: `${(time / end) * 100}%` }}
            />
          ))}
        {end > 0 &&
          marks.map(({ time, label }) => (
            <span
              key={time}
              className="scrubber__mark"
              data-mark={label}
              style={{ insetInlineStart: `${Math.min(1, time / end) * 100}%` }}
            />
          ))}
      </span>
      <input
        ref={input}
        type="range"
        className="scrubber__input"
        aria-label={words.transport.scrubber}
        min={0}
        max={end}
        step={1000}
        defaultValue={0}
        disabled={end === 0}
        onKeyDown={(event) => {
          if (!moveByKey(playhead, event.key, event.shiftKey)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
        onChange={(event) => {
          playhead.pause();
          playhead.seek(event.target.valueAsNumber);
        }}
      />
    </div>
  );
}
