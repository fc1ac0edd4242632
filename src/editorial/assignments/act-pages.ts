import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { addDays, dayIn } from '../../platform/days.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import { Conflict } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { SubmissionFacts } from '../facts.js';
import { paragraphs } from '../paragraphs.js';
import { placeOf } from '../place.js';
import { recommendations } from '../review-assignment.entity.js';
import { Assignments, type OwnAssignment } from '../review/assignment.query.js';
import { crumbsOf } from '../review/invitation-place.js';
import { longest, type ReportForm } from '../review/report.form.js';
import { reportQuestions } from '../review/report-questions.js';
import { ReviewTerms } from '../reminders/review-terms.js';
import { editorialUrls } from '../urls.js';
import { ActForm, type AuthorCopyForm } from './act.form.js';
import { ActLetters, reminderOf } from './act-letters.js';
import type { ActPage, AuthorCopyPage, OnBehalfPage } from './act.view.js';
import { actOf, daysOf, seenOf, takesReport, type ActKey } from './acts.js';
import { assignmentsUrls } from './urls.js';

/** Draws the pages on which editors act on one assignment. */
@Injectable()
export class ActPages {
  constructor(
    private readonly clock: Clock,
    private readonly terms: ReviewTerms,
    private readonly assignments: Assignments,
    private readonly letters: ActLetters,
  ) {}

  one(facts: SubmissionFacts, publicId: string): Promise<OwnAssignment> {
    return this.assignments.ofSubmission(facts.id, publicId);
  }

  async today(journalId: number): Promise<string> {
    return dayIn((await this.terms.of(journalId)).timeZone, this.clock.now());
  }

  /** What the form is before anything is typed: the days there are, or new ones where those have passed, and the draft of the letter. */
  async first(key: ActKey, one: OwnAssignment): Promise<Form<ActForm>> {
    const { responseDays, reviewDays, timeZone } = await this.terms.of(one.journalId);
    const today = dayIn(timeZone, this.clock.now());
    const fresh = key === 'reinstate' || (key === 'resend' && one.responseDue < today);
    const draft = actOf(key).letter === 'whole' ? await this.letters.draft(key === 'thank' ? 'thanks' : reminderOf(one), one) : null;
    return new Form(Object.assign(new ActForm(), {
      seen: seenOf(one),
      responseDue: fresh ? addDays(today, responseDays) : one.responseDue,
      reviewDue: key === 'moreTime' ? (one.moreTimeUntil ?? '') : fresh ? addDays(today, (one.acceptedAt ? 0 : responseDays) + reviewDays) : one.reviewDue,
      letter: draft?.text ?? '', answer: 'yes',
    }));
  }

  act(key: ActKey, facts: SubmissionFacts, ctx: RequestContext, one: OwnAssignment, form: Form<ActForm>): ActPage {
    if (!actOf(key).open(one)) throw new Conflict(`reviewAct.${key}.tooLate`);
    const { t } = ctx.translator;
    const fields = new FieldMaker(form, ctx.translator);
    const place = { ...placeOf(facts, ctx), reviewer: one.publicId };
    const name = nameOf(one, ctx);
    const whole = actOf(key).letter === 'whole';
    return {
      title: t(`reviewAct.${key}.title`, { name }), crumbs: crumbsOf(place, ctx.translator, t(`reviewAct.${key}`)), errors: fields.summary(), text: t(`reviewAct.${key}.text`),
      quoted: key === 'moreTime' ? paragraphs(one.moreTimeReason) : [], action: assignmentsUrls.act({ ...place, act: key }), seen: form.values.seen,
      answer: key === 'moreTime' ? fields.choices('answer', { label: 'reviewAct.answer', required: true, options: [{ value: 'yes', label: t('reviewAct.answer.yes') }, { value: 'no', label: t('reviewAct.answer.no') }] }) : null,
      days: daysOf(key, one).map((day) => fields.field(day, { label: `review.invite.${day}`, type: 'date', required: true })),
      letter: fields.textarea('letter', { label: whole ? 'reviewAct.letter' : 'review.invite.note', hint: whole ? 'reviewAct.letter.hint' : 'review.invite.note.hint', rows: whole ? 12 : 5, maxlength: 10_000, required: whole }),
      logged: t('reviewAct.log'), submit: t(`reviewAct.${key}.submit`), back: { label: t('reviewAct.back'), href: editorialUrls.review(place) },
    };
  }

  onBehalf(facts: SubmissionFacts, ctx: RequestContext, one: OwnAssignment, form: Form<ReportForm>): OnBehalfPage {
    if (!takesReport(one)) throw new Conflict('reviewAct.behalf.tooLate');
    const { t } = ctx.translator;
    const fields = new FieldMaker(form, ctx.translator);
    const place = { ...placeOf(facts, ctx), reviewer: one.publicId };
    return {
      title: t('reviewAct.behalf.title', { name: nameOf(one, ctx) }), crumbs: crumbsOf(place, ctx.translator, t('reviewAct.behalf')), errors: fields.summary(),
      text: t('reviewAct.behalf.text'), draft: one.savedAt && t('reviewAct.behalf.draft', { time: ctx.translator.dateTime(one.savedAt) }), action: assignmentsUrls.onBehalf(place),
      questions: reportQuestions(one, fields, ctx.translator), filesNote: t('reviewAct.behalf.files'),
      coReviewer: fields.field('coReviewer', { label: 'review.coReviewer', hint: 'reviewAct.behalf.coReviewer', maxlength: 300, autocomplete: 'off' }),
      commentsToAuthor: fields.textarea('commentsToAuthor', { label: 'review.toAuthor', rows: 14, maxlength: longest }),
      commentsToEditor: fields.textarea('commentsToEditor', { label: 'review.toEditor', rows: 6, maxlength: longest }),
      recommendation: fields.choices('recommendation', { label: 'review.fact.recommendation', required: true, options: recommendations.map((value) => ({ value, label: t(`recommendation.${value}`) })) }),
      submit: t('reviewAct.behalf.submit'), back: { label: t('reviewAct.back'), href: editorialUrls.review(place) },
    };
  }

  authorCopy(facts: SubmissionFacts, ctx: RequestContext, one: OwnAssignment, form: Form<AuthorCopyForm>): AuthorCopyPage {
    if (!copies(one)) throw new Conflict('reviewAct.copy.tooLate');
    const { t } = ctx.translator;
    const fields = new FieldMaker(form, ctx.translator);
    const place = { ...placeOf(facts, ctx), reviewer: one.publicId };
    return {
      title: t('reviewAct.copy.title'), crumbs: crumbsOf(place, ctx.translator, t('reviewAct.copy')), errors: fields.summary(), text: t('reviewAct.copy.text'),
      original: { heading: t('reviewAct.copy.original'), paragraphs: paragraphs(one.commentsToAuthor) }, action: assignmentsUrls.authorCopy(place),
      copy: fields.textarea('copy', { label: 'reviewAct.copy.label', hint: 'reviewAct.copy.hint', rows: 16, maxlength: longest }),
      submit: t('reviewAct.copy.submit'), back: { label: t('reviewAct.back'), href: editorialUrls.review(place) },
    };
  }
}

const nameOf = (one: OwnAssignment, { translator: { t } }: RequestContext): string => one.name || t('review.panel.nameless');

/** What is written to the authors can be edited for them until the round is decided: then they have had it. */
export const copies = (one: OwnAssignment): boolean => one.submittedAt !== null && !one.cancelledAt && one.roundOpen && one.commentsToAuthor !== null;
