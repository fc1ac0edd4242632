import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.mjs';

// `npm ci` refuses a lock file without the optional packages of other systems, and `npm install` leaves out those that its registry does not have.
// Run after `npm install`: adds what is missing, by name, version and system.
const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = /(android|darwin|freebsd|linux|openharmony|win32|aix|netbsd|openbsd|sunos)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64)(?:-(gnu|musl))?/;

for (const [path, { optionalDependencies = {}, dev }] of Object.entries({ ...lock.packages })) {
  if (path === '') continue;
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const nested = `${path}/node_modules/${name}`;
    const target = `node_modules/${name}`;
    const [, os, cpu, libc] = systems.exec(name) ?? [];
    if (lock.packages[nested] || lock.packages[target] || !os || !/^\d/.test(version)) continue;
    lock.packages[target] = { version, cpu: [cpu], ...(dev ? { dev } : {}), ...(libc === 'musl' ? { libc: ['musl'] } : libc === 'gnu' ? { libc: ['glibc'] } : {}), optional: true, os: [os] };
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
