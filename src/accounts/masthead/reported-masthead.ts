import { Injectable } from '@nestjs/common';
import type { Reportable, ReportedText, TextAuthor } from '../../access/reportable.js';
import { Database } from '../../platform/database/database.js';
import { isLanguage, type Language } from '../../platform/i18n/texts.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { People } from '../person/people.js';
import { mastheadUrls } from './urls.js';

interface Row {
  id: number;
  journalId: number;
  path: string;
  name: string;
  affiliation: string | null;
  ownTitle: Localized;
  ownHeading: Localized;
}

/** What a masthead says of someone: public, so that anyone can report it. */
@Injectable()
export class ReportedMasthead implements Reportable {
  readonly kind = 'masthead';

  constructor(private readonly database: Database, private readonly people: People) {}

  async idOf(address: string): Promise<number | null> {
    return (await this.database.one<{ id: number }>('select id from masthead_entry where public_id = $1', [address]))?.id ?? null;
  }

  async seen(ids: readonly number[]): Promise<ReportedText[]> {
    const rows = await this.database.query<Row>(
      `select e.id, e.journal_id as "journalId", j.path, v.name, v.affiliation, v.own_title as "ownTitle", v.own_heading as "ownHeading" from masthead_entry e join journal j on j.id = e.journal_id
       join lateral (select * from masthead_version where entry_id = e.id and confirmed_at is not null order by number desc limit 1) v on true
       where e.id = any($1) and e.objected_at is null and e.taken_away_at is null`, [ids],
    );
    return rows.map((row) => ({
      // Whoever is named has confirmed it; the journal’s managers wrote it, and decide.
      id: row.id, journalId: row.journalId, authorId: null, text: [row.name, row.affiliation, ...Object.values(row.ownTitle), ...Object.values(row.ownHeading)].filter(Boolean).join('\n\n'),
      href: (lang: Language) => mastheadUrls.page({ journal: row.path, lang }),
    }));
  }

  async author(id: number): Promise<TextAuthor | null> {
    const row = await this.database.one<{ personId: number | null; address: string | null; language: string; name: string }>(
      `select e.person_id as "personId", e.email::text as address, e.language, v.name from masthead_entry e join masthead_version v on v.entry_id = e.id where e.id = $1 order by v.number desc limit 1`, [id],
    );
    const person = row && row.personId !== null ? await this.people.recipient(row.personId) : null;
    if (person) return person;
    return row?.address ? { personId: null, address: row.address, name: row.name, language: isLanguage(row.language) ? row.language : 'en' } : null;
  }
}
