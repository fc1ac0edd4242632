import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { Page, page, redirect, refused, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { TakesFile, Uploaded, type Upload } from '../../platform/web/upload.js';
import { EnterAttachments } from '../attachments/enter-attachments.js';
import { mostAttachments } from '../attachments/keep-attachments.js';
import { ReadAttachments } from '../attachments/read-attachments.js';
import { attachmentUrls } from '../attachments/urls.js';
import { refusalOf } from '../authoring/upload.form.js';
import type { SubmissionFacts } from '../facts.js';
import { workKinds } from '../file-kinds.js';
import { backToDesk, placeOf } from '../place.js';
import { editorialUrls } from '../urls.js';
import { Assignments } from './assignment.query.js';
import { CancelAssignment, CancelForm } from './cancel-assignment.js';
import { cancelView } from './cancel.view.js';
import { DeskReviewPages } from './desk-review-pages.js';
import { readView } from './read.view.js';

/** One reviewer of a submission, as editors see them. */
@Controller()
export class DeskReviewController {
  constructor(private readonly assignments: Assignments, private readonly pages: DeskReviewPages, private readonly cancelling: CancelAssignment, private readonly attachments: ReadAttachments, private readonly entering: EnterAttachments) {}

  @Get(editorialUrls.review.pattern)
  @Can('review.see')
  async read(@Subject() facts: SubmissionFacts, @Context() ctx: RequestContext, @Who() actor: Actor, @Param('reviewer') reviewer: string): Promise<Page> {
    const one = await this.assignments.ofSubmission(facts.id, reviewer);
    return page(readView, { ...(await this.pages.read(facts, one, ctx, actor)), ...(await this.attachments.of(facts, one, ctx, actor)) });
  }

  @Post(attachmentUrls.entered.pattern)
  @Can('review.manage')
  @TakesFile(...workKinds)
  async add(@Subject() facts: SubmissionFacts, @Context() ctx: RequestContext, @Who() actor: Actor, @Param('reviewer') reviewer: string, @Uploaded() upload: Upload): Promise<Page | Redirect> {
    const problem = upload.problem ? `upload.${upload.problem}` : await this.entering.add(facts.id, reviewer, upload, actor);
    if (!problem) return redirect(editorialUrls.review({ ...placeOf(facts, ctx), reviewer }));
    const one = await this.assignments.ofSubmission(facts.id, reviewer);
    const said = ctx.translator.t(problem, { most: mostAttachments });
    return new Page(readView, { ...(await this.pages.read(facts, one, ctx, actor)), ...(await this.attachments.of(facts, one, ctx, actor, said)) }, { status: refusalOf(upload) });
  }

  @Post(attachmentUrls.enteredRemoval.pattern)
  @Can('review.manage')
  async remove(@Subject() facts: SubmissionFacts, @Context() ctx: RequestContext, @Who() actor: Actor, @Param('reviewer') reviewer: string, @Param('file') file: string): Promise<Redirect> {
    await this.entering.remove(facts.id, reviewer, file, actor);
    return redirect(editorialUrls.review({ ...placeOf(facts, ctx), reviewer }));
  }

  @Get(editorialUrls.assignmentCancellation.pattern)
  @Can('review.manage')
  async ask(@Subject() facts: SubmissionFacts, @Context() ctx: RequestContext, @Param('reviewer') reviewer: string): Promise<Page> {
    return page(cancelView, await this.pages.cancel(facts, reviewer, ctx, new Form(new CancelForm())));
  }

  @Post(editorialUrls.assignmentCancellation.pattern)
  @Can('review.manage')
  async cancel(
    @Subject() facts: SubmissionFacts, @Context() ctx: RequestContext, @Who() actor: Actor, @Param('reviewer') reviewer: string, @Posted(CancelForm) form: Form<CancelForm>,
  ): Promise<Page | Redirect> {
    if (form.invalid) return refused(cancelView, await this.pages.cancel(facts, reviewer, ctx, form));
    await this.cancelling.cancel(facts.id, reviewer, form.values.note, actor);
    return backToDesk(facts, ctx);
  }
}
