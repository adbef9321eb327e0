// The keys of reading, wherever on the page they are pressed: the chain, marks, the loop, the end, and the shared axis.
import { useEffect } from 'react';
import { moveRangeByKey } from '../../timeline/keys.ts';
import { useSandbox } from '../store/sandbox-context.ts';
import { goToMark, toggleMark } from '../transport/marks.ts';
import { toLastDone } from '../transport/to-last-done.ts';
import type { ReadingStore } from './reading-store.ts';

export function useReadingKeys(reading: ReadingStore): void {
  const { store, playhead, range } = useSandbox();
  useEffect(() => {
    const act = (key: string): boolean => {
      switch (key) {
        case 'c':
          reading.setState(({ chain }) => ({ chain: !chain }));
          return true;
        case 'm':
          toggleMark(playhead);
          return true;
        case ',':
          goToMark(playhead, -1);
          return true;
        case '.':
          goToMark(playhead, 1);
          return true;
        case 'l':
          playhead.setLoop(!playhead.get().loop);
          return true;
        case 'e':
          toLastDone(store, playhead);
          return true;
        default:
          return moveRangeByKey(range, playhead, key);
      }
    };
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return;
      if (isElsewhere(event.target)) return;
      if (act(event.key.toLowerCase())) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [reading, store, playhead, range]);
}

/** A key that is typed into a field, or in a dialog or a menu, is not ours. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog, [popover], textarea, select, [contenteditable="true"]') !== null) return true;
  return target instanceof HTMLInputElement && target.type !== 'range' && target.type !== 'checkbox';
}
