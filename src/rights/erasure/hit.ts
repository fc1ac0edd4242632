import type { PurposeKey } from '../../personal-data/purposes.js';

/**
 * Something of the person that was found after the erasure. `kept`: the plan said that it stays; `others`: it stands in
 * what is held on other people; `published`: readers have it; `waiting`: it goes when the request is closed; `alike`:
 * words that others use too; `unread`: a file that could not be read; `left`: it should not be there.
 */
export interface Hit {
  place: string;
  rows: number;
  why: 'kept' | 'others' | 'published' | 'waiting' | 'alike' | 'unread' | 'left';
  purpose: PurposeKey | null;
}

export const isLeft = ({ why }: Hit): boolean => why === 'left';
