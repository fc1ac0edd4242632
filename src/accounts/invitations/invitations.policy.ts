import { always, type Facts, type Rules } from '../../access/policy.js';

export interface InvitationFacts extends Facts {
  kind: 'invitation';
}

export const invitationsPolicy = {
  'invitation.list': { on: 'journal', allow: { manager: always, webAdmin: always } },
  'invitation.send': { on: 'journal', allow: { manager: always, webAdmin: always }, whileActing: false },
  'invitation.listAll': { on: 'platform', allow: { webAdmin: always } },
  'invitation.sendAny': { on: 'platform', allow: { webAdmin: always }, whileActing: false },
  // One without a journal is to the web administrator's role, and no journal's manager reaches it.
  'invitation.manage': { on: 'invitation', allow: { manager: always, webAdmin: always }, whileActing: false },
  // Whoever has the mailed link; where someone is signed in, the page knows as whom.
  'invitation.open': { on: 'platform', allow: { anyone: always } },
  // Nobody answers for another.
  'invitation.answer': { on: 'platform', allow: { signedIn: always }, whileActing: false },
} satisfies Rules;
