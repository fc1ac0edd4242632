import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Forbidden } from '../../platform/web/problems.js';
import { InvitationLetters } from './invitation-letters.js';
import { Invitations } from './invitations.js';
import { nameOf } from './invitation-words.js';
import type { InvitationFacts } from './invitations.policy.js';

/** The ends of an invitation other than a yes, and what can be done about them. Each tells whether it was still possible. */
@Injectable()
export class EndInvitation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly events: Events,
    private readonly invitations: Invitations,
    private readonly letters: InvitationLetters,
  ) {}

  /** `personId` is null for someone who is not signed in. */
  async decline(id: number, personId: number | null): Promise<boolean> {
    return this.database.transaction(async () => {
      const invitation = await this.invitations.lockedOpen(id);
      if (!invitation) return false;
      await this.end(id, 'declined');
      await this.events.record({ kind: 'invitation.declined', subject: ['invitation', id], journalId: invitation.journal?.id ?? null, by: personId === null ? null : { personId, behind: null } });
      await this.letters.tell(invitation, 'declined', [nameOf(invitation), invitation.email].filter(Boolean).join(', '));
      return true;
    });
  }

  async withdraw(actor: Actor, facts: InvitationFacts): Promise<boolean> {
    return this.database.transaction(async () => {
      const invitation = await this.invitations.lockedOpen(facts.id);
      if (!invitation) return false;
      if (!this.policy.allows('invitation.manage', actor, facts)) throw new Forbidden();
      await this.end(facts.id, 'withdrawn');
      await this.events.record({ kind: 'invitation.withdrawn', subject: ['invitation', facts.id], journalId: invitation.journal?.id ?? null, by: actor });
      return true;
    });
  }

  /** The same invitation once more; its time is not longer for that. */
  async again(actor: Actor, facts: InvitationFacts): Promise<boolean> {
    return this.database.transaction(async () => {
      const invitation = await this.invitations.lockedOpen(facts.id);
      if (!invitation) return false;
      if (!this.policy.allows('invitation.manage', actor, facts)) throw new Forbidden();
      await this.events.record({ kind: 'invitation.sentAgain', subject: ['invitation', facts.id], journalId: invitation.journal?.id ?? null, by: actor });
      await this.letters.invite(facts.id);
      return true;
    });
  }

  /** Whoever has the link of one that is over asks for another; the inviter is told once. If a newer one is open, that is sent again instead. */
  async ask(id: number, who: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select id from invitation where id = $1 for update', [id]);
      const invitation = await this.invitations.byId(id);
      if (!invitation || invitation.asked || invitation.state === 'open' || invitation.state === 'accepted') return;
      await this.database.execute('update invitation set asked_at = $2 where id = $1', [id, this.clock.now()]);
      await this.events.record({ kind: 'invitation.askedFor', subject: ['invitation', id], journalId: invitation.journal?.id ?? null });
      const newer = invitation.state === 'replaced' && invitation.email !== null
        ? await this.database.one<{ id: number }>(
          'select id from invitation where email = $1::citext and journal_id is not distinct from $2 and outcome is null and ends_at > $3', [invitation.email, invitation.journal?.id ?? null, this.clock.now()],
        ) : null;
      if (newer) await this.letters.invite(newer.id);
      else await this.letters.tell(invitation, 'asked', [nameOf(invitation), invitation.email, who].filter(Boolean).join(', '));
    });
  }

  private async end(id: number, outcome: 'declined' | 'withdrawn'): Promise<void> {
    await this.database.execute('update invitation set outcome = $2, outcome_at = $3 where id = $1', [id, outcome, this.clock.now()]);
  }
}
