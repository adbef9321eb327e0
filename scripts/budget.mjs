// Weighs the JavaScript that a page loads before it can be used: its own script and all that script imports
// statically, and the words of a language, compressed. What is imported on demand (the charts, say) does not count, and
// that is the point; what comes by itself soon after is weighed in a browser, by `e2e/size.spec.ts`.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

/** Bytes, compressed, that the first page may load. */
const limit = 150_000;

/**
 * The files a page loads at once.
 * @param {Record<string, { file: string, imports?: string[] }>} manifest as the build writes it, by source file
 * @param {string} entry
 * @returns {string[]} paths in the build, each once
 */
export function initialFiles(manifest, entry) {
  /** @type {Set<string>} */
  const seen = new Set();
  const visit = (/** @type {string} */ key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key].imports ?? []) visit(next);
  };
  visit(entry);
  return [...seen].map((key) => manifest[key].file).filter((file) => file.endsWith('.js'));
}

/** Weighs the built first page and fails the process where it is too heavy. */
function weigh() {
  const dist = join(dirname(import.meta.dirname), 'dist');
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));
  const words = Object.keys(manifest).filter((key) => key.includes('words/catalogue.'));
  const sizeOf = (/** @type {string} */ file) =>
    gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  // A page speaks one language; the heavier one counts.
  const heaviest = words.map((key) => manifest[key].file).sort((one, other) => sizeOf(other) - sizeOf(one));
  const weights = [...initialFiles(manifest, 'index.html'), ...heaviest.slice(0, 1)].map((file) => {
    const bytes = gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
    return { file, bytes };
  });
  for (const { file, bytes } of weights) console.log(`${kilobytes(bytes).padStart(9)}  ${file}`);
  const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(
    `${kilobytes(total).padStart(9)}  of JavaScript at first, compressed; ${kilobytes(limit)} allowed`,
  );
  if (total > limit) {
    console.error('The first page is too heavy: load something on demand.');
    process.exitCode = 1;
  }
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

if (process.argv[1] === import.meta.filename) weigh();
