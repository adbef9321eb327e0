// What the page wears: the theme and the language, written onto the root element so that CSS, the canvas and a screen
// reader all go by the same.
import { wordsOf } from '../../words/catalogue.ts';
import type { SandboxStore } from '../store/actions.ts';
import type { Theme } from '../store/state.ts';

/** The theme to wear where `auto` is set: the system's. */
export function worn(theme: Theme, media: (query: string) => boolean): Exclude<Theme, 'auto'> {
  if (theme !== 'auto') return theme;
  if (media('(prefers-contrast: more)')) return 'contrast';
  return media('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}

/** Follows the store and the system. Returns how to stop that. */
export function followAppearance(store: SandboxStore): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((query) =>
    matchMedia(query),
  );
  const wear = (): void => {
    const { theme, language } = store.getState();
    const root = document.documentElement;
    root.dataset.theme = worn(theme, (query) => matchMedia(query).matches);
    root.lang = language;
    document.title = wordsOf(language).app.title;
  };
  wear();
  for (const query of queries) query.addEventListener('change', wear);
  const leave = store.subscribe((state, before) => {
    if (state.theme !== before.theme || state.language !== before.language) wear();
  });
  return () => {
    leave();
    for (const query of queries) query.removeEventListener('change', wear);
  };
}
