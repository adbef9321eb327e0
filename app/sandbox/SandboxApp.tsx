// A sandbox with its store, its words and its page.
import { useStore } from 'zustand';
import { wordsOf } from '../words/catalogue.ts';
import { WordsContext } from '../words/use-words.ts';
import { SandboxPage } from './page/SandboxPage.tsx';
import { type Sandbox, SandboxContext } from './store/sandbox-context.ts';

export function SandboxApp({ sandbox }: { readonly sandbox: Sandbox }) {
  const language = useStore(sandbox.store, (state) => state.language);
  return (
    <SandboxContext value={sandbox}>
      <WordsContext value={wordsOf(language)}>
        <SandboxPage />
      </WordsContext>
    </SandboxContext>
  );
}
