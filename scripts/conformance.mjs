// `npm run conformance -- FILE`: how many of the file's scenarios, which a real CPython ran, are predicted as they went;
// without FILE the ones that came with the project. The last line is `total N / M`.
import { join, resolve } from 'node:path';
import process from 'node:process';
import { installWhatIsMissing, root } from './install.mjs';
import { languageTags, print, read } from './terminal.mjs';

installWhatIsMissing('stderr');
const { load } = await import('./run-typescript.mjs');
const { conformance, preferredLanguage } = await load('app/cli/entry.ts');
const files = process.argv.slice(2);
// npm runs a script at the top of the tree; a path is meant from where npm was called.
const here = process.env.npm_lifecycle_event === undefined ? process.cwd() : process.env.INIT_CWD;
const paths = files.map((file) => (file === '-' ? file : resolve(here ?? root, file)));
const given = join(root, 'app', 'conformance', 'data', 'cpython-3.11.json');
await print(await conformance(paths.length === 0 ? [given] : paths, read, preferredLanguage(languageTags())));
