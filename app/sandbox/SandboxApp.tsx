// A sandbox with its store, its words and its page.
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Words } from '../words/catalogue.ts';
import { loadWords } from '../words/load-words.ts';
import { WordsContext } from '../words/use-words.ts';
import { SandboxPage } from './page/SandboxPage.tsx';
import { type Sandbox, SandboxContext } from './store/sandbox-context.ts';

interface SandboxAppProps {
  readonly sandbox: Sandbox;
  /** Those of the language that the page starts in. */
  readonly firstWords: Words;
}

export function SandboxApp({ sandbox, firstWords }: SandboxAppProps) {
  const language = useStore(sandbox.store, (state) => state.language);
  const words = useLatestWords(language, firstWords);
  useEffect(() => {
    document.title = words.app.title;
  }, [words]);
  return (
    <SandboxContext value={sandbox}>
      <WordsContext value={words}>
        <SandboxPage />
      </WordsContext>
    </SandboxContext>
  );
}

/** The words of the language; those of the one before until they are there, and where they cannot be had. */
function useLatestWords(language: Words['language'], first: Words): Words {
  const [words, setWords] = useState(first);
  useEffect(() => {
    let wanted = true;
    loadWords(language).then(
      (loaded) => {
        if (wanted) setWords(loaded);
      },
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [language]);
  return words;
}
