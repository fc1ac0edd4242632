import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import type { RequestContext } from '../../platform/web/request.js';
import { editorialUrls } from '../urls.js';
import { dayIn, noon } from '../../platform/days.js';
import { assignmentState, assignmentTag, timesOf, type AssignmentTimes, type Tag } from './review-states.js';
import { inOwn } from './work-facts.js';

export interface ReviewTask {
  journal: string;
  title: string;
  lang: string;
  state: Tag;
  /** “Answer by 4 May 2026” */
  due: string;
  href: string;
}

interface Row extends AssignmentTimes {
  publicId: string;
  journal: Localized;
  path: string;
  timeZone: string;
  title: Localized;
  language: string;
}

/** The reviews that a person is asked for or at work on, in all journals, the most urgent first. */
@Injectable()
export class ReviewDesk {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async of(personId: number, { translator: tr, language: lang }: RequestContext): Promise<ReviewTask[]> {
    const rows = await this.database.query<Row>(
      `select a.public_id as "publicId", j.name as journal, j.path, j.time_zone as "timeZone", p.title, p.language, ${timesOf('a')}
       from review_assignment a join review_round r on r.id = a.round_id join submission s on s.id = a.submission_id join journal j on j.id = s.journal_id
       join lateral (select title, language from publication where submission_id = s.id order by version desc limit 1) p on true
       where a.person_id = $1 and a.declined_at is null and a.cancelled_at is null and a.submitted_at is null and r.closed_at is null and s.stage = 'review'
       order by case when a.accepted_at is null then a.response_due else a.review_due end, a.id`, [personId],
    );
    return rows.map((row) => {
      const title = inOwn(row.title, row.language, tr);
      const due = row.acceptedAt ? tr.t('review.date.reviewBy', { date: tr.date(noon(row.reviewDue)) }) : tr.t('review.date.answerBy', { date: tr.date(noon(row.responseDue)) });
      return {
        journal: tr.pick(row.journal).text, title: title.text || tr.t('editorial.untitled'), lang: title.text ? title.lang : lang,
        state: assignmentTag(assignmentState({ ...row, held: false }, dayIn(row.timeZone, this.clock.now())), tr), due, href: editorialUrls.assignment({ journal: row.path, lang, assignment: row.publicId }),
      };
    });
  }
}
