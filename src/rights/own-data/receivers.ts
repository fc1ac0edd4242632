import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Localized, Translator } from '../../platform/i18n/translator.js';
import { subjectValues, type DataSubject } from '../holdings/data-subject.js';
import { Holdings } from '../holdings/holdings.js';
import { placeOf } from '../organisations/organisation-pages.js';
import type { Organisation } from '../organisations/organisation.entity.js';

/** An organisation that processes or receives data of the platform, or of a journal that holds something about the person (R1, S2). */
export type Receiver = Pick<Organisation, 'name' | 'capacity' | 'service' | 'detail' | 'country' | 'safeguard'> & { journal: Localized | null };

/** Who processes or receives the data of a person, beside those to whom it was given one by one. */
@Injectable()
export class Receivers {
  constructor(private readonly database: Database, private readonly holdings: Holdings) {}

  of(subject: DataSubject): Promise<Receiver[]> {
    const journals = this.holdings.all().flatMap(({ table, about, beside: { journal, submission } }) => {
      if (about === null || (journal === null && submission === null)) return [];
      return [journal ? `select t."${journal}" as id from "${table}" t where ${about}` : `select w.journal_id as id from "${table}" t join submission w on w.id = t."${submission!}" where ${about}`];
    });
    return this.database.query<Receiver>(
      `select o.name, o.capacity, o.service, o.detail, o.country, o.safeguard, j.name as journal from organisation o left join journal j on j.id = o.journal_id
       where o.capacity in ('processor', 'subProcessor', 'recipient') and (o.journal_id is null or o.journal_id in (${journals.join(' union ')}))
         and $1::integer is not distinct from $1 and $2::text[] is not distinct from $2 order by o.journal_id nulls first, o.capacity, o.name, o.id`, subjectValues(subject),
    );
  }
}

/** What they do, where, under what protection, and for whom. */
export const receiverSaid = ({ capacity, service, detail, country, safeguard, journal }: Receiver, tr: Translator): string => [
  tr.t(`organisations.capacity.${capacity}`), ...(service ? [tr.t(`organisations.service.${service}`)] : []), ...(detail ? [detail] : []), placeOf(country, tr), ...(safeguard ? [tr.t(`organisations.safeguard.${safeguard}`)] : []),
  journal ? tr.t('ownData.receivers.journal', { journal: tr.pick(journal).text }) : tr.t('ownData.receivers.platform'),
].join(' · ');
