import { piecesOf } from './read-file.js';
import type { Strings } from './sought.js';

export interface Asked {
  bytes: Uint8Array;
  sought: Strings;
}

/** What was found, and whether something in the file, or all of it, could not be read: locked, broken, too deep or too large. */
export interface Found {
  what: 'sure' | 'alike' | 'nothing';
  unread: boolean;
}

export async function findIn({ bytes, sought }: Asked): Promise<Found> {
  let [sure, alike, unread] = [false, false, false];
  try {
    for await (const piece of piecesOf(bytes)) {
      if (piece === 'unread') unread = true;
      else {
        sure ||= sought.sure.some((value) => piece.text.includes(value));
        alike ||= sought.alike.some((value) => piece.text.includes(value));
      }
    }
  } catch {
    unread = true;
  }
  return { what: sure ? 'sure' : alike ? 'alike' : 'nothing', unread };
}
