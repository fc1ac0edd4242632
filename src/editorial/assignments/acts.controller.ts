import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Conflict, NotFound } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { SubmissionFacts } from '../facts.js';
import { placeOf } from '../place.js';
import { editorialUrls } from '../urls.js';
import { ActForm, RatingForm } from './act.form.js';
import { checkedAct } from './act-days.js';
import { ActPages } from './act-pages.js';
import { actView } from './act.view.js';
import { daysOf, isAct, seenOf } from './acts.js';
import { DoAct } from './do-act.js';
import { MarkReview } from './mark-review.js';
import { assignmentsUrls } from './urls.js';

/** What editors do with one reviewer of a submission. */
@Controller()
export class ActsController {
  constructor(private readonly pages: ActPages, private readonly doing: DoAct, private readonly marking: MarkReview) {}

  @Get(assignmentsUrls.act.pattern)
  @Can('review.manage')
  async ask(@Subject() facts: SubmissionFacts, @Context() ctx: RequestContext, @Param('reviewer') reviewer: string, @Param('act') act: string): Promise<Page> {
    if (!isAct(act)) throw new NotFound();
    const one = await this.pages.one(facts, reviewer);
    return page(actView, this.pages.act(act, facts, ctx, one, await this.pages.first(act, one)));
  }

  @Post(assignmentsUrls.act.pattern)
  @Can('review.manage')
  async act(
    @Subject() facts: SubmissionFacts, @Context() ctx: RequestContext, @Who() actor: Actor, @Param('reviewer') reviewer: string, @Param('act') act: string, @Posted(ActForm) posted: Form<ActForm>,
  ): Promise<Page | Redirect> {
    if (!isAct(act)) throw new NotFound();
    const one = await this.pages.one(facts, reviewer);
    const form = checkedAct(posted, act, daysOf(act, one), await this.pages.today(facts.journalId));
    if (form.invalid) return refused(actView, this.pages.act(act, facts, ctx, one, form));
    try {
      await this.doing.do(act, facts.id, reviewer, form.values, actor);
    } catch (error) {
      if (!(error instanceof Conflict) || error.key !== 'reviewAct.meanwhile') throw error;
      const now = await this.pages.one(facts, reviewer);
      return page(actView, this.pages.act(act, facts, ctx, now, new Form({ ...form.values, seen: seenOf(now) }, { letter: { key: error.key } })), { status: 409 });
    }
    return redirect(editorialUrls.review({ ...placeOf(facts, ctx), reviewer }));
  }

  @Post(assignmentsUrls.rating.pattern)
  @Can('review.manage')
  async rate(@Subject() facts: SubmissionFacts, @Context() ctx: RequestContext, @Who() actor: Actor, @Param('reviewer') reviewer: string, @Posted(RatingForm) form: Form<RatingForm>): Promise<Redirect> {
    await this.marking.rate(facts.id, reviewer, /^[1-5]$/.test(form.values.rating) ? Number(form.values.rating) : null, actor);
    return redirect(editorialUrls.review({ ...placeOf(facts, ctx), reviewer }));
  }

  @Post(assignmentsUrls.completion.pattern)
  @Can('review.manage')
  async complete(@Subject() facts: SubmissionFacts, @Context() ctx: RequestContext, @Who() actor: Actor, @Param('reviewer') reviewer: string): Promise<Redirect> {
    await this.marking.complete(facts.id, reviewer, actor);
    return redirect(editorialUrls.review({ ...placeOf(facts, ctx), reviewer }));
  }
}
