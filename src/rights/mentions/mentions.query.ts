import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import type { MentionSearch } from './mention.entities.js';
import type { Outcome } from './outcomes.js';

export interface SearchRow extends Pick<MentionSearch, 'publicId' | 'names' | 'askedAt' | 'doneAt'> {
  request: string;
  who: string;
  works: number;
  weighed: number;
}

export interface FoundWork {
  number: number;
  journal: Localized;
  path: string;
  title: Localized;
  places: { version: number; place: string; label: string | null; ref: string | null; snippet: string }[];
  weighing: { outcome: Outcome; reasons: string } | null;
}

const columns = `m.public_id as "publicId", m.names, m.asked_at as "askedAt", m.done_at as "doneAt", q.public_id as request, q.name as who,
  (select count(distinct p.submission_id)::int from mention_place p where p.search_id = m.id) as works, (select count(*)::int from mention_weighing w where w.search_id = m.id) as weighed`;

/** A page beside the works: of a journal, or of the platform. */
export interface FoundPage {
  journal: Localized | null;
  path: string | null;
  place: string;
  ref: string | null;
  snippet: string;
}

/** A published file of which something has to be looked through by hand. */
export interface UnreadFile {
  number: number;
  path: string;
  title: Localized;
  label: string;
  key: string;
  blank: number[];
  readable: boolean;
}

@Injectable()
export class MentionsQuery {
  constructor(private readonly database: Database) {}

  list(): Promise<SearchRow[]> {
    return this.database.query<SearchRow>(`select ${columns} from mention_search m join rights_request q on q.id = m.request_id order by m.id desc limit 200`);
  }

  search(id: number): Promise<SearchRow | null> {
    return this.database.one<SearchRow>(`select ${columns} from mention_search m join rights_request q on q.id = m.request_id where m.id = $1`, [id]);
  }

  /** The works that name them, those not weighed first. */
  works(id: number, number: number | null = null): Promise<FoundWork[]> {
    return this.database.query<FoundWork>(
      `select s.id as number, j.name as journal, j.path, v.title, w.weighing, p.places from (
         select submission_id, json_agg(json_build_object('version', version, 'place', place, 'label', label, 'ref', ref, 'snippet', snippet) order by version desc, id) as places from mention_place where search_id = $1 and submission_id is not null and ($2::int is null or submission_id = $2) group by submission_id) p
       join submission s on s.id = p.submission_id join journal j on j.id = s.journal_id
       join lateral (select title from publication where submission_id = s.id order by (status = 'published') desc, version desc limit 1) v on true
       left join lateral (select json_build_object('outcome', outcome, 'reasons', reasons) as weighing from mention_weighing where search_id = $1 and submission_id = s.id) w on true
       order by w.weighing is not null, s.id limit 200`, [id, number],
    );
  }

  pages(id: number): Promise<FoundPage[]> {
    return this.database.query<FoundPage>(
      `select j.name as journal, j.path, p.place, p.ref, p.snippet from mention_place p left join journal j on j.id = p.journal_id where p.search_id = $1 and p.submission_id is null order by j.path nulls first, p.id limit 200`, [id],
    );
  }

  /** Nobody can say that a name does not stand in them. `works` narrows it to some. */
  unread(works: readonly number[] | null = null): Promise<UnreadFile[]> {
    return this.database.query<UnreadFile>(
      `select p.submission_id as number, j.path, p.title, g.label, g.key, t.blank, t.readable from file_text t join galley g on g.file_id = t.file_id join publication p on p.id = g.publication_id and p.status = 'published' join journal j on j.id = p.journal_id
       where (t.blank <> '{}' or not t.readable) and ($1::int[] is null or p.submission_id = any($1)) order by p.submission_id desc, p.version desc, g.id limit 101`, [works],
    );
  }
}
