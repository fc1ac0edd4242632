import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import type { Reportable, ReportedText, TextAuthor } from '../../access/reportable.js';
import { People } from '../../accounts/person/people.js';
import { Database } from '../../platform/database/database.js';
import type { Language } from '../../platform/i18n/texts.js';
import { SubmissionSubject } from '../submission.subject.js';
import { editorialUrls } from '../urls.js';
import { seesEverything } from './areas.js';

interface Row {
  id: number;
  journalId: number;
  path: string;
  submitterId: number;
  note: string;
}

/** What an author wrote to the editors with a manuscript, as those who see the editorial side of it read it. */
@Injectable()
export class ReportedNote implements Reportable {
  readonly kind = 'submission-note';

  constructor(private readonly database: Database, private readonly policy: Policy, private readonly subjects: SubmissionSubject, private readonly people: People) {}

  idOf(address: string): Promise<number | null> {
    return Promise.resolve(/^[1-9]\d{0,8}$/.test(address) ? Number(address) : null);
  }

  async seen(ids: readonly number[], reader: Actor | null): Promise<ReportedText[]> {
    if (!reader) return [];
    const rows = await this.database.query<Row>(
      `select s.id, s.journal_id as "journalId", j.path, s.submitter_id as "submitterId", s.note_to_editor as note from submission s join journal j on j.id = s.journal_id
       where s.id = any($1) and s.note_to_editor is not null and s.submitter_id is not null`, [ids],
    );
    const within = new Set((await this.subjects.several(rows.map(({ id }) => id))).filter((facts) => seesEverything(this.policy, reader, facts)).map(({ id }) => id));
    return rows.filter(({ id }) => within.has(id)).map(({ id, journalId, path, submitterId, note }) => ({
      id, journalId, authorId: submitterId, text: note, href: (lang: Language) => editorialUrls.submission({ journal: path, lang, submission: id }),
    }));
  }

  async author(id: number): Promise<TextAuthor | null> {
    const row = await this.database.one<{ submitterId: number }>('select submitter_id as "submitterId" from submission where id = $1 and submitter_id is not null', [id]);
    return row && this.people.recipient(row.submitterId);
  }
}
