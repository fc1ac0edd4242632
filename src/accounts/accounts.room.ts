import type { Room } from '../access/room.js';
import { Account } from './account.entity.js';
import { AccountsModule } from './accounts.module.js';
import { accountsPolicy } from './accounts.policy.js';
import { accountsTexts } from './accounts.texts.js';
import { Consent } from './consent.entity.js';
import { Membership } from './membership.entity.js';
import { Person } from './person.entity.js';
import { accountMailTexts } from './texts/mail.texts.js';
import { demoTexts, signInTexts } from './texts/sign-in.texts.js';

export const accountsRoom: Room = {
  module: AccountsModule,
  entities: [Person, Account, Membership, Consent],
  texts: [accountsTexts, signInTexts, demoTexts, accountMailTexts],
  rules: accountsPolicy,
  holder: { room: 'accounts', maps: [] },
};
