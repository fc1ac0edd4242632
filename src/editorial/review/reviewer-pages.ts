import { Injectable } from '@nestjs/common';
import { Languages } from '../../platform/i18n/languages.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { paragraphs } from '../paragraphs.js';
import { recommendations } from '../review-assignment.entity.js';
import { suggestionsUrls } from '../suggestions/urls.js';
import { editorialUrls } from '../urls.js';
import { noon } from '../../platform/days.js';
import { assignmentsUrls } from '../assignments/urls.js';
import { Attachments } from '../attachments/attachments.query.js';
import { attachmentUrls } from '../attachments/urls.js';
import { AnswerForm } from './answer.form.js';
import { Assignments, type OwnAssignment } from './assignment.query.js';
import { answerWords, type Question } from '../forms/questions.js';
import { answerField, longest, ReportForm } from './report.form.js';
import { reportQuestions } from './report-questions.js';
import { readsFiles, ReviewFiles } from './review-files.query.js';
import type { FileListModel } from './review-panel.view.js';
import { ReviewerViews, type ReviewerView } from './reviewer-view.query.js';
import type { EndedPage, InvitedPage, ReceivedPage, ReportPage } from './reviewer.views.js';
import { ThanksConsents } from '../thanks/thanks-consents.js';
import { thanksUrls } from '../thanks/urls.js';
import { undertakingPoints, undertakingVersion } from './undertaking.js';
import { workHead } from './work-head.js';

export type Standing = 'invited' | 'accepted' | 'received' | 'declined' | 'cancelled' | 'closed';

export function standing(one: OwnAssignment): Standing {
  if (one.cancelledAt) return 'cancelled';
  if (one.declinedAt) return 'declined';
  if (one.submittedAt) return 'received';
  if (!one.roundOpen) return 'closed';
  return one.acceptedAt ? 'accepted' : 'invited';
}

/** One reviewer before one assignment, in their language and the journal's time. */
export interface Desk {
  one: OwnAssignment;
  view: ReviewerView;
  tr: Translator;
  at: { journal: string; lang: string; assignment: string };
}

/** Draws what a reviewer sees, from the one projection. */
@Injectable()
export class ReviewerPages {
  constructor(
    private readonly languages: Languages,
    private readonly assignments: Assignments,
    private readonly views: ReviewerViews,
    private readonly files: ReviewFiles,
    private readonly attachments: Attachments,
    private readonly thanks: ThanksConsents,
  ) {}

  async desk(assignmentId: number, ctx: RequestContext): Promise<Desk> {
    const one = await this.assignments.byId(assignmentId);
    const view = await this.views.of(assignmentId);
    return { one, view, tr: this.languages.in(ctx.language, view.work.timeZone), at: { journal: view.work.journalPath, lang: ctx.language, assignment: one.publicId } };
  }

  /** What the journal asks of this reviewer, besides comments. */
  async questions(assignmentId: number): Promise<readonly Question[]> {
    return (await this.assignments.byId(assignmentId)).questions ?? [];
  }

  invited({ one, view, tr, at }: Desk, form = new Form(new AnswerForm())): InvitedPage {
    const fields = new FieldMaker(form, tr);
    const work = workHead(one, view, tr);
    return {
      title: work.title, work, errors: fields.summary(), action: editorialUrls.answer(at),
      accept: {
        heading: tr.t('review.accept.heading'), intro: tr.t('review.undertaking.intro'), points: undertakingPoints.map((point) => tr.t(point)),
        undertaking: fields.checkbox('undertaking', { label: 'review.undertaking.agree', required: true }), version: undertakingVersion,
        competingInterests: fields.textarea('competingInterests', { label: 'review.competing', hint: 'review.competing.hint', rows: 3, maxlength: 5_000 }),
        submit: tr.t('review.accept.submit'),
      },
      decline: { heading: tr.t('review.decline.heading'), reason: fields.textarea('reason', { label: 'review.decline.reason', hint: 'review.decline.hint', rows: 3, maxlength: 5_000 }),
        colleague: fields.field('colleague', { label: 'review.colleague', hint: 'review.colleague.hint', maxlength: 200, autocomplete: 'off' }), colleagueEmail: fields.field('colleagueEmail', { label: 'review.colleague.email', type: 'email', maxlength: 320, autocomplete: 'off' }), submit: tr.t('review.decline.submit'),
        never: { label: tr.t('asking.link'), href: suggestionsUrls.asking(at) },
      },
    };
  }

