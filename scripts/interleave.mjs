#!/usr/bin/env node
// `npx interleave …`: app/cli on a terminal. Installs what is missing first; standard output holds nothing but the result.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { installWhatIsMissing, root } from './install.mjs';
import { languageTags, print, read } from './terminal.mjs';

installWhatIsMissing('stderr');
const { load } = await import('./run-typescript.mjs');
const { commandLine, preferredLanguage } = await load('app/cli/entry.ts');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
await print(
  await commandLine(process.argv.slice(2), { read, language: preferredLanguage(languageTags()), version }),
);
