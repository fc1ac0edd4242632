import { Injectable } from '@nestjs/common';
import { Alerts } from '../../accounts/alerts/alerts.js';
import { Consents } from '../../accounts/consents/consents.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';

/** News, calls and alerts stop at once when someone objects, before anything is decided (R6). */
@Injectable()
export class StopNews {
  constructor(private readonly database: Database, events: Events, private readonly consents: Consents, private readonly alerts: Alerts) {
    events.on('request.received', async ({ subjectId, data }) => {
      if (data['kind'] === 'objection') await this.stop(subjectId);
    });
    events.on('request.linked', ({ subjectId }) => this.stop(subjectId));
  }

  private async stop(requestId: number): Promise<void> {
    const request = await this.database.one<{ personId: number | null; address: string | null; confirmed: boolean }>(
      `select person_id as "personId", address::text as address, channel = 'service' as confirmed from rights_request where id = $1 and kind = 'objection'`, [requestId],
    );
    if (!request) return;
    if (request.personId !== null) await this.consents.withdraw(request.personId, 'news');
    // An address that someone else typed is not yet shown to be theirs.
    for (const { id, journalId } of await this.database.query<{ id: number; journalId: number }>(
      `select id, journal_id as "journalId" from alert_subscriber where (email = $2::citext and $3) or email in (select email from person where id = $1 union all select address from further_email where person_id = $1 and confirmed_at is not null)`,
      [request.personId, request.address, request.confirmed],
    )) await this.alerts.end(id, journalId);
  }
}
