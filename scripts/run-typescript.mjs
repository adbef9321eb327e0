// Loads a module of the tree into Node as it stands: Node 20 cannot leave out types, so the build's own bundler does, in
// memory and within a tenth of a second. What is bundled runs as fast as any module, which what is run module by
// module, as a development server does, would not.
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './install.mjs';

/**
 * A module and all it imports.
 * @param {string} path from the root of the tree: `app/cli/command-line.ts`
 * @returns {Promise<any>} what the module exports
 */
export async function load(path) {
  const built = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, path),
      write: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [chunk] = 'output' in built ? built.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${path} did not become one module`);
  return await import(`data:text/javascript;base64,${Buffer.from(chunk.code).toString('base64')}`);
}
