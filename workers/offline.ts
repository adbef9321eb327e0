// The service worker: answers the page's requests from what was kept at the first visit, so that the page works with
// the network unplugged. One cache a version; what is in it is written into this file by the build (scripts/precache.ts).
//
//     version 1 answers ──► version 2 is fetched beside it and takes over ──► the next load gets version 2; a page still
//     open finds the files it was built with in version 1's cache ──► version 3 takes over, version 1's cache goes
//
// It knows no file by name but the page itself, and keeps nothing that the build did not list.
import type { Precache } from '../app/offline/precache.ts';

declare const self: ServiceWorkerGlobalScope;
/** Set by the build, in front of this file. */
declare const __PRECACHE__: Precache;

/** Caches belong to a host, not to a path: the scope keeps apart two copies of the site on one host. */
const prefix = `interleave ${self.registration.scope} `;
const current = `${prefix}${__PRECACHE__.version}`;

self.addEventListener('install', (event) => {
  event.waitUntil(fill());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([removeOldest(), self.clients.claim()]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(answer(request));
});

/** Keeps every file of this version; what is kept by half is thrown away, and tried again at the next visit. */
async function fill(): Promise<void> {
  try {
    const cache = await caches.open(current);
    await Promise.all(__PRECACHE__.files.map((file) => keep(cache, file)));
  } catch (error) {
    await caches.delete(current);
    throw error;
  }
  await self.skipWaiting();
}

/** Keeps one file. The server is asked whether the browser's copy still holds: an old page must not be kept as a new one. */
async function keep(cache: Cache, file: string): Promise<void> {
  const response = await fetch(file, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  await cache.put(file, unredirected(response));
}

/** A page may not be answered with a response that was redirected, as hosts do that hide `.html`. */
function unredirected(response: Response): Response {
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

/** From this version, else from an older one that an open page was built with, else from the network. */
async function answer(request: Request): Promise<Response> {
  const address = request.url.replace(/\/index\.html(?=[?#]|$)/, '/');
  for (const name of [current, ...(await outdated())]) {
    const cache = await caches.open(name);
    const kept = await cache.match(address, { ignoreSearch: true, ignoreVary: true });
    if (kept !== undefined) return kept;
  }
  return fetch(request);
}

/** Leaves the cache of the version before this one, and no older. */
async function removeOldest(): Promise<void> {
  const [, ...old] = await outdated();
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The caches of other versions, the newest first. */
async function outdated(): Promise<readonly string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(prefix) && name !== current).reverse();
}
