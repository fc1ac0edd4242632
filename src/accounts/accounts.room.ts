import type { Room } from '../access/room.js';
import { accountData } from './account.data.js';
import { consentData } from './consent.data.js';
import { membershipData } from './membership.data.js';
import { personData } from './person.data.js';
import { Account } from './account.entity.js';
import { AccountsModule } from './accounts.module.js';
import { accountsPolicy } from './accounts.policy.js';
import { accountsTexts } from './accounts.texts.js';
import { Consent } from './consent.entity.js';
import { Membership } from './membership.entity.js';
import { PersonSubject } from './people/person.subject.js';
import { accountsUrls } from './urls.js';
import { Person } from './person.entity.js';
import { accountMailTexts } from './texts/mail.texts.js';
import { passwordTexts } from './passwords/password.texts.js';
import { personTexts } from './texts/person.texts.js';
import { peopleTexts } from './texts/people.texts.js';
import { profileTexts } from './texts/profile.texts.js';
import { registrationTexts } from './texts/registration.texts.js';
import { roleTexts } from './texts/roles.texts.js';
import { setupTexts } from './texts/setup.texts.js';
import { demoTexts, signInTexts } from './texts/sign-in.texts.js';

export const accountsRoom: Room = {
  module: AccountsModule,
  entities: [Person, Account, Membership, Consent],
  texts: [accountsTexts, roleTexts, signInTexts, demoTexts, accountMailTexts, passwordTexts, personTexts, registrationTexts, profileTexts, setupTexts, peopleTexts],
  rules: accountsPolicy,
  navigation: [
    { place: 'journalStaff', order: 3, label: 'people.title', href: ({ journal, lang }) => accountsUrls.journalPeople({ journal, lang }), action: 'membership.list' },
    { place: 'platformStaff', order: 3, label: 'people.title', href: ({ lang }) => accountsUrls.people({ lang }), action: 'person.list' },
  ],
  subjects: [PersonSubject],
  holder: { room: 'accounts', maps: [personData, accountData, membershipData, consentData] },
};
