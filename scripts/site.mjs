// The built site on a server of its own, compressed as public hosts do, under a path if wanted. Its files are in memory:
// a test may change them, and may unplug the server.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * @typedef {object} Site
 * @property {string} address of the first page
 * @property {Map<string, string | Buffer>} files by path; what is set here is served from then on
 * @property {() => Promise<void>} unplug
 */

/**
 * Serves what `vite build` has left in `dist`.
 * @param {string} [path] where the site begins, with a slash at both ends
 * @returns {Promise<Site>}
 */
export async function serveBuilt(path = '/') {
  const files = readBuilt();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const name = pathname.startsWith(path) ? pathname.slice(path.length) || 'index.html' : '';
    const body = files.get(name);
    response.writeHead(body === undefined ? 404 : 200, {
      'Content-Type': types[extname(name)] ?? 'text/plain',
      'Content-Encoding': 'gzip',
      'Cache-Control': 'max-age=600',
      // A sandboxed frame, whose origin is none, gets no script otherwise.
      'Access-Control-Allow-Origin': '*',
    });
    response.end(gzipSync(body ?? ''));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    address: `http://127.0.0.1:${port}${path}`,
    files,
    unplug: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @returns {Map<string, string | Buffer>} */
function readBuilt() {
  const dist = join(dirname(import.meta.dirname), 'dist');
  /** @type {Map<string, string | Buffer>} */
  const files = new Map();
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(relative(dist, file).replaceAll(sep, '/'), readFileSync(file));
  }
  return files;
}
