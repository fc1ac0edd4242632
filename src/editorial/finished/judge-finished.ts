import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/web/request.js';
import { Journals } from '../../journals/journals.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { beginningOf, dayIn, isDay } from '../../platform/days.js';
import type { Form } from '../../platform/web/form.js';
import { peerReviews } from '../../publishing/publication.entity.js';
import { Issues } from '../../publishing/issues.js';
import { detailsOf, inLanguage } from '../authoring/wizard/details.form.js';
import type { FinishedArticle } from './enter-finished.js';
import type { Around } from './entering-pages.js';
import { doiOf, type FinishedForm } from './finished.form.js';

/** What the journal, rather than its shape, has against the form; and what is stored of a form that nothing is wrong with. */
@Injectable()
export class JudgeFinished {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly journals: Journals, private readonly issues: Issues) {}

  async around(ctx: RequestContext): Promise<Around> {
    const journal = await this.journals.of(ctx);
    return { journal, sections: await this.journals.sections(journal.id), issues: await this.issues.list(journal.id) };
  }

  today({ journal }: Around): string {
    return dayIn(journal.timeZone, this.clock.now());
  }

  /** `entered` is the article that the form changes, whose own DOI is not in its way. */
  async judged(form: Form<FinishedForm>, around: Around, entered: number | null): Promise<Form<FinishedForm>> {
    const { values } = form;
    let judged = form;
    const wrong = (field: keyof FinishedForm & string, key: string): void => {
      if (!judged.errors[field]) judged = judged.with(field, key);
    };
    if (!around.sections.some(({ id }) => String(id) === values.section)) wrong('section', 'start.section.missing');
    if (!around.journal.languages.includes(values.language)) wrong('language', 'start.language.missing');
    else if (!inLanguage(values, 'title', values.language)) wrong('title', 'finished.title.missing');
    if (values.issue && !around.issues.some(({ id }) => String(id) === values.issue)) wrong('issue', 'submission.issueUnknown');
    if (!isDay(values.date)) wrong('date', 'finished.date.wrong');
    else if (values.date > this.today(around)) wrong('date', 'finished.date.future');
    const doi = doiOf(values.doi);
    if (doi && (await this.isTaken(doi, values.entry, entered))) wrong('doi', 'finished.doi.taken');
    return judged;
  }

  stored(values: FinishedForm, around: Around): Omit<FinishedArticle, 'contributors'> {
    // Today's article is dated when it is published; an earlier one keeps its day.
    const publishedAt = values.date === this.today(around) ? null : beginningOf(values.date, around.journal.timeZone);
    return {
      entry: values.entry, sectionId: Number(values.section), language: values.language, licence: values.licence,
      details: { ...detailsOf(values, around.journal.languages), issueId: values.issue ? Number(values.issue) : null, pages: values.pages || null, doi: doiOf(values.doi), publishedAt, peerReview: peerReviews.find((one) => one === values.peerReview) ?? null },
    };
  }

  /** By another work; one that this very form has entered a moment ago is not another. */
  private async isTaken(doi: string, entry: string, entered: number | null): Promise<boolean> {
    const row = await this.database.one(
      `select 1 from publication p where lower(p.doi) = lower($1) and p.submission_id is distinct from $2
         and not exists (select 1 from event e where e.subject_kind = 'submission' and e.subject_id = p.submission_id and e.kind = 'submission.enterFinished' and e.data ->> 'entry' = $3) limit 1`, [doi, entered, entry],
    );
    return row !== null;
  }
}
