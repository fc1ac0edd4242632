import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page below docs/ as it is written now. */
export function written(file: string): string {
  const path = join(process.cwd(), file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
