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
server.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