  async report({ one, view, tr, at }: Desk, typed: Form<ReportForm> | null): Promise<ReportPage> {
    const fields = new FieldMaker(typed ?? new Form(draftOf(one)), tr);
    const work = workHead(one, view, tr);
    return {
      title: work.title, work, errors: fields.summary(),
      filesHeading: tr.t('review.files'), files: await this.list({ one, view, tr, at }),
      heading: tr.t('review.report.heading'), intro: tr.t('review.report.intro'), action: editorialUrls.reviewReport(at), draftAction: editorialUrls.reviewDraft(at),
      commentsToAuthor: fields.textarea('commentsToAuthor', { label: 'review.toAuthor', hint: `review.toAuthor.hint.${view.method === 'open' ? 'open' : 'anonymous'}`, rows: 14, maxlength: longest }),
      commentsToEditor: fields.textarea('commentsToEditor', { label: 'review.toEditor', hint: 'review.toEditor.hint', rows: 6, maxlength: longest }),
      recommendation: fields.choices('recommendation', { label: 'review.fact.recommendation', required: true, options: recommendations.map((value) => ({ value, label: tr.t(`recommendation.${value}`) })) }),
      coReviewer: fields.field('coReviewer', { label: 'review.coReviewer', hint: 'review.coReviewer.hint', maxlength: 300, autocomplete: 'off' }),
      questions: reportQuestions(one, fields, tr), draft: { saved: tr.t('review.report.autosaved'), failed: tr.t('review.report.notSaved') },
      attachments: { heading: tr.t('attachments.own'), files: await this.attached({ one, view, tr, at }), open: tr.t('attachments.open') },
      moreTime: { label: tr.t('moreTime.title'), href: assignmentsUrls.moreTime(at), asked: one.moreTimeUntil && tr.t('moreTime.asked', { date: tr.date(noon(one.moreTimeUntil)) }) },
      saved: one.savedAt ? tr.t('review.report.saved', { time: tr.dateTime(one.savedAt) }) : null,
      submit: tr.t('review.report.submit'), save: tr.t('review.report.save'),
    };
  }

  private async byName({ one, tr, at }: Desk): Promise<ReceivedPage['byName']> {
    const make = new FieldMaker(new Form({ thanks: await this.thanks.agreed(one.personId, one.journalId) }), tr);
    return { heading: tr.t('thanks.review.heading'), text: tr.t('thanks.review.text'), action: thanksUrls.atReview(at), thanks: make.checkbox('thanks', { label: 'consent.thanks' }), submit: tr.t('thanks.review.save') };
  }

  async received(desk: Desk): Promise<ReceivedPage> {
    const { one, view, tr } = desk;
    const work = workHead(one, view, tr);
    const attached = await this.attached(desk);
    const part = (id: string, heading: string, text: string | null): ReceivedPage['parts'][number] => ({ id, heading: tr.t(heading), paragraphs: paragraphs(text), none: tr.t('review.nothingWritten') });
    return {
      title: work.title, work,
      byName: await this.byName(desk),
      thanks: { kind: 'success', title: tr.t('review.received.title'), text: tr.t('review.received.text', { date: tr.date(one.submittedAt!) }), live: false },
      filesHeading: tr.t('review.files'), files: readsFiles(one) ? await this.list(desk) : null,
      certificate: { label: tr.t('certificate.get'), href: assignmentsUrls.certificate(desk.at) }, entered: one.enteredBy !== null ? tr.t('review.enteredBy', { name: one.enteredBy || tr.t('review.panel.nameless'), date: tr.date(one.submittedAt!) }) : null,
      attachments: attached.items.length > 0 ? { heading: tr.t('attachments.own'), files: attached } : null,
      heading: tr.t('review.report.heading'),
      recommendation: { term: tr.t('review.fact.recommendation'), text: one.recommendation ? tr.t(`recommendation.${one.recommendation}`) : '' },
      parts: [...(one.questions ?? []).map((question, index) => ({ id: answerField(index), heading: tr.pick(question.label).text, paragraphs: answerWords(question, one.answers[question.id] ?? [], tr), none: tr.t('review.nothingWritten') })), part('to-author', 'review.toAuthor', one.commentsToAuthor), part('to-editor', 'review.toEditor', one.commentsToEditor)],
    };
  }

  ended({ one, view, tr, at }: Desk, typed: ReportForm | null): EndedPage {
    const why = standing(one);
    const fields = typed && (typed.commentsToAuthor || typed.commentsToEditor) ? new FieldMaker(new Form(typed), tr) : null;
    return {
      title: tr.t(`review.ended.${why}.title`), text: tr.t(`review.ended.${why}.text`),
      typed: fields && {
        heading: tr.t('review.ended.typed'), text: tr.t('review.ended.typedText'),
        fields: [fields.textarea('commentsToAuthor', { label: 'review.toAuthor', rows: 10 }), fields.textarea('commentsToEditor', { label: 'review.toEditor', rows: 5 })],
      },
      never: why === 'declined' ? { label: tr.t('asking.link'), href: suggestionsUrls.asking(at) } : null,
      contact: { text: tr.t('review.contact'), address: view.work.contactEmail },
    };
  }

  private async attached({ one, tr, at }: Desk): Promise<FileListModel> {
    const files = await this.attachments.of(one.id);
    return {
      none: tr.t('files.none'),
      items: files.map((file) => ({ name: file.name, href: attachmentUrls.file({ ...at, file: file.publicId }), kind: '', meta: tr.bytes(file.size), status: null, action: null })),
    };
  }

  private async list({ one, view, tr, at }: Desk): Promise<FileListModel> {
    const files = await this.files.of(one, view);
    return {
      none: tr.t('review.files.none'),
      items: files.map((file) => ({ name: file.name, href: editorialUrls.reviewFile({ ...at, file: file.publicId }), kind: '', meta: tr.bytes(file.size), status: null, action: null })),
    };
  }
}

const draftOf = (one: OwnAssignment): ReportForm =>
  Object.assign(new ReportForm(), { commentsToAuthor: one.commentsToAuthor ?? '', commentsToEditor: one.commentsToEditor ?? '', recommendation: one.recommendation ?? '', coReviewer: one.coReviewer ?? '', ...Object.fromEntries((one.questions ?? []).map((question, index) => [answerField(index), one.answers[question.id] ?? []])) });
