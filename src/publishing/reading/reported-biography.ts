import { Injectable } from '@nestjs/common';
import type { Reportable, ReportedText, TextAuthor } from '../../access/reportable.js';
import { Database } from '../../platform/database/database.js';
import { isLanguage, type Language } from '../../platform/i18n/texts.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { publishingUrls } from '../urls.js';

interface Row {
  id: number;
  journalId: number;
  path: string;
  number: number;
  personId: number | null;
  biography: Localized;
}

/** A contributor's biography beside a published article: anyone can report it. */
@Injectable()
export class ReportedBiography implements Reportable {
  readonly kind = 'biography';

  constructor(private readonly database: Database) {}

  idOf(address: string): Promise<number | null> {
    return Promise.resolve(/^[1-9]\d{0,8}$/.test(address) ? Number(address) : null);
  }

  async seen(ids: readonly number[]): Promise<ReportedText[]> {
    const rows = await this.database.query<Row>(
      `select c.id, p.journal_id as "journalId", j.path, p.submission_id as number, c.person_id as "personId", c.biography
       from contributor c join publication p on p.id = c.publication_id join journal j on j.id = p.journal_id
       where c.id = any($1) and p.status = 'published' and j.enabled and c.biography <> '{}'`, [ids],
    );
    return rows.map(({ id, journalId, path, number, personId, biography }) => ({
      id, journalId, authorId: personId, text: Object.values(biography).join('\n\n'), href: (lang: Language) => publishingUrls.article({ journal: path, lang, number }),
    }));
  }

  async author(id: number): Promise<TextAuthor | null> {
    const row = await this.database.one<{ personId: number | null; address: string | null; name: string; language: string }>(
      `select c.person_id as "personId", c.email::text as address, concat_ws(' ', c.given_name, c.middle_name, c.family_name) as name, coalesce(pe.mail_language, p.language) as language
       from contributor c join publication p on p.id = c.publication_id left join person pe on pe.id = c.person_id where c.id = $1`, [id],
    );
    return row?.address ? { personId: row.personId, address: row.address, name: row.name, language: isLanguage(row.language) ? row.language : 'en' } : null;
  }
}
