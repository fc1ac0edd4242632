import { shownFileName, shownFullName, sortedName } from '../../accounts/restriction/shown-names.js';
import { Injectable } from '@nestjs/common';
import { isHidden } from '../../accounts/guidelines/hidden.js';
import { isHandedOut } from '../cleaning/standing.js';
import { Database } from '../../platform/database/database.js';
import type { Stage } from '../stages.js';
import { authorsOf } from '../facts.js';
import { refusedCompany, type Member, type Viewer } from './company.js';

/** Someone who is, or was, in a discussion. */
export interface TalkMember extends Member {
  left: boolean;
}

export interface Talk {
  id: number;
  publicId: string;
  stage: Stage;
  subject: string;
  members: TalkMember[];
  closedAt: Date | null;
  /** When the last of it was written, and whether whoever looks has not read that. */
  lastAt: Date;
  unread: boolean;
  count: number;
}

interface SaidFile {
  key: string;
  size: number;
  mediaType: string;
}

/** `handedOut` is what an anonymous side gets of a file: its cleaned copy, or what an editor answers for. */
export interface Said {
  id: number;
  publicId: string;
  authorId: number;
  text: string | null;
  hidden: boolean;
  writtenAt: Date;
  file: (SaidFile & { name: string; handedOut: SaidFile | null }) | null;
}

interface Row extends Omit<Talk, 'members'> {
  members: (Omit<TalkMember, 'seesReview'> & { readAt: string | null })[];
}

/** The discussions of a submission as one person sees them. */
@Injectable()
export class Discussions {
  constructor(private readonly database: Database) {}

  /** Those that whoever looks was chosen for, or all for whoever may read all; never one whose company has become impossible, unless by staff. */
  async seen(submissionId: number, viewer: Viewer, all: boolean): Promise<Talk[]> {
    const rows = await this.database.query<Row>(
      `select d.id, d.public_id as "publicId", d.stage, d.subject, d.closed_at as "closedAt", coalesce(last.at, d.started_at) as "lastAt", coalesce(last.count, 0)::int as count,
         coalesce(last.at_by_others > coalesce(mine.read_at, '-infinity'), false) and mine.person_id is not null as unread, people.members
       from discussion d
       left join discussion_participant mine on mine.discussion_id = d.id and mine.person_id = $2 and mine.left_at is null
       left join lateral (select max(written_at) as at, max(written_at) filter (where author_id <> $2) as at_by_others, count(*) from discussion_message where discussion_id = d.id) last on true
       join lateral (select json_agg(json_build_object('personId', dp.person_id, 'capacity', dp.capacity, 'left', dp.left_at is not null, 'name', ${shownFullName('p')},
           'number', (select ra.number from review_assignment ra where ra.submission_id = d.submission_id and ra.person_id = dp.person_id order by ra.id desc limit 1),
           'isAuthor', dp.person_id in (${authorsOf('d.submission_id')}), 'methods', array(select ra.method from review_assignment ra where ra.submission_id = d.submission_id and ra.person_id = dp.person_id)) order by dp.capacity desc, ${sortedName('p')}, p.id) as members
         from discussion_participant dp join person p on p.id = dp.person_id where dp.discussion_id = d.id) people on true
       where d.submission_id = $1 and ($3 or mine.person_id is not null) order by "lastAt" desc, d.id desc`, [submissionId, viewer.personId, all],
    );
    return rows.map((row) => ({ ...row, members: row.members.map((member) => ({ ...member, seesReview: false })) })).filter(({ members }) => this.shows(members, viewer, all));
  }

  async one(submissionId: number, publicId: string, viewer: Viewer, all: boolean): Promise<Talk | null> {
    return (await this.seen(submissionId, viewer, all)).find((talk) => talk.publicId === publicId) ?? null;
  }

  said(discussionId: number): Promise<Said[]> {
    return this.database.query<Said>(
      `select m.id, m.public_id as "publicId", m.author_id as "authorId", case when ${isHidden('discussion-message', 'm.id')} then null else m.text end as text,
         ${isHidden('discussion-message', 'm.id')} as hidden, m.written_at as "writtenAt",
         case when sf.id is null or ${isHidden('discussion-message', 'm.id')} then null else json_build_object('key', sf.key, 'name', ${shownFileName({ name: 'sf.original_name', by: 'm.author_id', called: "'file-', d.submission_id" })}, 'size', sf.size::int, 'mediaType', sf.media_type,
           'handedOut', case when df.id is not null and ${isHandedOut('df', 'c')} then json_build_object('key', coalesce(cf.key, sf.key), 'size', coalesce(cf.size, sf.size)::int, 'mediaType', coalesce(cf.media_type, sf.media_type)) end) end as file
       from discussion_message m join discussion d on d.id = m.discussion_id left join stored_file sf on sf.id = m.file_id
         left join submission_file df on df.file_id = m.file_id and df.submission_id = d.submission_id and df.area = 'discussion' left join cleaned_file c on c.original_id = m.file_id left join stored_file cf on cf.id = c.cleaned_id
       where m.discussion_id = $1 order by m.id`, [discussionId],
    );
  }

  /** A chosen one sees it in the capacity in which they were chosen, and in no other. */
  private shows(members: readonly TalkMember[], viewer: Viewer, all: boolean): boolean {
    const mine = members.find(({ personId, left }) => personId === viewer.personId && !left);
    if (viewer.capacity === 'staff') return all || mine?.capacity === 'staff';
    return mine?.capacity === viewer.capacity && refusedCompany(members) === null;
  }
}
