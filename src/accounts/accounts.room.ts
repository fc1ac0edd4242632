import type { Room } from '../access/room.js';
import { Account } from './account.entity.js';
import { AccountsModule } from './accounts.module.js';
import { accountsTexts } from './accounts.texts.js';
import { Consent } from './consent.entity.js';
import { Membership } from './membership.entity.js';
import { Person } from './person.entity.js';

export const accountsRoom: Room = {
  module: AccountsModule,
  entities: [Person, Account, Membership, Consent],
  texts: [accountsTexts],
  rules: {},
  holder: { room: 'accounts', maps: [] },
};
