import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseNotation } from '../model/notation.ts';
import { parseWorkloadFile } from '../model/schema.ts';
import { parseModes } from '../modes/choice-text.ts';
import { commandLine } from './command-line.ts';

// What the pages say is what happens: every command in them is run, every format is read.

const page = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const blocks = (text: string, kind: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\``, 'gms'))].map((found) => found.slice(1));

describe('docs/cli.md', () => {
  const text = page('cli.md');
  const files = new Map(blocks(text, 'text (\\S+)').map(([name, content]) => [name, content]));
  const examples = blocks(text, 'console').map(([block]) => {
    const end = block.indexOf('\n');
    return { command: block.slice('$ npx interleave '.length, end), output: block.slice(end + 1) };
  });

  test.each(examples)('interleave $command', async ({ command, output }) => {
    const result = await commandLine(command.split(' '), {
      read: async (path) => {
        const content = files.get(path);
        return content === undefined ? { problem: 'missing' } : { text: content };
      },
      language: 'en',
      version: '0',
    });
    expect([...result.stdout].join('') + result.stderr).toBe(output);
  });

  test('has examples', () => {
    expect(examples.length).toBeGreaterThan(4);
  });
});

test('docs/formats.md shows a text, a file and modes that are read', () => {
  const text = page('formats.md');
  const [[notation], [modes]] = blocks(text, 'text');
  const [[file]] = blocks(text, 'json');
  expect(parseNotation(notation)).toHaveProperty('workload');
  expect(parseWorkloadFile(file)).toHaveProperty('file');
  expect(parseModes(modes.trim())).toHaveProperty('choices');
});
