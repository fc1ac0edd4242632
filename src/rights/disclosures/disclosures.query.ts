import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import type { Disclosure, RecipientNotice, TransferRecipient } from './disclosure.entities.js';

export interface Sought {
  who: string;
  /** An organisation's name, `anyone`, or nothing for all. */
  recipient: string;
}

export interface DisclosureRow extends Pick<Disclosure, 'at' | 'act' | 'category' | 'dataset' | 'what' | 'ground' | 'submissionId' | 'name'> {
  id: number;
  recipient: Pick<TransferRecipient, 'name' | 'country' | 'eea' | 'safeguard'> | null;
  journal: Localized | null;
}

export interface NoticeRow extends RecipientNotice {
  recipient: string;
  to: string | null;
  request: string | null;
}

export const perPage = 50;

@Injectable()
export class DisclosuresQuery {
  constructor(private readonly database: Database) {}

  /** The newest first, from before a row on. One more than a page, so that it shows. */
  list({ who, recipient }: Sought, before: number | null, size = perPage + 1): Promise<DisclosureRow[]> {
    return this.database.query<DisclosureRow>(
      `select d.id, d.at, d.act, d.category, d.dataset, d.what, d.ground, d.submission_id as "submissionId", d.name, j.name as journal,
         case when r.id is null then null else json_build_object('name', r.name, 'country', r.country, 'eea', r.eea, 'safeguard', r.safeguard) end as recipient
       from disclosure d left join transfer_recipient r on r.id = d.recipient_id left join journal j on j.id = d.journal_id
       where ($1 = '' or searchable(d.name) like containing($1) or d.address = $1::citext or d.person_id in (select id from person where email = $1::citext))
         and ($2 = '' or case when $2 = 'anyone' then d.category = 'anyone' else r.name = $2 end) and ($3::int is null or d.id < $3) order by d.id desc limit ${size}`, [who, recipient, before],
    );
  }

  recipients(): Promise<{ name: string }[]> {
    return this.database.query('select name from transfer_recipient order by name');
  }

  notices(told: boolean): Promise<NoticeRow[]> {
    return this.database.query<NoticeRow>(`${notice} where (n.told_at is not null) = $1 order by n.id desc limit 200`, [told]);
  }

  notice(id: number): Promise<NoticeRow | null> {
    return this.database.one<NoticeRow>(`${notice} where n.id = $1`, [id]);
  }
}

const notice = `select n.id, n.public_id as "publicId", n.recipient_id as "recipientId", n.kind, n.request_id as "requestId", n.words, n.made_at as "madeAt", n.told_at as "toldAt", n.how, r.name as recipient, r.address as "to", q.public_id as request
  from recipient_notice n join transfer_recipient r on r.id = n.recipient_id left join rights_request q on q.id = n.request_id`;
