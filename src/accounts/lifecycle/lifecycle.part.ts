import type { Part } from '../../access/part.js';
import { AccountDate } from './account-date.entity.js';
import { AccountIdle } from './account-idle.entity.js';
import { accountDateData, accountIdleData } from './lifecycle.data.js';
import { lifecycleTexts } from './lifecycle.texts.js';

/** How accounts end: on a date, unconfirmed, or idle (A12). */
export const lifecyclePart: Part = {
  entities: [AccountDate, AccountIdle],
  maps: [accountDateData, accountIdleData],
  texts: [lifecycleTexts],
};
