import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Ends } from '../../platform/retention/ends.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import { InvitationLetters } from './invitation-letters.js';
import { invitationDays, linkPurpose } from './invitations.js';

/** Reminds once, ends what nobody answered, and takes out what is known of those who did not accept (A10). */
@Injectable()
export class InvitationSweep {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly letters: InvitationLetters,
    private readonly tokens: Tokens,
    ends: Ends,
  ) {
    ends.enforce('invitations.sweep', '7 * * * *', { rule: 'invitation', table: 'invitation', due: () => 't.ends_at <= $1 and t.email is not null', remove: () => this.run() });
  }

  private async run(): Promise<number> {
    await this.remind();
    const ended = await this.end();
    await this.remove();
    return ended;
  }

  private before(days: number): Date {
    return new Date(this.clock.now().getTime() - days * 86_400_000);
  }

  private async remind(): Promise<void> {
    const due = await this.database.query<{ id: number }>(
      'select id from invitation where outcome is null and reminded_at is null and invited_at <= $1 and ends_at > $2 order by id', [this.before(invitationDays.reminder), this.clock.now()],
    );
    for (const { id } of due) {
      await this.database.transaction(async () => {
        const mine = await this.database.execute('update invitation set reminded_at = $2 where id = $1 and reminded_at is null and outcome is null', [id, this.clock.now()]);
        if (mine > 0) await this.letters.remind(id);
      });
    }
  }

  /** Also of those that were declined, withdrawn or replaced: name, address and the mail that held them. */
  private async end(): Promise<number> {
    return this.database.transaction(async () => {
      const now = this.clock.now();
      const ended = await this.database.query<{ id: number; journalId: number | null; open: boolean }>(
        `with due as (select id, outcome is null as open from invitation where ends_at <= $1 and email is not null for update)
         update invitation i set email = null, given_name = null, family_name = null, outcome = coalesce(outcome, 'ended'), outcome_at = coalesce(outcome_at, $1)
         from due where due.id = i.id returning i.id, i.journal_id as "journalId", due.open`, [now],
      );
      for (const { id, journalId, open } of ended) {
        await this.database.execute(`delete from message where subject_kind = 'invitation' and subject_id = $1 and person_id is null`, [id]);
        if (open) await this.events.record({ kind: 'invitation.ended', subject: ['invitation', id], journalId });
      }
      return ended.length;
    });
  }

  /** The bare rows, which only told whoever opened a link late what had happened. */
  private async remove(): Promise<void> {
    await this.database.transaction(async () => {
      const gone = await this.database.query<{ id: number }>(`select id from invitation where outcome <> 'accepted' and invited_at <= $1`, [this.before(invitationDays.gone)]);
      for (const { id } of gone) {
        await this.tokens.revoke(linkPurpose, id);
        await this.database.execute('delete from invitation where id = $1', [id]);
      }
    });
  }
}
