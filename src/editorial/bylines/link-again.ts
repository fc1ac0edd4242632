import { Injectable } from '@nestjs/common';
import { takingAtLeast } from '../../accounts/account/alike.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Limits } from '../../platform/limits/limits.js';
import { networkOf } from '../../accounts/account/account-limits.js';
import { ContributorLetters } from './contributor-letters.js';

const hour = 3_600;
const perNetwork = { name: 'named-again-network', points: 20, seconds: hour };
const perAddress = { name: 'named-again', points: 3, seconds: hour };

/** Sends a new private link for each manuscript of the journal in which an address is named. Takes as long, and says as much, where it is named in none (X20). */
@Injectable()
export class LinkAgain {
  constructor(private readonly database: Database, private readonly events: Events, private readonly limits: Limits, private readonly letters: ContributorLetters) {}

  async send(journalId: number, email: string, ip: string): Promise<void> {
    await this.limits.count(perNetwork, networkOf(ip));
    await this.limits.count(perAddress, `${journalId} ${email.toLowerCase()}`);
    await takingAtLeast(300, () => this.database.transaction(async () => {
      const named = await this.database.query<{ id: number; submissionId: number }>(
        `select c.id, s.id as "submissionId" from contributor c join publication p on p.id = c.publication_id join submission s on s.id = p.submission_id
         where c.email = $2::citext and s.journal_id = $1 and s.stage <> 'draft' and p.version = (select max(version) from publication where submission_id = s.id) order by s.id desc limit 10`, [journalId, email],
      );
      for (const { id, submissionId } of named) {
        const event = await this.events.record({ kind: 'contributor.linkAsked', subject: ['submission', submissionId], journalId, by: null, data: { contributor: id } });
        await this.letters.linkAgain(submissionId, id, event.id);
      }
    }));
  }
}
