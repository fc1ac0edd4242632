import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { restrictedUses, type Basis, type RestrictedUse, type RestrictionGround } from '../../accounts/restriction/restricted.js';
import { staffFormView } from '../../journals/staff-form.view.js';
import { isDay } from '../../platform/days.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { caseView } from '../pages/case.view.js';
import { listView } from '../pages/list.view.js';
import { Requests } from '../requests/requests.js';
import type { RequestFacts } from '../requests/requests.policy.js';
import { NoSuccessor, Restrict } from './restrict.js';
import { ExceptionForm, LiftForm, RestrictForm } from './restriction.forms.js';
import { RestrictionPages } from './restriction-pages.js';
import type { RestrictionFacts } from './restrictions.policy.js';
import { restrictionsUrls } from './urls.js';

/** Restricting the use of someone's data, from a request of theirs. */
@Controller()
export class RestrictionsController {
  constructor(private readonly pages: RestrictionPages, private readonly restrict: Restrict, private readonly requests: Requests) {}

  @Get(restrictionsUrls.list.pattern)
  @Can('restriction.list')
  async list(@Context() ctx: RequestContext, @Query('lifted') lifted: unknown): Promise<Page> {
    return page(listView, await this.pages.list(ctx, lifted !== undefined));
  }

  @Get(restrictionsUrls.begin.pattern)
  @Can('restriction.place')
  async blank(@Context() ctx: RequestContext, @Subject() facts: RequestFacts): Promise<Page> {
    return page(staffFormView, await this.pages.begin(ctx, facts, null));
  }

  @Post(restrictionsUrls.begin.pattern)
  @Can('restriction.place')
  async place(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: RequestFacts, @Posted(RestrictForm) posted: Form<RestrictForm>): Promise<Page | Redirect> {
    const { ground, covers, since, works, successors } = posted.values;
    const form = isDay(since) && since <= this.requests.today() ? posted : posted.with('since', 'requests.reachedOn.wrong');
    if (form.invalid) return refused(staffFormView, await this.pages.begin(ctx, facts, form));
    const chosen = successors.map((one) => one.split(':').map(Number)).map(([assignment = 0, person = 0]) => ({ assignment, person }));
    const row = await this.restrict.place(facts.id, actor, { ground: ground as RestrictionGround, covers, since, works, successors: chosen }).catch((error: unknown) => {
      if (error instanceof NoSuccessor) return null;
      throw error;
    });
    if (!row) return refused(staffFormView, await this.pages.begin(ctx, facts, form.with('successors', 'restriction.successor.missing')));
    return redirect(restrictionsUrls.one({ lang: ctx.language, restriction: row.publicId }, { done: 1 }));
  }

  @Get(restrictionsUrls.one.pattern)
  @Can('restriction.read')
  async one(@Context() ctx: RequestContext, @Subject() facts: RestrictionFacts, @Query('done') done: unknown): Promise<Page> {
    return page(caseView, await this.pages.one(ctx, facts.id), done === undefined ? {} : { notice: 'requests.done' });
  }
}

@Controller()
export class RestrictionEndController {
  constructor(private readonly pages: RestrictionPages, private readonly restrict: Restrict, private readonly requests: Requests) {}

  @Get(restrictionsUrls.exceptions.pattern)
  @Can('restriction.handle')
  async exception(@Context() ctx: RequestContext, @Subject() facts: RestrictionFacts): Promise<Page> {
    return page(staffFormView, await this.pages.exception(ctx, facts.id, new Form(new ExceptionForm())));
  }

  @Post(restrictionsUrls.exceptions.pattern)
  @Can('restriction.handle')
  async allow(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: RestrictionFacts, @Posted(ExceptionForm) form: Form<ExceptionForm>): Promise<Page | Redirect> {
    if (form.invalid) return refused(staffFormView, await this.pages.exception(ctx, facts.id, form));
    const { use, basis, words } = form.values;
    await this.restrict.allow(facts.id, actor, use as RestrictedUse, { basis: basis as Basis, words });
    return this.done(ctx, facts);
  }

  @Post(restrictionsUrls.endException.pattern)
  @Can('restriction.handle')
  async endException(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: RestrictionFacts, @Param('use') use: string): Promise<Redirect> {
    await this.restrict.endException(facts.id, actor, found(restrictedUses.find((one) => one === use)));
    return this.done(ctx, facts);
  }

  @Get(restrictionsUrls.letter.pattern)
  @Can('restriction.handle')
  async draft(@Context() ctx: RequestContext, @Subject() facts: RestrictionFacts): Promise<Page> {
    return page(staffFormView, await this.pages.letter(ctx, facts.id, null));
  }

  /** The day is one to come: the person hears of it before. */
  @Post(restrictionsUrls.letter.pattern)
  @Can('restriction.handle')
  async tell(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: RestrictionFacts, @Posted(LiftForm) posted: Form<LiftForm>): Promise<Page | Redirect> {
    const { liftOn } = posted.values;
    const form = isDay(liftOn) && liftOn > this.requests.today() ? posted : posted.with('liftOn', 'restriction.liftOn.wrong');
    if (form.invalid) return refused(staffFormView, await this.pages.letter(ctx, facts.id, form));
    await this.restrict.tell(facts.id, actor, form.values);
    return this.done(ctx, facts);
  }

  @Post(restrictionsUrls.lift.pattern)
  @Can('restriction.handle')
  async lift(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: RestrictionFacts): Promise<Redirect> {
    await this.restrict.lift(facts.id, actor);
    return this.done(ctx, facts);
  }

  private done({ language: lang }: RequestContext, { publicId }: RestrictionFacts): Redirect {
    return redirect(restrictionsUrls.one({ lang, restriction: publicId }, { done: 1 }));
  }
}
