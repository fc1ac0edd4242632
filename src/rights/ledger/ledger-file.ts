import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Config } from '../../config.js';
import { placeIn } from '../../platform/data-places.js';

/** One erasure: whose, as a keyed hash, and what stayed, sealed. Never a name or an address. */
export interface LedgerLine {
  id: string;
  at: string;
  key: string;
  person: string;
  kept: string;
}

export const ledgerPath = (config: Config): string => placeIn(config, 'erasures.jsonl');

function lineOf(text: string): LedgerLine | null {
  try {
    const line = JSON.parse(text) as LedgerLine;
    return [line.id, line.at, line.key, line.person, line.kept].every((value) => typeof value === 'string') ? line : null;
  } catch {
    return null;
  }
}

/** What a ledger says, each erasure once, in the order in which they were done. A last line that a crash cut short is not one: the database still has it. */
export async function readLedger(path: string): Promise<LedgerLine[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n').map(lineOf).filter((line) => line !== null);
  return [...new Map(lines.map((line) => [line.id, line])).values()].sort((a, b) => a.at.localeCompare(b.at));
}

/** On the disk when it returns. Begins with a line break, in case a crash cut the last line short. */
export async function appendToLedger(path: string, lines: readonly LedgerLine[]): Promise<void> {
  if (lines.length === 0) return;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a', 0o600);
  try {
    await file.write(`\n${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Whole, or as it was. */
export async function replaceLedger(path: string, lines: readonly LedgerLine[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const next = `${path}.next`;
  await writeFile(next, lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { mode: 0o600, flush: true });
  await rename(next, path);
}

/** Adds to a ledger what others say and it does not. */
export async function joinLedgers(path: string, others: readonly string[]): Promise<number> {
  const known = new Set((await readLedger(path)).map(({ id }) => id));
  const added = new Map<string, LedgerLine>();
  for (const other of others) for (const line of await readLedger(other)) if (!known.has(line.id)) added.set(line.id, line);
  await appendToLedger(path, [...added.values()]);
  return added.size;
}
