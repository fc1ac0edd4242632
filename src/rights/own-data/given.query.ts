import { Injectable } from '@nestjs/common';
import type { Translator } from '../../platform/i18n/translator.js';
import { Database } from '../../platform/database/database.js';
import { subjectValues, type DataSubject } from '../holdings/data-subject.js';

/** To whom data about a person went so far, by the ledger of transfers (T3): null is anyone. */
export interface Given {
  recipient: string | null;
  times: number;
  last: Date;
}

@Injectable()
export class GivenQuery {
  constructor(private readonly database: Database) {}

  of(subject: DataSubject): Promise<Given[]> {
    return this.database.query<Given>(
      `select r.name as recipient, count(*)::int as times, max(d.at) as last from disclosure d left join transfer_recipient r on r.id = d.recipient_id
       where d.act <> 'removed' and (d.person_id = $1 or lower(d.address::text) = any($2)) group by r.id order by r.name nulls first`, subjectValues(subject),
    );
  }
}

export const givenSaid = (given: readonly Given[], tr: Translator): string =>
  (given.length === 0 ? tr.t('ownData.given.none')
    : given.map(({ recipient, times, last }) => tr.t('ownData.given', { who: recipient ?? tr.t('ownData.given.anyone'), count: times, date: tr.date(last) })).join('; '));
