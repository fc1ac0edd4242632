import { shownName, shownTo, shownWorkFile, sortedName } from '../../accounts/restriction/shown-names.js';
import { Injectable } from '@nestjs/common';
import { isRestricted, namesRestricted } from '../../accounts/restriction/restricted.js';
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
  /** Null where it is not to be used. */
  toAddress: string | null;
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
const letterColumns = `m.id, m.subject, m.from_name as "fromName", ${shownTo('m')} as "toName", m.queued_at as "queuedAt", m.sent_at as "sentAt", m.failed_at as "failedAt"`;
const aboutSubmission = `m.subject_kind = 'submission' and m.subject_id = $1 and ($2::int is null or m.person_id = $2)`;

/** What was recorded of a submission, as far as a reader's sight goes. */
@Injectable()
export class HistoryQuery {
  constructor(private readonly database: Database) {}

  /** The newest first; older ones before the event `before`. One more than a page, so that it shows whether there are any. */
  events(id: number, { kinds }: Sight, before: string | null): Promise<HistoryRow[]> {
    return this.database.query<HistoryRow>(
      `select e.id, e.at, e.kind, nullif(${shownName('p')}, '') as name, nullif(${shownName('b')}, '') as behind, case when e.kind = 'submission.recommend' then e.data ->> 'recommendation' end as recommendation,
         case when $2::text[] is null then array(select ${shownName('n')} from jsonb_array_elements_text(e.data -> 'notTold') told(id) join person n on n.id = told.id::int order by ${sortedName('n')}, n.id) else '{}' end as "notTold"
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
      `select ${letterColumns}, case when ${shownTo('m')} is not distinct from m.to_name then m.to_address end as "toAddress", m.reply_to as "replyTo", m.text, m.language from message m where ${aboutSubmission} and m.id = $3`, [id, lettersOf, letter],
    );
  }

  /** By what names people whose data is restricted are called in what was written about a work: what was sent before still says them (R4). */
  async withheldNames(id: number): Promise<string[]> {
    const rows = await this.database.query<{ names: string[] }>(
      `select array[concat_ws(' ', x.given_name, x.middle_name, x.family_name), concat_ws(' ', x.given_name, x.family_name), x.family_name, x.email::text] as names from (
         select c.given_name, c.middle_name, c.family_name, c.email from contributor c join publication v on v.id = c.publication_id where v.submission_id = $1 and ${namesRestricted('c', 'lists')}
         union select p.given_name, p.middle_name, p.family_name, p.email from person p where ${isRestricted('p.id', 'lists')} and p.id in (
           select submitter_id from submission where id = $1 union select person_id from participant where submission_id = $1 union select person_id from review_assignment where submission_id = $1
           union select person_id from event where subject_kind = 'submission' and subject_id = $1 union select person_id from message where subject_kind = 'submission' and subject_id = $1)) x`, [id],
    );
    return rows.flatMap(({ names }) => names.filter(Boolean));
  }

  files(id: number, { areas }: Sight): Promise<FileRow[]> {
    return this.database.query<FileRow>(
      `select f.public_id as "publicId", f.area, f.component, ${shownWorkFile('f', 'sf')} as name, sf.size::int as size, f.uploaded_at as "uploadedAt",
         nullif(${shownName('p')}, '') as uploader, case when osf.id is not null then ${shownWorkFile('o', 'osf')} end as replaces
       from submission_file f join stored_file sf on sf.id = f.file_id left join person p on p.id = f.uploader_id
       left join submission_file o on o.id = f.replaces_id left join stored_file osf on osf.id = o.file_id
       where f.submission_id = $1 and f.area = any($2) order by f.uploaded_at desc, f.id desc`, [id, [...areas]],
    );
  }
}
