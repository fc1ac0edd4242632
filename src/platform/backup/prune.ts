import { rm } from 'node:fs/promises';
import { backupsIn } from './manifest.js';

const day = 86_400_000;

/** Removes backups that are older than they may be (D12), and gives their folders. Whatever a backup promised when it was made, a shorter time that was set since holds. */
export async function pruneBackups(into: string, now: Date, days: number): Promise<string[]> {
  const removed: string[] = [];
  for (const { folder, manifest } of await backupsIn(into)) {
    const end = Math.min(Date.parse(manifest.keptUntil), Date.parse(manifest.madeAt) + days * day);
    if (end > now.getTime()) continue;
    await rm(folder, { recursive: true, force: true });
    removed.push(folder);
  }
  return removed;
}
