import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import type { Reportable, ReportedText, TextAuthor } from '../../access/reportable.js';
import { People } from '../../accounts/person/people.js';
import { Database } from '../../platform/database/database.js';
import type { Language } from '../../platform/i18n/texts.js';
import { SubmissionSubject } from '../submission.subject.js';
import { Discussions } from './discussions.query.js';
import type { Viewer } from './company.js';
import { discussionUrls } from './urls.js';

interface Row {
  id: number;
  discussionId: number;
  publicId: string;
  submissionId: number;
  journalId: number;
  path: string;
  authorId: number;
  text: string;
}

/** What someone wrote in a discussion, to those who are in it and to those who may read all (P4). */
@Injectable()
export class ReportedMessage implements Reportable {
  readonly kind = 'discussion-message';

  constructor(
    private readonly database: Database, private readonly policy: Policy, private readonly subjects: SubmissionSubject, private readonly people: People, private readonly discussions: Discussions,
  ) {}

  async idOf(address: string): Promise<number | null> {
    return (await this.database.one<{ id: number }>('select id from discussion_message where public_id = $1', [address]))?.id ?? null;
  }

  async seen(ids: readonly number[], reader: Actor | null): Promise<ReportedText[]> {
    if (!reader) return [];
    const rows = await this.database.query<Row>(
      `select m.id, m.discussion_id as "discussionId", d.public_id as "publicId", d.submission_id as "submissionId", s.journal_id as "journalId", j.path, m.author_id as "authorId", m.text
       from discussion_message m join discussion d on d.id = m.discussion_id join submission s on s.id = d.submission_id join journal j on j.id = s.journal_id where m.id = any($1) and m.text is not null`, [ids],
    );
    const sees = await Promise.all(rows.map((row) => this.sees(row, reader)));
    return rows.filter((_, index) => sees[index]).map((row) => ({
      id: row.id, journalId: row.journalId, authorId: row.authorId, text: row.text,
      href: (lang: Language) => discussionUrls.staffOne({ journal: row.path, lang, submission: row.submissionId, discussion: row.publicId }),
    }));
  }

  async author(id: number): Promise<TextAuthor | null> {
    const row = await this.database.one<{ authorId: number }>('select author_id as "authorId" from discussion_message where id = $1', [id]);
    return row && this.people.recipient(row.authorId);
  }

  private async sees(row: Row, reader: Actor): Promise<boolean> {
    const facts = await this.subjects.facts(row.submissionId);
    if (!facts || reader.behind !== null) return false;
    const { personId } = reader;
    const own = { personId, seesReview: false };
    const seats: { viewer: Viewer; all: boolean }[] = [
      ...(this.policy.allows('discussion.list', reader, facts) ? [{ viewer: { ...own, capacity: 'staff' as const }, all: this.policy.allows('discussion.readAll', reader, facts) }] : []),
      ...(this.policy.allows('discussion.own', reader, facts) ? [{ viewer: { ...own, capacity: 'author' as const }, all: false }] : []),
      ...(facts.reviewerIds.includes(personId) ? [{ viewer: { ...own, capacity: 'reviewer' as const }, all: false }] : []),
    ];
    for (const { viewer, all } of seats) if (await this.discussions.one(row.submissionId, row.publicId, viewer, all)) return true;
    return false;
  }
}
