// A terminal for the commands of app/cli, which read and write nothing themselves.
import { open } from 'node:fs/promises';
import process from 'node:process';

/** @typedef {import('../app/cli/result.ts').ReadText} ReadText */

/**
 * A file's text, standard input for `-`; or why there is none. UTF-8, or UTF-16 with a byte order mark, as some shells
 * write it.
 * @param {string} path
 * @param {number} mostBytes
 * @returns {Promise<ReadText>}
 */
export async function read(path, mostBytes) {
  try {
    if (path === '-') return await textOf(process.stdin, mostBytes);
    const file = await open(path);
    try {
      const stat = await file.stat();
      if (stat.isDirectory()) return { problem: 'folder' };
      if (stat.size > mostBytes) return { problem: 'too large' };
      return await textOf(file.createReadStream({ autoClose: false }), mostBytes);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EISDIR') return { problem: 'folder' };
    return { problem: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable' };
  }
}

/**
 * @param {AsyncIterable<Buffer>} stream
 * @param {number} mostBytes
 * @returns {Promise<ReadText>}
 */
async function textOf(stream, mostBytes) {
  const pieces = [];
  let bytes = 0;
  for await (const piece of stream) {
    bytes += piece.length;
    if (bytes > mostBytes) return { problem: 'too large' };
    pieces.push(piece);
  }
  const all = Buffer.concat(pieces);
  const encoding = all[0] === 0xff && all[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return { text: new TextDecoder(encoding).decode(all) };
}

/**
 * Writes what a command gives and leaves its exit code, without cutting off what a slow reader has not taken yet. A
 * reader that goes away (`| head`) ends it quietly.
 * @param {import('../app/cli/result.ts').Result} result
 */
export async function print({ stdout, stderr, exit }) {
  process.exitCode = exit;
  process.stdout.on('error', (error) => {
    process.exit('code' in error && error.code === 'EPIPE' ? exit : 1);
  });
  process.stderr.write(stderr);
  let waiting = '';
  for (const piece of stdout) {
    waiting += piece;
    if (waiting.length < 65_536) continue;
    const text = waiting;
    waiting = '';
    if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  if (waiting !== '') process.stdout.write(waiting);
}

/** The language tags of the terminal, the one that counts most first: `zh-CN`, `en-US`. */
export function languageTags() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const tag = LC_ALL || LC_MESSAGES || LANG || 'en';
  return [tag.split('.')[0].replaceAll('_', '-')];
}
