import { Inject, Injectable } from '@nestjs/common';
import type { JournalRole } from '../../personal-data/roles.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { addDays, beginningOf } from '../../platform/days.js';
import { Events } from '../../platform/events/events.js';
import type { Language } from '../../platform/i18n/texts.js';
import { Consents } from '../consents/consents.js';
import { CURRENT_STATEMENT, type CurrentStatement } from '../consents/current-statement.js';
import { Memberships } from '../roles/memberships.js';
import { Undertakings } from '../undertakings/undertakings.js';
import { groupsOf } from './answer.form.js';
import { InvitationLetters } from './invitation-letters.js';
import { Invitations, type Invited } from './invitations.js';

/** What came with the yes. */
export interface Yes {
  reviewerPool: boolean;
  language: Language;
}

/** Gives what an invitation offered to the one who says yes to it, once. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly invitations: Invitations,
    private readonly memberships: Memberships,
    private readonly consents: Consents,
    private readonly undertakings: Undertakings,
    private readonly letters: InvitationLetters,
    @Inject(CURRENT_STATEMENT) private readonly statement: CurrentStatement,
  ) {}

  /** False if it was answered, or over, in the meantime. */
  async by(id: number, personId: number, yes: Yes): Promise<boolean> {
    return this.with(id, yes, () => Promise.resolve(personId));
  }

  /** As `by`, where who accepts is made only once it is sure that they can; null from `who` leaves it open. */
  async with(id: number, yes: Yes, who: (invitation: Invited) => Promise<number | null>): Promise<boolean> {
    return this.database.transaction(async () => {
      const invitation = await this.invitations.lockedOpen(id);
      const personId = invitation && (await who(invitation));
      if (!invitation || personId === null) return false;
      await this.give(invitation, personId, yes);
      await this.database.execute(
        `update invitation set outcome = 'accepted', outcome_at = $2, person_id = $3, statement_version = $4, email = null, given_name = null, family_name = null where id = $1`,
        [id, this.clock.now(), personId, await this.statement.version()],
      );
      await this.events.record({ kind: 'invitation.accepted', subject: ['invitation', id], journalId: invitation.journal?.id ?? null, by: { personId, behind: null }, data: { person: personId } });
      const accepted = await this.invitations.byId(id);
      await this.letters.tell(invitation, 'accepted', accepted?.person ?? '');
      return true;
    });
  }

  private async give(invitation: Invited, personId: number, { reviewerPool, language }: Yes): Promise<void> {
    const by = { personId, behind: null };
    const { journal, startsOn, endsOn } = invitation;
    for (const group of groupsOf(invitation)) await this.undertakings.sign(personId, group, journal?.id ?? null, language);
    if (reviewerPool) await this.consents.give(personId, 'reviewerPool', language);
    if (!journal) {
      await this.database.execute('update account set web_admin = true where person_id = $1', [personId]);
      await this.events.record({ kind: 'account.webAdminGiven', subject: ['person', personId], by: { personId: invitation.invitedById, behind: null } });
      return;
    }
    const term = { from: startsOn ? beginningOf(startsOn, journal.timeZone) : null, until: endsOn ? beginningOf(addDays(endsOn, 1), journal.timeZone) : null };
    const inPool = await this.consents.live(personId, 'reviewerPool');
    for (const role of invitation.roles as JournalRole[]) {
      // Without a yes to being found and asked, nobody is in the pool; the other roles do not wait for that.
      if (role !== 'reviewer' || inPool) await this.memberships.give(personId, journal.id, role, by, term);
    }
  }
}
