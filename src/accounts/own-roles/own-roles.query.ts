import { Injectable } from '@nestjs/common';
import type { JournalRole } from '../../personal-data/roles.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Language } from '../../platform/i18n/texts.js';
import type { Localized } from '../../platform/i18n/translator.js';

export interface OwnRole {
  journalId: number;
  path: string;
  name: Localized;
  enabled: boolean;
  role: JournalRole;
  startedAt: Date;
  endedAt: Date | null;
}

export interface OpenJournal {
  path: string;
  name: Localized;
  tagline: Localized;
  roles: JournalRole[];
}

/** What a person is in the journals, and what they may join. */
@Injectable()
export class OwnRoles {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** Every role that has not ended, also one that has not begun. */
  async of(personId: number): Promise<OwnRole[]> {
    return this.database.query<OwnRole>(
      `select m.journal_id as "journalId", j.path, j.name, j.enabled, m.role, m.started_at as "startedAt", m.ended_at as "endedAt"
       from membership m join journal j on j.id = m.journal_id where m.person_id = $1 and (m.ended_at is null or m.ended_at > $2) order by m.journal_id, m.id`,
      [personId, this.clock.now()],
    );
  }

  /** The open journals whose name, in any language, or acronym holds the words; by name. */
  async open(personId: number, search: string, language: Language, page: { size: number; number: number }): Promise<{ total: number; journals: OpenJournal[] }> {
    const rows = await this.database.query<OpenJournal & { total: number }>(
      `select j.path, j.name, j.tagline, count(*) over ()::int as total,
         array(select m.role from membership m where m.journal_id = j.id and m.person_id = $1 and (m.ended_at is null or m.ended_at > $2) order by m.id) as roles
       from journal j where j.enabled and (j.acronym ilike $3 or exists (select 1 from jsonb_each_text(j.name) name where name.value ilike $3))
       order by lower(coalesce(j.name->>$4, j.name->>'nb', j.name->>'nn', j.name->>'en', j.path)), j.id limit $5 offset $6`,
      [personId, this.clock.now(), `%${search.replace(/[\\%_]/g, '\\$&')}%`, language, page.size, (page.number - 1) * page.size],
    );
    return { total: rows[0]?.total ?? 0, journals: rows };
  }
}
