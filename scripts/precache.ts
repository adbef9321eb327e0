// Builds the service worker: names the files that the pages need and writes the list into it. The list's version is a
// hash over every path and content, the service worker's own too: what changes anything is a new version, nothing else.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Precache } from '../app/offline/precache.ts';

const worker = 'offline.js';

/** The list for files of the given contents, by their paths in the build. `index.html` is kept as `./`, its address. */
export function precacheOf(contents: ReadonlyMap<string, string | Uint8Array>): Precache {
  const paths = [...contents.keys()].filter(isServed).sort();
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(`${path}\0`)
      .update(contents.get(path) ?? '')
      .update('\0');
  return {
    version: hash.digest('hex').slice(0, 16),
    files: paths.filter((path) => path !== worker).map((path) => (path === 'index.html' ? './' : path)),
  };
}

function isServed(path: string): boolean {
  return !path.startsWith('.') && !path.endsWith('.map');
}

/** Emits the service worker, with the list of everything else that is built or lies in `public`. */
export function precache(): Plugin {
  let publicDir = '';
  return {
    name: 'precache',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'workers/offline.ts', fileName: worker });
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const contents = new Map<string, string | Uint8Array>();
        for (const [path, file] of Object.entries(bundle)) {
          contents.set(path, file.type === 'chunk' ? file.code : file.source);
        }
        for (const entry of readdirSync(publicDir, { recursive: true, withFileTypes: true })) {
          if (!entry.isFile()) continue;
          const path = join(entry.parentPath, entry.name);
          contents.set(path.slice(publicDir.length + 1).replaceAll('\\', '/'), readFileSync(path));
        }
        const chunk = bundle[worker];
        if (chunk?.type !== 'chunk') this.error(`${worker} was not built`);
        chunk.code = `const __PRECACHE__=${JSON.stringify(precacheOf(contents))};\n${chunk.code}`;
      },
    },
  };
}
