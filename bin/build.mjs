import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(fileURLToPath(import.meta.url), '../..');
const folders = ['src', 'migrations'];
const dist = join(root, 'dist');

const filesIn = (folder) =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)) : [];

const writeWhole = (file, text) => {
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
};

/** Compiles what has changed since its copy in dist/ was made, and removes copies whose source is gone. A copy has its source's time; a running program never sees half a file. */
export async function build() {
  const sources = folders.flatMap((folder) => filesIn(join(root, folder))).filter((file) => file.endsWith('.ts'));
  const target = (source) => join(dist, source.slice(root.length).replace(/\.ts$/, '.js'));
  const settings = readFileSync(join(root, '.swcrc'), 'utf8');
  const usedSettings = join(dist, '.swcrc');
  const anew = !existsSync(usedSettings) || readFileSync(usedSettings, 'utf8') !== settings;
  const time = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const stale = sources.filter((source) => anew || Math.abs(time(source) - time(target(source))) > 1);
  if (stale.length > 0) {
    const { transformFile } = await import('@swc/core');
    await Promise.all(stale.map(async (source) => {
      const { atime, mtime } = statSync(source);
      const { code, map } = await transformFile(source, { sourceMaps: true });
      const file = target(source);
      mkdirSync(dirname(file), { recursive: true });
      writeWhole(`${file}.map`, map);
      writeWhole(file, `${code}\n//# sourceMappingURL=${file.split('/').at(-1)}.map\n`);
      utimesSync(file, atime, mtime);
    }));
  }
  if (anew) writeWhole(usedSettings, settings);
  const wanted = new Set(sources.flatMap((source) => [target(source), `${target(source)}.map`]));
  for (const file of filesIn(dist)) if (/\.js(\.map)?$/.test(file) && !wanted.has(file)) rmSync(file, { force: true });
  return stale.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
