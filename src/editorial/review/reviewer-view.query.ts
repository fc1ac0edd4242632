import { shownBeside, shownContributor, wholeByline } from '../../accounts/restriction/shown-names.js';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { found } from '../../platform/web/problems.js';
import { knownFirst } from '../../publishing/versions.js';
import { reviewMethods, type ReviewMethod } from '../review-assignment.entity.js';

/** What every reviewer learns of a work: nothing of who made it, paid for it or sent it (X1). */
export interface Work {
  number: number;
  round: number;
  title: Localized;
  abstract: Localized;
  keywords: Record<string, string[]>;
  language: string;
  section: Localized;
  journal: Localized;
  journalPath: string;
  timeZone: string;
  contactEmail: string;
}

/** Names and affiliations and no more (B4). */
export interface SeenAuthor {
  name: string;
  affiliation: Localized;
}

/** The one projection of a work for a reviewer. Where the review is double-anonymous there is no field for authors. */
export type ReviewerView = { method: 'doubleAnonymous'; work: Work } | { method: 'anonymous' | 'open'; work: Work; authors: SeenAuthor[] };

/** Someone with assignments under two methods on one work gets the stricter view (X3). */
const strictest = (methods: readonly ReviewMethod[]): ReviewMethod => reviewMethods.find((method) => methods.includes(method)) ?? 'doubleAnonymous';

@Injectable()
export class ReviewerViews {
  constructor(private readonly database: Database) {}

  async of(assignmentId: number): Promise<ReviewerView> {
    const { methods, publicationId, ...work } = found(await this.row(assignmentId));
    const method = strictest(methods);
    if (method === 'doubleAnonymous') return { method, work };
    return { method, work, authors: await this.authors(publicationId) };
  }

  /** The method that holds for a person on a work, whatever one assignment says. */
  async methodFor(submissionId: number, personId: number, asked: ReviewMethod): Promise<ReviewMethod> {
    const rows = await this.database.query<{ method: ReviewMethod }>(
      'select method from review_assignment where submission_id = $1 and person_id = $2 and cancelled_at is null', [submissionId, personId],
    );
    return strictest([asked, ...rows.map((row) => row.method)]);
  }

  private row(assignmentId: number): Promise<(Work & { methods: ReviewMethod[]; publicationId: number }) | null> {
    return this.database.one(
      `select s.id as number, r.number as round, p.title, p.abstract, p.keywords, p.language, se.title as section, j.name as journal, j.path as "journalPath",
         j.time_zone as "timeZone", j.contact_email as "contactEmail", p.id as "publicationId",
         array(select o.method from review_assignment o where o.submission_id = s.id and o.person_id = a.person_id and (o.cancelled_at is null or o.id = a.id)) as methods
       from review_assignment a join submission s on s.id = a.submission_id join review_round r on r.id = a.round_id join journal j on j.id = s.journal_id
       join section se on se.id = s.section_id join publication p on p.submission_id = s.id where a.id = $1 order by ${knownFirst('p')} limit 1`, [assignmentId],
    );
  }

  private authors(publicationId: number): Promise<SeenAuthor[]> {
    return this.database.query<SeenAuthor>(
      `select ${shownContributor('c', wholeByline)} as name, coalesce(${shownBeside('c', 'c.affiliation')}, '{}') as affiliation from contributor c where c.publication_id = $1 order by c.position, c.id`, [publicationId],
    );
  }
}
