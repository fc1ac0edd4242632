import type { Part } from '../../access/part.js';
import { AccountDate } from './account-date.entity.js';
import { AccountIdle } from './account-idle.entity.js';
import { automatedEnds } from './automated.js';
import { DatesController } from './dates.controller.js';
import { DatesDesk } from './dates-desk.js';
import { DatesQuery } from './dates.query.js';
import { DueDates } from './due-dates.js';
import { EraseAccount } from './erase-account.js';
import { IdleAccounts } from './idle-accounts.js';
import { JournalDatesController } from './journal-dates.controller.js';
import { KeepAccount } from './keep-account.js';
import { KeepAccountController } from './keep-account.controller.js';
import { accountDateData, accountIdleData } from './lifecycle.data.js';
import { LifecycleLetters } from './lifecycle-letters.js';
import { lifecyclePolicy } from './lifecycle.policy.js';
import { lifecycleTexts } from './lifecycle.texts.js';
import { SetDate } from './set-date.js';
import { UnconfirmedAccounts } from './unconfirmed-accounts.js';
import { lifecycleUrls } from './urls.js';

/** How accounts end: on a date, unconfirmed, or idle (A12). */
export const lifecyclePart: Part = {
  controllers: [DatesController, JournalDatesController, KeepAccountController],
  providers: [DatesDesk, DatesQuery, DueDates, EraseAccount, IdleAccounts, KeepAccount, LifecycleLetters, SetDate, UnconfirmedAccounts],
  exports: [EraseAccount],
  entities: [AccountDate, AccountIdle],
  maps: [accountDateData, accountIdleData],
  rules: lifecyclePolicy,
  texts: [lifecycleTexts],
  personLinks: [{
    order: 40, label: 'date.tab', action: 'accountDate.list',
    href: ({ lang, journal, person }) => (journal === null ? lifecycleUrls.dates({ lang, person }) : lifecycleUrls.journalDates({ journal, lang, person })),
  }],
  automated: automatedEnds,
  onMerge: {
    pointers: [
      // When the other account was to end says nothing of this one.
      { table: 'account_date', column: 'person_id', how: { end: 'removed_at' } },
      { table: 'account_idle', column: 'person_id', how: 'drop' },
    ],
  },
};
