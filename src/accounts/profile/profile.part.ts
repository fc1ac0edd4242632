import type { Part } from '../../access/part.js';
import { accountsUrls } from '../urls.js';
import { ChangeEmail } from './change-email.js';
import { NewEmailController } from './new-email.controller.js';
import { OwnPassword } from './own-password.js';
import { ProfileController } from './profile.controller.js';
import { profilePolicy } from './profile.policy.js';
import { ProfileSecurityController } from './profile-security.controller.js';
import { ProfileSecurityPages } from './profile-security-pages.js';
import { profileTexts } from './profile.texts.js';

/** What a person sees and changes of themselves. */
export const profilePart: Part = {
  controllers: [NewEmailController, ProfileController, ProfileSecurityController],
  providers: [ChangeEmail, OwnPassword, ProfileSecurityPages],
  rules: profilePolicy,
  texts: [profileTexts],
  navigation: [
    { place: 'profile', group: 'profile.group.me', order: 10, label: 'profile.tab.about', href: accountsUrls.profile, action: 'profile.read' },
    { place: 'profile', group: 'profile.group.security', order: 50, label: 'profile.tab.security', href: accountsUrls.profileSecurity, action: 'profile.read' },
  ],
};
