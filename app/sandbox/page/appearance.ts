// What the page wears: the theme and the language, written onto the root element so that CSS, the canvas and a screen
// reader all go by the same.
import type { SandboxStore } from '../store/actions.ts';
import { type Theme, themes } from '../store/state.ts';

const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(prefers-contrast: more)';
const FORCED = '(forced-colors: active)';
const PAPER = 'print';

/** The theme to wear: on paper the light one; where `auto` is set, and where it forces its colours, the system's. */
export function worn(theme: Theme, media: (query: string) => boolean): Exclude<Theme, 'auto'> {
  if (media(PAPER)) return 'light';
  if (media(FORCED)) return 'contrast';
  if (theme !== 'auto') return theme;
  if (media(CONTRAST)) return 'contrast';
  return media(DARK) ? 'dark' : 'light';
}

/** The theme that comes next when one goes through them by key. */
export function themeAfter(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length];
}

/** Follows the store and the system. Returns how to stop that. */
export function followAppearance(store: SandboxStore): () => void {
  const queries = [DARK, CONTRAST, FORCED, PAPER].map((query) => matchMedia(query));
  const dress = (isPaper: boolean): void => {
    const { theme, language } = store.getState();
    const root = document.documentElement;
    const matches = (query: string): boolean => matchMedia(query).matches;
    root.dataset.theme = worn(theme, (query) => (query === PAPER ? isPaper : matches(query)));
    // High contrast stands on the ground that the system prefers: white, or black.
    root.dataset.ground = matches(DARK) && !isPaper ? 'dark' : 'light';
    root.lang = language;
  };
  const wear = (): void => dress(matchMedia(PAPER).matches);
  // The query answers only after the event, when the pages are already laid out.
  const toPaper = (): void => dress(true);
  wear();
  for (const query of queries) query.addEventListener('change', wear);
  addEventListener('beforeprint', toPaper);
  addEventListener('afterprint', wear);
  const leave = store.subscribe((state, before) => {
    if (state.theme !== before.theme || state.language !== before.language) wear();
  });
  return () => {
    leave();
    for (const query of queries) query.removeEventListener('change', wear);
    removeEventListener('beforeprint', toPaper);
    removeEventListener('afterprint', wear);
  };
}
