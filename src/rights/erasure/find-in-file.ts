import { textsOf } from './read-file.js';
import type { Sought } from './sought.js';

export interface Asked {
  bytes: Uint8Array;
  sought: Sought;
}

/** `unread`: the file is encrypted or broken, and what its bytes say is not all. */
export type Found = 'sure' | 'alike' | 'nothing' | 'unread';

export async function findIn({ bytes, sought }: Asked): Promise<Found> {
  const texts = await textsOf(bytes).catch(() => null);
  if (!texts) return 'unread';
  const has = (value: string): boolean => texts.some((text) => text.includes(value));
  return sought.sure.some(has) ? 'sure' : sought.alike.some(has) ? 'alike' : 'nothing';
}
