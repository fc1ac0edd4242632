import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Sight } from './history-sight.js';

export interface HistoryRow {
  id: string;
  at: Date;
  kind: string;
  name: string | null;
  behind: string | null;
  /** What an editor recommended. */
  recommendation: string | null;
  /** Whom the one who did it chose not to tell. */
  notTold: string[];
}

export interface LetterRow {
  id: number;
  subject: string;
  fromName: string;
  toName: string;
  queuedAt: Date;
  sentAt: Date | null;
  failedAt: Date | null;
}

export interface LetterText extends LetterRow {
  toAddress: string;
  replyTo: string | null;
  text: string;
  language: string;
}

export interface FileRow {
  publicId: string;
  area: string;
  component: string;
  name: string;
  size: number;
  uploadedAt: Date;
  uploader: string | null;
  replaces: string | null;
}

export const eventsAtOnce = 100;
const letterColumns = 'm.id, m.subject, m.from_name as "fromName", m.to_name as "toName", m.queued_at as "queuedAt", m.sent_at as "sentAt", m.failed_at as "failedAt"';
const aboutSubmission = `m.subject_kind = 'submission' and m.subject_id = $1 and ($2::int is null or m.person_id = $2)`;

/** What was recorded of a submission, as far as a reader's sight goes. */
@Injectable()
export class HistoryQuery {
  constructor(private readonly database: Database) {}

  /** The newest first; older ones before the event `before`. One more than a page, so that it shows whether there are any. */
  events(id: number, { kinds }: Sight, before: string | null): Promise<HistoryRow[]> {
    return this.database.query<HistoryRow>(
      `select e.id, e.at, e.kind, nullif(concat_ws(' ', p.given_name, p.family_name), '') as name, nullif(concat_ws(' ', b.given_name, b.family_name), '') as behind, case when e.kind = 'submission.recommend' then e.data ->> 'recommendation' end as recommendation,
         case when $2::text[] is null then array(select concat_ws(' ', n.given_name, n.family_name) from jsonb_array_elements_text(e.data -> 'notTold') told(id) join person n on n.id = told.id::int order by n.family_name, n.id) else '{}' end as "notTold"
       from event e left join person p on p.id = e.person_id left join person b on b.id = e.behind_id
       where e.subject_kind = 'submission' and e.subject_id = $1 and ($2::text[] is null or e.kind = any($2)) and ($3::bigint is null or e.id < $3)
       order by e.id desc limit ${eventsAtOnce + 1}`, [id, kinds && [...kinds], before],
    );
  }

  letters(id: number, { lettersOf }: Sight): Promise<LetterRow[]> {
    return this.database.query<LetterRow>(`select ${letterColumns} from message m where ${aboutSubmission} order by m.queued_at desc, m.id desc limit 500`, [id, lettersOf]);
  }

  letter(id: number, { lettersOf }: Sight, letter: number): Promise<LetterText | null> {
    return this.database.one<LetterText>(
      `select ${letterColumns}, m.to_address as "toAddress", m.reply_to as "replyTo", m.text, m.language from message m where ${aboutSubmission} and m.id = $3`, [id, lettersOf, letter],
    );
  }

  files(id: number, { areas }: Sight): Promise<FileRow[]> {
    return this.database.query<FileRow>(
      `select f.public_id as "publicId", f.area, f.component, sf.original_name as name, sf.size::int as size, f.uploaded_at as "uploadedAt",
         nullif(concat_ws(' ', p.given_name, p.family_name), '') as uploader, osf.original_name as replaces
       from submission_file f join stored_file sf on sf.id = f.file_id left join person p on p.id = f.uploader_id
       left join submission_file o on o.id = f.replaces_id left join stored_file osf on osf.id = o.file_id
       where f.submission_id = $1 and f.area = any($2) order by f.uploaded_at desc, f.id desc`, [id, [...areas]],
    );
  }
}
