import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DisclosureLedger, RecipientOrganisation, Transfer } from '../../personal-data/disclosures.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Languages } from '../../platform/i18n/languages.js';
import { subjectValues, type DataSubject } from '../holdings/data-subject.js';
import { Disclosure, RecipientNotice } from './disclosure.entities.js';

type NoticeKind = RecipientNotice['kind'];

/** To whom what was given about whom (T3), and who of them must be told when it is no longer so (Art. 19). */
@Injectable()
export class Disclosures implements DisclosureLedger {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly events: Events, private readonly languages: Languages) {}

  async record({ to, about, ...transfer }: Transfer): Promise<void> {
    if (about.length === 0) return;
    await this.database.transaction(async () => {
      const recipientId = to === 'anyone' ? null : await this.recipient(to);
      const at = this.clock.now();
      await this.database.manager.insert(Disclosure, about.map(({ what, ...whom }) => ({ ...transfer, ...whom, what: [...what], at, category: to === 'anyone' ? ('anyone' as const) : ('organisation' as const), recipientId })));
    });
  }

  /**
   * Notes each organisation that was given something about the subject as one to be told, once. Called before an erasure: the letter
   * says which names on which works are meant. How many there are.
   */
  async tellRecipients(subject: DataSubject, kind: NoticeKind, of: { requestId: number | null; by: { personId: number; behind: number | null } | null }): Promise<number> {
    return this.database.transaction(async () => {
      const rows = await this.database.query<{ recipientId: number; recipient: string; works: { name: string; submission: number | null; journal: string | null }[] }>(
        `select d.recipient_id as "recipientId", r.name as recipient,
           json_agg(distinct jsonb_build_object('name', d.name, 'submission', d.submission_id, 'journal', coalesce(j.name ->> 'en', j.name ->> j.primary_language))) as works
         from disclosure d join transfer_recipient r on r.id = d.recipient_id left join journal j on j.id = d.journal_id
         where (d.person_id = $1 or lower(d.address::text) = any($2)) group by d.recipient_id, r.name order by r.name`, subjectValues(subject),
      );
      const [personId, addresses] = subjectValues(subject);
      for (const { recipientId, recipient, works } of rows) {
        const known = await this.database.one(
          'select 1 from recipient_notice where recipient_id = $1 and kind = $2 and told_at is null and (person_id = $3 or lower(address::text) = any($4))', [recipientId, kind, personId, addresses],
        );
        if (known) continue;
        const { t } = this.languages.in('en');
        const lines = works.map(({ name, submission, journal }) => [name, journal, submission === null ? null : t('disclosure.letter.work', { number: String(submission) })].filter(Boolean).join(', '));
        await this.database.manager.insert(RecipientNotice, {
          publicId: randomBytes(16).toString('hex'), recipientId, kind, requestId: of.requestId, personId, address: personId === null ? (addresses[0] ?? null) : null,
          words: t(`disclosure.letter.${kind}`, { recipient, works: lines.join('\n') }), madeAt: this.clock.now(), toldAt: null, how: null, toldById: null,
        });
      }
      if (rows.length > 0 && of.requestId !== null) await this.events.record({ kind: 'disclosure.toTell', subject: ['rightsRequest', of.requestId], by: of.by, data: { recipients: rows.length } });
      return rows.length;
    });
  }

  private async recipient({ name, country, eea, safeguard, address }: RecipientOrganisation): Promise<number> {
    if (!eea && safeguard === null) throw new Error(`${name} is outside the EEA, and no safeguard is named.`);
    const row = await this.database.one<{ id: number }>(
      `insert into transfer_recipient (name, country, eea, safeguard, address) values ($1, $2, $3, $4, $5)
       on conflict (name) do update set country = excluded.country, eea = excluded.eea, safeguard = excluded.safeguard, address = excluded.address returning id`, [name, country, eea, safeguard, address],
    );
    return row!.id;
  }
}
