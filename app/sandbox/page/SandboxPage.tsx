// The sandbox on one screen: tasks and world on the left, the modes in the middle, the moment on the right, the transport
// below. On a narrow screen the same parts stand in one column and the transport stays under the thumb.
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { useWords } from '../../words/use-words.ts';
import { ModeList } from '../modes/ModeList.tsx';
import { Inspector } from '../moment/Inspector.tsx';
import { ReadingProvider } from '../moment/ReadingProvider.tsx';
import { PrintSheet } from '../present/PrintSheet.tsx';
import { usePresenting } from '../present/use-presenting.ts';
import { usePrinting } from '../present/use-printing.ts';
import { useSound } from '../sound/use-sound.ts';
import { useSandbox } from '../store/sandbox-context.ts';
import { TasksPanel } from '../tasks/TasksPanel.tsx';
import { Transport } from '../transport/Transport.tsx';
import { WorldPanel } from '../world/WorldPanel.tsx';
import { themeAfter } from './appearance.ts';
import { ElsewhereBar } from './ElsewhereBar.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { Spoken } from './Spoken.tsx';
import { TopBar } from './TopBar.tsx';
import { useFocusBack } from './use-focus-back.ts';
import { useKeys } from './use-keys.ts';
import { Welcome } from './Welcome.tsx';
import './page.css';

const PresentStage = lazy(() =>
  import('../present/PresentStage.tsx').then((module) => ({ default: module.PresentStage })),
);

export function SandboxPage() {
  const words = useWords();
  const sandbox = useSandbox();
  const dialog = useRef<HTMLDialogElement>(null);
  const [areKeysWanted, setKeysWanted] = useState(false);
  const openKeys = useCallback(() => {
    setKeysWanted(true);
    dialog.current?.showModal();
  }, []);
  const presenting = usePresenting();
  const sound = useSound(sandbox);
  const isPrinting = usePrinting();
  useKeys(sandbox, {
    '?': openKeys,
    p: presenting.toggle,
    n: sound.toggle,
    t: () => sandbox.actions.set({ theme: themeAfter(sandbox.store.getState().theme) }),
  });
  useFocusBack(presenting.isOn);
  return (
    <ReadingProvider>
      <div className={presenting.isOn ? 'page page--presenting' : 'page'}>
        {presenting.isOn ? (
          <Suspense fallback={<main className="present" id="modes" />}>
            <PresentStage sound={sound} onLeave={presenting.leave} />
          </Suspense>
        ) : (
          <>
            <a className="page__skip" href="#modes">
              {words.app.skip}
            </a>
            <TopBar sound={sound} onKeys={openKeys} onPresent={presenting.toggle} />
            <section className="page__left" aria-label={words.app.editor}>
              <ErrorBoundary>
                <TasksPanel />
              </ErrorBoundary>
              <ErrorBoundary>
                <WorldPanel />
              </ErrorBoundary>
            </section>
            <main className="page__centre" id="modes" tabIndex={-1}>
              <NoticeBar />
              <ElsewhereBar />
              <ModeList />
            </main>
            <aside className="page__right" aria-label={words.moment.label}>
              <Welcome />
              <ErrorBoundary>
                <Inspector />
              </ErrorBoundary>
            </aside>
          </>
        )}
        <footer className="page__transport">
          <Transport />
        </footer>
        <KeysDialog dialog={dialog} isWanted={areKeysWanted} />
        <Spoken presenting={presenting.isOn} sound={sound.isOn} />
      </div>
      {isPrinting && <PrintSheet />}
    </ReadingProvider>
  );
}
