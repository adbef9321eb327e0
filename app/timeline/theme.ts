/**
 * Tells when the page's colours or fonts may have changed: its theme was set, the system's changed, or a font came
 * in. One observer for all timelines; it runs only while somebody listens.
 */

const listeners = new Set<() => void>();
let stop: (() => void) | undefined;

/** Calls `listener` after every change. Returns how to stop that. */
export function subscribeTheme(listener: () => void): () => void {
  listeners.add(listener);
  stop ??= watch();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = undefined;
  };
}

function watch(): () => void {
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'data-ground', 'data-presenting', 'class', 'lang'],
  });
  const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', changed);
  document.fonts.addEventListener('loadingdone', changed);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', changed);
    document.fonts.removeEventListener('loadingdone', changed);
  };
}
