// Keeps the work in the browser while it changes, and hears of other tabs that keep theirs in the same place. Whoever
// writes last is found at the next visit; the other tab loses nothing of what it shows, and is told.
import type { Language } from '../../words/language.ts';
import type { SandboxStore } from './actions.ts';
import { isSameWork, keep, type Shelf, shelfKey } from './persistence.ts';
import { documentOf, type SandboxState } from './state.ts';

/** Milliseconds of quiet after which the work is written down, and how many it waits for quiet at most. */
const QUIET_MS = 300;
const MOST_MS = 2_000;

/** What a tab hears and when it leaves: the page's window. */
export interface TabEvents {
  readonly addEventListener: (type: string, listen: (event: Event) => void) => void;
}

/** Writes after every change. `preferred`: the browser's language, which is kept only where another was chosen. */
export function keepWork(store: SandboxStore, shelf: Shelf, preferred: Language, tab: TabEvents): void {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let most: ReturnType<typeof setTimeout> | undefined;
  let isWorkChanged = false;
  let latest: string | undefined;

  const write = (): void => {
    clearTimeout(quiet);
    clearTimeout(most);
    quiet = undefined;
    most = undefined;
    const state = store.getState();
    // Who only turned the lights off must not write over what another tab has kept since.
    const document = isWorkChanged ? documentOf(state) : (state.elsewhere ?? documentOf(state));
    isWorkChanged = false;
    const language = state.language === preferred ? undefined : state.language;
    const notice = keep(shelf, state, language, document);
    if (notice !== undefined && state.notice === undefined) store.setState({ notice });
  };
  const writeWhatWaits = (): void => {
    if (quiet !== undefined) write();
  };

  store.subscribe((state, before) => {
    if (!changesWhatIsKept(state, before)) return;
    isWorkChanged ||= documentOf(state) !== documentOf(before);
    clearTimeout(quiet);
    quiet = setTimeout(write, QUIET_MS);
    most ??= setTimeout(write, MOST_MS);
  });
  tab.addEventListener('pagehide', writeWhatWaits);
  tab.addEventListener('visibilitychange', writeWhatWaits);
  tab.addEventListener('storage', (event) => {
    if (!('key' in event && 'newValue' in event) || event.key !== shelfKey) return;
    if (typeof event.newValue === 'string') void hear(event.newValue);
  });

  const hear = async (text: string): Promise<void> => {
    latest = text;
    // Without a network the other tab's work is not spoken of; the next visit finds it.
    const { read } = await import('./restore.ts').catch(() => ({ read: () => undefined }));
    const kept = read(text);
    if (kept === undefined || latest !== text) return;
    const own = documentOf(store.getState());
    store.setState({ elsewhere: isSameWork(own, kept.document) ? undefined : kept.document });
  };
}

function changesWhatIsKept(state: SandboxState, before: SandboxState): boolean {
  return (
    documentOf(state) !== documentOf(before) ||
    state.draft?.text !== before.draft?.text ||
    state.theme !== before.theme ||
    state.language !== before.language ||
    state.welcome !== before.welcome ||
    state.scale !== before.scale
  );
}
