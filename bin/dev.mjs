import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.mjs';

// Runs the platform, and again whenever something in src, migrations or views changes. `npm run dev -- demo` runs the demo.
let running = null;
let waiting = null;
let again = Promise.resolve();

const start = () => {
  running = spawn(process.execPath, [join(root, 'bin/palimpsest.mjs'), ...process.argv.slice(2)], { stdio: 'inherit' });
};

const stop = async () => {
  if (running.exitCode !== null || running.signalCode !== null) return;
  const ended = once(running, 'exit');
  running.kill('SIGTERM');
  await ended;
};

const changed = () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    again = again.then(stop).then(start);
  }, 100);
};

for (const folder of ['src', 'migrations', 'views']) watch(join(root, folder), { recursive: true }, changed);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void again.then(stop).then(() => process.exit(0)));
start();
