import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { SubmissionFacts } from '../facts.js';
import { placeOf } from '../place.js';
import { complete, ReportForm } from '../review/report.form.js';
import { editorialUrls } from '../urls.js';
import { AuthorCopyForm } from './act.form.js';
import { ActPages } from './act-pages.js';
import { authorCopyView, onBehalfView } from './act.view.js';
import { MarkReview } from './mark-review.js';
import { assignmentsUrls } from './urls.js';

/** The review itself in the editors' hands: entered for its reviewer, and copied for the authors. */
@Controller()
export class ReportController {
  constructor(private readonly pages: ActPages, private readonly marking: MarkReview) {}

  @Get(assignmentsUrls.onBehalf.pattern)
  @Can('review.manage')
  async ask(@Subject() facts: SubmissionFacts, @Context() ctx: RequestContext, @Param('reviewer') reviewer: string): Promise<Page> {
    return page(onBehalfView, this.pages.onBehalf(facts, ctx, await this.pages.one(facts, reviewer), new Form(new ReportForm())));
  }

  @Post(assignmentsUrls.onBehalf.pattern)
  @Can('review.manage')
  async enter(
    @Subject() facts: SubmissionFacts, @Context() ctx: RequestContext, @Who() actor: Actor, @Param('reviewer') reviewer: string, @Posted(ReportForm) posted: Form<ReportForm>,
  ): Promise<Page | Redirect> {
    const one = await this.pages.one(facts, reviewer);
    const form = complete(posted, one.questions ?? []);
    if (form.invalid) return refused(onBehalfView, this.pages.onBehalf(facts, ctx, one, form));
    await this.marking.enter(facts.id, reviewer, form.values, actor);
    return redirect(editorialUrls.review({ ...placeOf(facts, ctx), reviewer }));
  }

  @Get(assignmentsUrls.authorCopy.pattern)
  @Can('review.manage')
  async copy(@Subject() facts: SubmissionFacts, @Context() ctx: RequestContext, @Param('reviewer') reviewer: string): Promise<Page> {
    const one = await this.pages.one(facts, reviewer);
    return page(authorCopyView, this.pages.authorCopy(facts, ctx, one, new Form(Object.assign(new AuthorCopyForm(), { copy: one.authorCopy ?? one.commentsToAuthor ?? '' }))));
  }

  @Post(assignmentsUrls.authorCopy.pattern)
  @Can('review.manage')
  async save(
    @Subject() facts: SubmissionFacts, @Context() ctx: RequestContext, @Who() actor: Actor, @Param('reviewer') reviewer: string, @Posted(AuthorCopyForm) form: Form<AuthorCopyForm>,
  ): Promise<Page | Redirect> {
    if (form.invalid) return refused(authorCopyView, this.pages.authorCopy(facts, ctx, await this.pages.one(facts, reviewer), form));
    await this.marking.copy(facts.id, reviewer, form.values.copy, actor);
    return redirect(editorialUrls.review({ ...placeOf(facts, ctx), reviewer }));
  }
}
