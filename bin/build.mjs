import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/** Compiles what is newer than its copy in dist/, and removes copies whose source is gone. A running program never sees half a file. */
export async function build() {
  const sources = folders.flatMap((folder) => filesIn(join(root, folder))).filter((file) => file.endsWith('.ts'));
  const settings = statSync(join(root, '.swcrc')).mtimeMs;
  const target = (source) => join(dist, source.slice(root.length).replace(/\.ts$/, '.js'));
  const stale = sources.filter((source) => {
    const made = statSync(target(source), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return made <= Math.max(settings, statSync(source).mtimeMs);
  });
  if (stale.length > 0) {
    const { transformFile } = await import('@swc/core');
    await Promise.all(stale.map(async (source) => {
      const { code, map } = await transformFile(source, { sourceMaps: true });
      const file = target(source);
      mkdirSync(dirname(file), { recursive: true });
      writeWhole(`${file}.map`, map);
      writeWhole(file, `${code}\n//# sourceMappingURL=${file.split('/').at(-1)}.map\n`);
    }));
  }
  const wanted = new Set(sources.flatMap((source) => [target(source), `${target(source)}.map`]));
  for (const file of filesIn(dist)) if (/\.js(\.map)?$/.test(file) && !wanted.has(file)) rmSync(file, { force: true });
  return stale.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
