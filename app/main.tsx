// The page's entry point: makes a sandbox, dresses the page and hands the root element to React.
import { createRoot } from 'react-dom/client';
import { registerOffline } from './offline/register.ts';
import { followAppearance } from './sandbox/page/appearance.ts';
import { makeSandbox } from './sandbox/page/make-sandbox.ts';
import { SandboxApp } from './sandbox/SandboxApp.tsx';
import { loadWords } from './words/load-words.ts';
import './ui/base.css';

// Not awaited at the top level: what is loaded on demand imports from this file, and would wait for it for ever.
async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root"');
  const sandbox = await makeSandbox();
  followAppearance(sandbox.store);
  const firstWords = await loadWords(sandbox.store.getState().language);
  createRoot(root).render(<SandboxApp sandbox={sandbox} firstWords={firstWords} />);
}

void start();
registerOffline();
