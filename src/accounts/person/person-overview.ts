import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { sourceLines } from './field-sources.js';
import type { Sources } from './person.entity.js';
import type { Facts } from '../profile/profile.view.js';

interface Row {
  username: string | null;
  email: string | null;
  registeredAt: Date | null;
  lastSignInAt: Date | null;
  guidelinesAgreedAt: Date | null;
  source: string;
  expiresAt: Date | null;
  erasedAt: Date | null;
  sources: Sources;
}

/** What is shown of an account and never edited: the user name, and what the platform records by itself (A4), and when the account is to end (A12). */
@Injectable()
export class PersonOverview {
  constructor(private readonly database: Database) {}

  async account(personId: number, tr: Translator): Promise<Facts> {
    const row = await this.database.one<Row>(
      `select a.username, p.email, a.registered_at as "registeredAt", a.last_sign_in_at as "lastSignInAt", a.guidelines_agreed_at as "guidelinesAgreedAt", p.source, p.sources,
         (select at from account_date where person_id = p.id and kind = 'expiry' and removed_at is null) as "expiresAt",
         (select at from account_date where person_id = p.id and kind = 'erasure' and removed_at is null) as "erasedAt"
       from person p left join account a on a.person_id = p.id where p.id = $1`, [personId],
    );
    const fact = (key: string, text: string | null | undefined) => ({ term: tr.t(key), values: [{ text: text || tr.t('person.none'), href: null, lang: null }] });
    const time = (moment: Date | null | undefined) => (moment ? tr.dateTime(moment) : tr.t('person.never'));
    const given = sourceLines(row?.sources ?? {}, tr);
    return {
      items: [
        fact('person.username', row?.username), fact('person.email', row?.email), fact('person.registeredAt', time(row?.registeredAt)),
        fact('person.lastSignInAt', time(row?.lastSignInAt)), fact('person.guidelinesAgreedAt', time(row?.guidelinesAgreedAt)),
        fact('person.source', row && tr.t(`person.source.${row.source}`)),
        ...(row?.expiresAt ? [fact('date.expiry', tr.date(new Date(row.expiresAt.getTime() - 1)))] : []),
        ...(row?.erasedAt ? [fact('date.erasure', tr.date(new Date(row.erasedAt.getTime() - 1)))] : []),
        ...(given.length > 0 ? [{ term: tr.t('person.sources'), values: given.map((text) => ({ text, href: null, lang: null })) }] : []),
      ],
    };
  }
}
