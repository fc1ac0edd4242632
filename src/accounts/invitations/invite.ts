import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import type { Journal } from '../../journals/journal.entity.js';
import type { Role } from '../../personal-data/roles.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Forbidden } from '../../platform/web/problems.js';
import { personOf } from '../person/people.js';
import { hasNotEnded } from '../roles/live.js';
import { Invitation } from './invitation.entity.js';
import { InvitationLetters } from './invitation-letters.js';
import { invitationDays } from './invitations.js';
import type { InviteForm } from './invite.form.js';

/** Asks someone by mail whether they will take roles. Nothing here depends on whether the address has an account (X20). */
@Injectable()
export class Invite {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly events: Events,
    private readonly letters: InvitationLetters,
  ) {}

  /** To a journal's roles, or, without a journal, to the web administrator's. A newer one takes the place of an open one. */
  async send(actor: Actor, journal: Pick<Journal, 'id'> | null, values: InviteForm): Promise<void> {
    await this.database.transaction(async () => {
      if (!this.may(actor, journal)) throw new Forbidden();
      const now = this.clock.now();
      // One after the other for each address, so that of two at once the later replaces the earlier.
      await this.database.query('select pg_advisory_xact_lock(hashtext($1))', [`invitation ${journal?.id ?? 0} ${values.email.toLowerCase()}`]);
      const roles: Role[] = journal ? ([...new Set(values.roles)] as Role[]) : ['webAdmin'];
      const replaced = await this.database.query<{ id: number }>(
        `update invitation set outcome = 'replaced', outcome_at = $3 where email = $1::citext and journal_id is not distinct from $2 and outcome is null returning id`, [values.email, journal?.id ?? null, now],
      );
      const invitation = this.database.manager.create(Invitation, {
        journalId: journal?.id ?? null, email: values.email, givenName: values.givenName || null, familyName: values.familyName || null, roles,
        startsOn: (journal && values.startsOn) || null, endsOn: (journal && values.endsOn) || null, language: values.language,
        invitedById: actor.personId, invitedAt: now, remindedAt: null, endsAt: new Date(now.getTime() + invitationDays.end * 86_400_000),
        outcome: null, outcomeAt: null, personId: null, statementVersion: null, askedAt: null,
      });
      await this.database.manager.insert(Invitation, invitation);
      await this.events.record({ kind: 'invitation.sent', subject: ['invitation', invitation.id], journalId: invitation.journalId, by: actor, data: { replaces: replaced.map(({ id }) => id) } });
      await this.letters.invite(invitation.id);
    });
  }

  /** Whether the address is already that of someone with all these roles in this very journal; of other journals and accounts it tells nothing. */
  async heldAlready(journalId: number, values: InviteForm): Promise<boolean> {
    const rows = await this.database.query<{ role: string }>(
      `select distinct m.role from membership m
       where m.person_id = ${personOf('$1')} and m.journal_id = $2 and m.role = any($3) and m.started_at <= $4 and ${hasNotEnded('m', '$4')}`, [values.email, journalId, values.roles, this.clock.now()],
    );
    return values.roles.length > 0 && rows.length === new Set(values.roles).size && !values.endsOn;
  }

  private may(actor: Actor, journal: Pick<Journal, 'id'> | null): boolean {
    return journal
      ? this.policy.allows('invitation.send', actor, { kind: 'journal', id: journal.id, journalId: journal.id })
      : this.policy.allows('invitation.sendAny', actor, { kind: 'platform', id: 0, journalId: null });
  }
}
