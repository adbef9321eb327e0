// Tells a screen reader what a key has just changed where nothing else on the page says so. It is silent until something
// changes, so that a page that opens does not start with a list of settings.
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../words/use-words.ts';
import { useSandboxState } from '../store/sandbox-context.ts';

export function Spoken({ presenting, sound }: { readonly presenting: boolean; readonly sound: boolean }) {
  const words = useWords();
  const theme = useSandboxState((state) => state.theme);
  const [said, say] = useState('');
  useChange(presenting, () => say(words.everybody.present[presenting ? 'on' : 'off']));
  useChange(sound, () => say(words.everybody.sound[sound ? 'on' : 'off']));
  useChange(theme, () => say(words.everybody.theme(words.app.themes[theme])));
  return (
    <p className="visually-hidden" role="status" data-testid="spoken">
      {said}
    </p>
  );
}

function useChange(value: unknown, act: () => void): void {
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    act();
  });
}
