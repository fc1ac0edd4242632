import type { Part } from '../../access/part.js';
import { accountsUrls } from '../urls.js';
import { OwnPassword } from './own-password.js';
import { ProfileController } from './profile.controller.js';
import { ProfilePages } from './profile-pages.js';
import { profilePolicy } from './profile.policy.js';
import { ProfileSecurityController } from './profile-security.controller.js';
import { ProfileSecurityPages } from './profile-security-pages.js';
import { profilePartTexts } from './profile-parts.texts.js';
import { profileTexts } from './profile.texts.js';
import { profileUrls } from './urls.js';
import { editedAt } from '../../personal-data/data-map.js';
import { Account } from '../account/account.entity.js';
import { Person } from '../person/person.entity.js';
import { personParts } from '../person/person-parts.js';

/** What a person sees and changes of themselves. */
export const profilePart: Part = {
  edited: [
    editedAt(Person, personParts.identity, profileUrls.identity), editedAt(Person, personParts.public, profileUrls.public), editedAt(Person, personParts.languages, profileUrls.languages),
    editedAt(Account, ['passwordHash'], accountsUrls.profileSecurity),
  ],
  controllers: [ProfileController, ProfileSecurityController],
  providers: [OwnPassword, ProfilePages, ProfileSecurityPages],
  exports: [OwnPassword],
  rules: profilePolicy,
  texts: [profileTexts, profilePartTexts],
  navigation: [
    { place: 'profile', group: 'profile.group.me', order: 10, label: 'profile.tab.identity', href: profileUrls.identity, action: 'profile.read' },
    { place: 'profile', group: 'profile.group.me', order: 14, label: 'profile.tab.public', href: profileUrls.public, action: 'profile.read' },
    { place: 'profile', group: 'profile.group.me', order: 18, label: 'profile.tab.languages', href: profileUrls.languages, action: 'profile.read' },
    { place: 'profile', group: 'profile.group.security', order: 50, label: 'profile.tab.security', href: accountsUrls.profileSecurity, action: 'profile.read' },
  ],
};
