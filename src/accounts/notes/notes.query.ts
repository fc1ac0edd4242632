import { shownFullName } from '../restriction/shown-names.js';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';

export interface Wording {
  text: string;
  /** As JSON writes a time. */
  at: string;
  by: string;
}

export interface ReadNote {
  id: number;
  journalId: number | null;
  /** Null for the platform's own. */
  journal: Localized | null;
  writtenAt: Date;
  removedAt: Date | null;
  /** The newest first. */
  wordings: Wording[];
}

const select = `select n.id, n.journal_id as "journalId", j.name as journal, n.written_at as "writtenAt", n.removed_at as "removedAt",
    (select json_agg(json_build_object('text', w.text, 'at', w.written_at, 'by', ${shownFullName('p')}) order by w.id desc)
     from note_wording w left join person p on p.id = w.written_by_id where w.note_id = n.id) as wordings
  from note n left join journal j on j.id = n.journal_id`;

@Injectable()
export class NotesQuery {
  constructor(private readonly database: Database) {}

  /** The notes of one journal, or, for the web administrator, all of them; what was removed is the administrator's to see (A17). */
  async forStaff(personId: number, journalId: number | null): Promise<ReadNote[]> {
    return this.database.query<ReadNote>(`${select} where n.person_id = $1 and ($2::int is null or (n.journal_id = $2 and n.removed_at is null)) order by n.id desc`, [personId, journalId]);
  }

  /** A note that stands and that belongs to the journal of the address, where that is one. */
  async one(id: number, personId: number, journalId: number | null): Promise<ReadNote | null> {
    return this.database.one<ReadNote>(`${select} where n.id = $1 and n.person_id = $2 and n.removed_at is null and ($3::int is null or n.journal_id = $3)`, [id, personId, journalId]);
  }

  async own(personId: number): Promise<ReadNote[]> {
    return this.database.query<ReadNote>(`${select} where n.person_id = $1 order by n.id desc`, [personId]);
  }
}
