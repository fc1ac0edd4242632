import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { reportUrls } from '../../accounts/guidelines/report-urls.js';
import { Clock } from '../../platform/clock.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import { Conflict } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { SubmissionFacts } from '../facts.js';
import { paragraphs } from '../paragraphs.js';
import { placeOf } from '../place.js';
import { answerWords } from '../forms/questions.js';
import { answerField } from './report.form.js';
import { editorialUrls } from '../urls.js';
import { Assignments, type OwnAssignment } from './assignment.query.js';
import type { CancelForm } from './cancel-assignment.js';
import type { CancelPage } from './cancel.view.js';
import { dayIn, noon } from '../../platform/days.js';
import { crumbsOf } from './invitation-place.js';
import type { ReadPage } from './read.view.js';
import { actsOf } from './review-acts.js';
import { ReadReview } from './read-review.js';
import { ReviewerPast } from './reviewer-past.query.js';
import { assignmentState, assignmentTag } from './review-states.js';
import { ReviewerViews } from './reviewer-view.query.js';
import { titleOf } from './work-facts.js';

/** Draws what editors read of one reviewer. */
@Injectable()
export class DeskReviewPages {
  constructor(
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly languages: Languages,
    private readonly assignments: Assignments,
    private readonly views: ReviewerViews,
    private readonly past: ReviewerPast,
    private readonly reading: ReadReview,
  ) {}

  async read(facts: SubmissionFacts, read: OwnAssignment, ctx: RequestContext, actor: Actor): Promise<Omit<ReadPage, 'attachments' | 'errors'>> {
    const one = { ...read, readAt: await this.reading.note(facts, read, actor) };
    const { work } = await this.views.of(one.id);
    const tr = this.languages.in(ctx.language, work.timeZone);
    const at = placeOf(facts, ctx);
    const title = nameOf(one, tr);
    const manages = this.policy.allows('review.manage', actor, facts);
    const past = manages ? await this.past.of(one, actor.personId) : null;
    return {
      title,
      crumbs: crumbsOf(at, tr, title),
      work: { title: titleOf(work, tr).text, lang: titleOf(work, tr).lang },
      state: assignmentTag(assignmentState(one, dayIn(work.timeZone, this.clock.now())), tr),
      facts: { items: factsOf(one, work.round, tr, past) },
      parts: partsOf(one, tr),
      ...(manages ? actsOf(one, { ...at, reviewer: one.publicId }, tr) : { acts: null, complete: null, rating: null }),
      back: { label: tr.t('review.back'), href: editorialUrls.submission(at) },
    };
  }

  async cancel(facts: SubmissionFacts, publicId: string, ctx: RequestContext, form: Form<CancelForm>): Promise<CancelPage> {
    const one = await this.assignments.ofSubmission(facts.id, publicId);
    if (one.submittedAt || one.declinedAt || one.cancelledAt || !one.roundOpen) throw new Conflict('review.cancel.tooLate');
    const { t } = ctx.translator;
    const at = placeOf(facts, ctx);
    const name = nameOf(one, ctx.translator);
    return {
      title: t('review.cancel.title', { name }), crumbs: crumbsOf(at, ctx.translator, t('review.cancel')), text: t('review.cancel.text'),
      action: editorialUrls.assignmentCancellation({ ...at, reviewer: publicId }),
      note: new FieldMaker(form, ctx.translator).textarea('note', { label: 'review.cancel.note', maxlength: 5_000 }),
      submit: t('review.cancel.submit'), back: { label: t('review.cancel.keep'), href: editorialUrls.submission(at) },
    };
  }
}

const nameOf = (one: OwnAssignment, { t }: Translator): string => one.name || t('review.panel.nameless');

function factsOf(one: OwnAssignment, round: number, tr: Translator, past: number | null): ReadPage['facts']['items'] {
  const item = (key: string, text: string | null): ReadPage['facts']['items'] => (text ? [{ term: tr.t(key), values: [{ text, href: null, lang: null }] }] : []);
  return [
    ...item('review.fact.round', tr.number(round)),
    ...item('review.fact.method', tr.t(`review.method.${one.method}`)),
    ...item('review.fact.recommendation', one.submittedAt && one.recommendation ? tr.t(`recommendation.${one.recommendation}`) : null),
    ...item('review.fact.accepted', one.acceptedAt && tr.date(one.acceptedAt)),
    ...item('review.fact.declined', one.declinedAt && tr.date(one.declinedAt)),
    ...item('review.fact.answerBy', one.acceptedAt || one.declinedAt || one.submittedAt ? null : tr.date(noon(one.responseDue))),
    ...item('review.fact.reviewBy', one.declinedAt ? null : tr.date(noon(one.reviewDue))),
    ...item('review.fact.received', one.submittedAt && tr.date(one.submittedAt)),
    ...item('review.fact.entered', one.enteredBy),
    ...item('review.fact.coReviewer', one.submittedAt ? one.coReviewer : null),
    ...item('review.fact.reminded', one.submittedAt ? null : one.remindedAt && tr.date(one.remindedAt)),
    ...item('review.fact.past', past ? tr.t('review.fact.past.text', { done: past }) : null),
  ];
}

/** What was sent; a draft is the reviewer's alone. */
function partsOf(one: OwnAssignment, tr: Translator): ReadPage['parts'] {
  const { t, language: lang } = tr;
  const part = (id: string, heading: string, text: string | null, kind: string | null = null, hidden = false): ReadPage['parts'][number] => ({
    id, heading: t(heading), paragraphs: paragraphs(text), none: t(hidden ? 'reports.hidden' : 'review.nothingWritten'),
    report: kind && text ? { label: t('reports.link'), href: reportUrls.report({ lang, kind, text: one.publicId }) } : null,
  });
  const interests = part('interests', 'review.competing', one.acceptedAt ? one.competingInterests : null);
  if (one.cancelledAt) return [];
  if (one.declinedAt) return [part('reason', 'review.declinedBecause', one.commentsToEditor, 'review-to-editor', one.toEditorHidden)];
  if (!one.submittedAt) return one.acceptedAt ? [interests] : [];
  const answers = (one.questions ?? []).map((question, index) => ({
    id: answerField(index), heading: tr.pick(question.label).text, none: t('review.nothingWritten'), report: null,
    paragraphs: [...answerWords(question, one.answers[question.id] ?? [], tr), ...(question.toAuthor || !one.answers[question.id] ? [] : [t('reviewForm.answer.editorsOnly')])],
  }));
  return [
    ...answers,
    ...(one.authorCopy === null ? [] : [part('author-copy', 'review.authorCopy', one.authorCopy)]),
    part('to-author', one.authorCopy === null ? 'review.toAuthor' : 'review.toAuthor.original', one.commentsToAuthor, 'review-to-author', one.toAuthorHidden), part('to-editor', 'review.toEditor', one.commentsToEditor, 'review-to-editor', one.toEditorHidden), interests,
  ];
}
