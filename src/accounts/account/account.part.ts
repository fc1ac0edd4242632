import type { Part } from '../../access/part.js';
import { AccountLetters } from '../mails/account-letters.js';
import { PlatformMail } from '../mails/platform-mail.js';
import { accountMailTexts } from '../mails/mail.texts.js';
import { AccountLinks } from '../links/account-links.js';
import { passwordTexts } from '../passwords/password.texts.js';
import { Passwords } from '../passwords/passwords.js';
import { accountData } from './account.data.js';
import { Account } from './account.entity.js';
import { AccountLimits } from './account-limits.js';
import { Accounts } from './accounts.js';
import { Actors } from './actors.js';
import { CreateAccount } from './create-account.js';
import { Usernames } from './usernames.js';

/** What lets a person sign in, and whom the house takes them for. */
export const accountPart: Part = {
  providers: [AccountLetters, AccountLimits, AccountLinks, Accounts, Actors, CreateAccount, Passwords, PlatformMail, Usernames],
  exports: [AccountLimits, Accounts, Actors, CreateAccount, Passwords, PlatformMail],
  entities: [Account],
  maps: [accountData],
  texts: [accountMailTexts, passwordTexts],
  // The account that stays is the way in; the other one is closed.
  onMerge: { pointers: [{ table: 'account', column: 'person_id', how: 'drop' }] },
};
