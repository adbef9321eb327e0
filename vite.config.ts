// How the pages are served and built. Every *.html file at the top is a page. The base is relative, so `dist` works
// from any static host and under any path.
import { readdirSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { firstScreen } from './scripts/first-screen.ts';
import { precache } from './scripts/precache.ts';

const port = Number(process.env.INTERLEAVE_PORT ?? 4173);

const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

/** Puts the content security policy into every built page; the development server needs inline scripts and goes without. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace(
          /<meta charset="utf-8"\s*\/?>/,
          (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
        ),
    },
  };
}

/** The pages: every HTML file at the top of the tree. */
function pages(): string[] {
  return readdirSync(import.meta.dirname).filter((name) => name.endsWith('.html'));
}

const first = firstScreen();

export default defineConfig({
  base: './',
  plugins: [react(), first.plugin, contentSecurityPolicy(), precache()],
  build: {
    target: 'es2022',
    manifest: true,
    rolldownOptions: {
      input: pages(),
      output: {
        codeSplitting: { groups: [{ debugName: 'page', name: (module) => first.fileOf(module) ?? null }] },
      },
    },
  },
  worker: { format: 'es' },
  preview: { port, strictPort: true },
});
