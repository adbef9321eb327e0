// Checks the types of each project of the tree: the same file is seen with the DOM's types, a worker's or none,
// according to where it runs.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { command, root } from './install.mjs';

const projects = ['pure', 'app', 'workers', 'node'];

for (const project of projects) {
  const args = [command('typescript'), '-p', `tsconfig.${project}.json`];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  console.log(`tsconfig.${project}.json: ${status === 0 ? 'fine' : 'refused'}`);
  if (status !== 0) {
    process.stdout.write(stdout);
    process.exitCode = status ?? 1;
  }
}
