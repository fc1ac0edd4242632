import type { Part } from '../../access/part.js';
import { AcceptInvitation } from './accept-invitation.js';
import { AnswerPages } from './answer-pages.js';
import { EndInvitation } from './end-invitation.js';
import { invitationData } from './invitation.data.js';
import { Invitation } from './invitation.entity.js';
import { InvitationDesk } from './invitation-desk.js';
import { InvitationLetters } from './invitation-letters.js';
import { InvitationLinkController } from './invitation-link.controller.js';
import { InvitationPages } from './invitation-pages.js';
import { InvitationSubject } from './invitation.subject.js';
import { InvitationSweep } from './invitation-sweep.js';
import { Invitations } from './invitations.js';
import { invitationsPolicy } from './invitations.policy.js';
import { answerTexts } from './answer.texts.js';
import { invitationsTexts } from './invitations.texts.js';
import { Invite } from './invite.js';
import { JournalInvitationsController } from './journal-invitations.controller.js';
import { LinkPages } from './link-pages.js';
import { InviteMany } from './many/invite-many.js';
import { ManyController } from './many/many.controller.js';
import { ManyPages } from './many/many-pages.js';
import { manyTexts } from './many/many.texts.js';
import { Newcomer } from './newcomer.js';
import { OwnInvitationsController } from './own-invitations.controller.js';
import { PlatformInvitationsController } from './platform-invitations.controller.js';
import { invitationsUrls } from './urls.js';

/** Asking people into roles, and what they answer (A10). */
export const invitationsPart: Part = {
  controllers: [JournalInvitationsController, PlatformInvitationsController, ManyController, InvitationLinkController, OwnInvitationsController],
  providers: [
    AcceptInvitation, AnswerPages, EndInvitation, InvitationDesk, InvitationLetters, InvitationPages, InvitationSubject, InvitationSweep, Invitations, Invite, InviteMany, LinkPages, ManyPages, Newcomer,
  ],
  exports: [InvitationSubject],
  entities: [Invitation],
  maps: [invitationData],
  texts: [invitationsTexts, answerTexts, manyTexts],
  rules: invitationsPolicy,
  subjects: [InvitationSubject],
  navigation: [{ place: 'profile', group: 'profile.group.work', order: 38, label: 'invitations.title', href: invitationsUrls.own, action: 'invitation.answer' }],
  automated: [{
    job: 'invitations.sweep',
    words: {
      en: 'An invitation that nobody answers is followed by one reminder after 7 days. After {invitation} name and address are deleted, also where it was declined or withdrawn.',
      nb: 'En invitasjon som ikke blir besvart, følges av én påminnelse etter 7 dager. Etter {invitation} slettes navn og adresse, også når den er avslått eller trukket tilbake.',
      nn: 'Ein invitasjon som ikkje blir svara på, blir følgd av éi påminning etter 7 dagar. Etter {invitation} blir namn og adresse sletta, også når han er avslått eller trekt tilbake.',
    },
  }],
};
