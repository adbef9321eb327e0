// Marks at the transport: set one here or take it away; back to the one before, on to the next.
import { useSyncExternalStore } from 'react';
import type { Playhead } from '../../timeline/playhead.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { goToMark, markHere, toggleMark } from './marks.ts';
import { TransportIcon } from './TransportIcon.tsx';

export function MarkControls({ playhead }: { readonly playhead: Playhead }) {
  const words = useWords();
  const marks = useSyncExternalStore(playhead.subscribe, () => playhead.get().marks);
  const isHere = useSyncExternalStore(playhead.subscribe, () => {
    const state = playhead.get();
    return markHere(state.marks, state.time) !== undefined;
  });
  const name = isHere ? words.moment.transport.unmark : words.moment.transport.mark;
  return (
    <div className="transport__marks">
      {marks.length > 0 && (
        <Button
          look="icon"
          aria-label={words.moment.transport.previousMark}
          title={`${words.moment.transport.previousMark} (,)`}
          onClick={() => goToMark(playhead, -1)}
        >
          <TransportIcon name="back" />
        </Button>
      )}
      <Button
        look="icon"
        aria-label={name}
        aria-pressed={isHere}
        title={`${name} (M)`}
        onClick={() => toggleMark(playhead)}
      >
        <TransportIcon name={isHere ? 'marked' : 'mark'} />
      </Button>
      {marks.length > 0 && (
        <Button
          look="icon"
          aria-label={words.moment.transport.nextMark}
          title={`${words.moment.transport.nextMark} (.)`}
          onClick={() => goToMark(playhead, 1)}
        >
          <TransportIcon name="forward" />
        </Button>
      )}
    </div>
  );
}
