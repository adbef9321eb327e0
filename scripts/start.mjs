// `npm start`: installs what is missing, then serves the pages and says where. Arguments go to the server
// (`npm start -- --port 8080 --host`).
import { spawn } from 'node:child_process';
import process from 'node:process';
import { command, installWhatIsMissing, root } from './install.mjs';

installWhatIsMissing();

const server = spawn(process.execPath, [command('vite'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: [process.stdin.isTTY ? 'inherit' : 'ignore', 'inherit', 'inherit'],
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => server.kill(signal));

// npm runs this under a shell that does not hand a signal on: when npm is stopped, the server goes too.
if (process.env.npm_lifecycle_event !== undefined) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) server.kill();
  }, 500).unref();
}

server.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
