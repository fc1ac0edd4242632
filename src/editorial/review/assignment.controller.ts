import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, refused, type Download, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { Conflict } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Attachments } from '../attachments/attachments.query.js';
import { attachmentUrls } from '../attachments/urls.js';
import type { AssignmentFacts } from '../facts.js';
import { SubmissionFiles } from '../submission-files.js';
import { editorialUrls } from '../urls.js';
import { AnswerForm } from './answer.form.js';
import { AnswerInvitation } from './answer-invitation.js';
import { complete, fitting, ReportForm } from './report.form.js';
import { ReviewFiles } from './review-files.query.js';
import { ReviewerPages, standing, type Desk } from './reviewer-pages.js';
import { endedView, invitedView, receivedView, reportView } from './reviewer.views.js';
import { undertakingVersion } from './undertaking.js';
import { WriteReport } from './write-report.js';

/** A reviewer's own assignment. */
@Controller()
export class AssignmentController {
  constructor(
    private readonly pages: ReviewerPages,
    private readonly answers: AnswerInvitation,
    private readonly reports: WriteReport,
    private readonly files: ReviewFiles,
    private readonly submissionFiles: SubmissionFiles,
    private readonly attachments: Attachments,
  ) {}

  @Get(editorialUrls.assignment.pattern)
  @Can('review.read')
  async show(@Subject() facts: AssignmentFacts, @Context() ctx: RequestContext): Promise<Page> {
    const desk = await this.pages.desk(facts.id, ctx);
    const stands = standing(desk.one);
    if (stands === 'invited') return page(invitedView, this.pages.invited(desk), wide);
    if (stands === 'accepted') return page(reportView, await this.pages.report(desk, null), wide);
    if (stands === 'received') return page(receivedView, await this.pages.received(desk), wide);
    return page(endedView, this.pages.ended(desk, null), { status: stands === 'declined' ? 200 : 410 });
  }

  @Post(editorialUrls.answer.pattern)
  @Can('review.write')
  async answer(@Subject() facts: AssignmentFacts, @Context() ctx: RequestContext, @Who() actor: Actor, @Posted(AnswerForm) posted: Form<AnswerForm>): Promise<Page | Redirect> {
    const accepts = posted.values.answer !== 'decline';
    const form = accepts ? agreed(posted) : posted;
    if (form.invalid) {
      const desk = await this.pages.desk(facts.id, ctx);
      return standing(desk.one) === 'invited' ? refused(invitedView, this.pages.invited(desk, form)) : this.tooLate(desk, null);
    }
    const was = accepts ? await this.answers.accept(facts.id, form.values, actor) : await this.answers.decline(facts.id, form.values, actor);
    if (was === 'invited' || was === (accepts ? 'accepted' : 'declined')) return this.back(facts, ctx);
    if (!accepts && was !== 'ended') throw new Conflict('review.decline.tooLate');
    return was === 'received' ? this.back(facts, ctx) : this.tooLate(await this.pages.desk(facts.id, ctx), null);
  }

  @Post(editorialUrls.reviewDraft.pattern)
  @Can('review.write')
  async save(@Subject() facts: AssignmentFacts, @Context() ctx: RequestContext, @Who() actor: Actor, @Posted(ReportForm) posted: Form<ReportForm>): Promise<Page | Redirect> {
    const form = fitting(posted, await this.pages.questions(facts.id));
    if (form.invalid) return this.again(facts, ctx, form);
    const was = await this.reports.save(facts.id, form.values, actor);
    return was === 'accepted' ? this.back(facts, ctx, form.values.next === 'attachments' ? attachmentUrls.list : editorialUrls.assignment) : this.again(facts, ctx, form);
  }

  @Post(editorialUrls.reviewReport.pattern)
  @Can('review.write')
  async send(@Subject() facts: AssignmentFacts, @Context() ctx: RequestContext, @Who() actor: Actor, @Posted(ReportForm) posted: Form<ReportForm>): Promise<Page | Redirect> {
    const form = complete(posted, await this.pages.questions(facts.id), (await this.attachments.of(facts.id)).length);
    if (form.invalid) return this.again(facts, ctx, form);
    const was = await this.reports.send(facts.id, form.values, actor);
    return was === 'accepted' || was === 'received' ? this.back(facts, ctx) : this.again(facts, ctx, form);
  }

  @Get(editorialUrls.reviewFile.pattern)
  @Can('review.read')
  async file(@Subject() facts: AssignmentFacts, @Context() ctx: RequestContext, @Param('file') publicId: string): Promise<Download> {
    const { one, view } = await this.pages.desk(facts.id, ctx);
    return this.submissionFiles.download(await this.files.find(one, view, publicId));
  }

  /** The form again with what was typed; or, where it can no longer be sent, why, with what was typed to take away. */
  private async again(facts: AssignmentFacts, ctx: RequestContext, form: Form<ReportForm>): Promise<Page> {
    const desk = await this.pages.desk(facts.id, ctx);
    const stands = standing(desk.one);
    if (stands === 'invited') throw new Conflict('review.report.acceptFirst');
    return stands === 'accepted' ? refused(reportView, await this.pages.report(desk, form)) : this.tooLate(desk, form.values);
  }

  private tooLate(desk: Desk, typed: ReportForm | null): Page {
    return page(endedView, this.pages.ended(desk, typed), { status: 409 });
  }

  private back(facts: AssignmentFacts, ctx: RequestContext, to: (at: { journal: string; lang: string; assignment: string }) => string = editorialUrls.assignment): Promise<Redirect> {
    return this.pages.desk(facts.id, ctx).then(({ at }) => redirect(to(at)));
  }
}

const wide = { head: { bodyClass: 'wide' } };

/** Accepting means agreeing to the words that stand now. */
function agreed(form: Form<AnswerForm>): Form<AnswerForm> {
  if (!form.values.undertaking) return form.with('undertaking', 'review.undertaking.missing');
  return form.values.version === undertakingVersion ? form : form.with('undertaking', 'review.undertaking.changed');
}
