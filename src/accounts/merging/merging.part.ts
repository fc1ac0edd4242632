import type { Part } from '../../access/part.js';
import { AccountMerge } from './account-merge.entity.js';
import { accountMergeData, spentUsernameData } from './merging.data.js';
import { SpentUsername } from './spent-username.entity.js';

/** Two accounts of one person become one. */
export const mergingPart: Part = {
  entities: [AccountMerge, SpentUsername],
  maps: [accountMergeData, spentUsernameData],
};
