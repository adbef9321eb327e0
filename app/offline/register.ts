// Registers the service worker of the built page, once the page has loaded what it needs itself. Where there can be
// none (the development server, a file on disk, a sandboxed frame, a browser that forbids it) the page is as good
// without, so nothing is said.

/** Asks for the service worker that lies beside the page; never throws. */
export function registerOffline(): void {
  if (!import.meta.env.PROD || !location.protocol.startsWith('http')) return;
  if (document.readyState === 'complete') ask();
  else addEventListener('load', ask, { once: true });
}

function ask(): void {
  try {
    // In a sandboxed frame even looking at `serviceWorker` throws; on an insecure address there is none.
    const container: ServiceWorkerContainer | undefined = navigator.serviceWorker;
    container?.register('offline.js').catch(() => {});
  } catch {
    // As good without.
  }
}
