import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

function above(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : above(dirname(folder));
}

/** The project's folder, the same whether run from the sources or from the build. */
export const root = above(import.meta.dirname);
