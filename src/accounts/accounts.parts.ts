import type { Part } from '../access/part.js';
import { accountPart } from './account/account.part.js';
import { actingPart } from './acting/acting.part.js';
import { bouncesPart } from './bounces/bounces.part.js';
import { blocksPart } from './blocks/blocks.part.js';
import { consentsPart } from './consents/consents.part.js';
import { alertsPart } from './alerts/alerts.part.js';
import { contactPart } from './contact/contact.part.js';
import { correctionsPart } from './corrections/corrections.part.js';
import { demoPart } from './demo/demo.part.js';
import { interestsPart } from './interests/interests.part.js';
import { mastheadPart } from './masthead/masthead.part.js';
import { notificationsPart } from './notifications/notifications.part.js';
import { guidelinesPart } from './guidelines/guidelines.part.js';
import { lifecyclePart } from './lifecycle/lifecycle.part.js';
import { mergingPart } from './merging/merging.part.js';
import { notesPart } from './notes/notes.part.js';
import { ownRolesPart } from './own-roles/own-roles.part.js';
import { ownSessionsPart } from './own-sessions/own-sessions.part.js';
import { invitationsPart } from './invitations/invitations.part.js';
import { elsewherePart } from './elsewhere/elsewhere.part.js';
import { peoplePart } from './people/people.part.js';
import { personPart } from './person/person.part.js';
import { profilePart } from './profile/profile.part.js';
import { registrationPart } from './registration/registration.part.js';
import { rolesPart } from './roles/roles.part.js';
import { secondFactorPart } from './second-factor/second-factor.part.js';
import { securityLogPart } from './security-log/security-log.part.js';
import { protectionPart } from './protection/protection.part.js';
import { restrictionPart } from './restriction/restriction.part.js';
import { signInPart } from './sign-in/sign-in.part.js';
import { undertakingsPart } from './undertakings/undertakings.part.js';

/** What the room of accounts is made of. */
export const accountsParts: readonly Part[] = [
  personPart,
  accountPart,
  restrictionPart,
  protectionPart,
  rolesPart,
  undertakingsPart,
  invitationsPart,
  consentsPart,
  signInPart,
  secondFactorPart,
  elsewherePart,
  registrationPart,
  guidelinesPart,
  profilePart,
  contactPart,
  interestsPart,
  ownRolesPart,
  ownSessionsPart,
  securityLogPart,
  notificationsPart,
  mastheadPart,
  alertsPart,
  peoplePart,
  actingPart,
  correctionsPart,
  notesPart,
  blocksPart,
  bouncesPart,
  lifecyclePart,
  mergingPart,
  demoPart,
];
