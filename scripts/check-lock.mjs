// Refuses a package-lock.json that is silently incomplete: see missingOptionals.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { missingOptionals } from './lock.mjs';

const path = join(import.meta.dirname, '..', 'package-lock.json');
const { packages } = JSON.parse(readFileSync(path, 'utf8'));
const missing = missingOptionals(packages);

if (missing.length > 0) {
  console.error('package-lock.json lacks optional dependencies, so `npm ci` would fail on some systems:');
  for (const line of missing) console.error(`  ${line}`);
  process.exitCode = 1;
} else {
  console.log(`package-lock.json is complete: ${Object.keys(packages).length - 1} packages`);
}
