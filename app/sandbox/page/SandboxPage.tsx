// The sandbox on one screen: tasks and world on the left, the modes in the middle, the moment on the right, the transport
// below. On a narrow screen the same parts stand in one column and the transport stays under the thumb.
import { useCallback, useRef } from 'react';
import { useWords } from '../../words/use-words.ts';
import { ModeList } from '../modes/ModeList.tsx';
import { Inspector } from '../moment/Inspector.tsx';
import { ReadingProvider } from '../moment/ReadingProvider.tsx';
import { useSandbox } from '../store/sandbox-context.ts';
import { TasksPanel } from '../tasks/TasksPanel.tsx';
import { Transport } from '../transport/Transport.tsx';
import { WorldPanel } from '../world/WorldPanel.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { TopBar } from './TopBar.tsx';
import { useKeys } from './use-keys.ts';
import { Welcome } from './Welcome.tsx';
import './page.css';

export function SandboxPage() {
  const words = useWords();
  const sandbox = useSandbox();
  const dialog = useRef<HTMLDialogElement>(null);
  const openKeys = useCallback(() => dialog.current?.showModal(), []);
  useKeys(sandbox, openKeys);
  return (
    <ReadingProvider>
      <div className="page">
        <a className="page__skip" href="#modes">
          {words.app.skip}
        </a>
        <TopBar onKeys={openKeys} />
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
          <ModeList />
        </main>
        <aside className="page__right" aria-label={words.moment.label}>
          <Welcome />
          <ErrorBoundary>
            <Inspector />
          </ErrorBoundary>
        </aside>
        <footer className="page__transport">
          <Transport />
        </footer>
        <KeysDialog dialog={dialog} />
      </div>
    </ReadingProvider>
  );
}
