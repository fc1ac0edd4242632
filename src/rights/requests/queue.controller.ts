import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { ErasureWords } from '../erasure/erasure-words.js';
import { erasureUrls } from '../erasure/urls.js';
import { checkStep } from './check-step.js';
import { isStep, stepOf } from './course.js';
import { isGround } from './refusal-grounds.js';
import { EnterForm, PersonForm, StepForm } from './request.forms.js';
import { RequestPages } from './request-pages.js';
import { Requests } from './requests.js';
import type { RequestFacts } from './requests.policy.js';
import { isTab, RequestsQuery } from './requests.query.js';
import { enterView, queueView, requestView, stepView } from './requests.views.js';
import { RequestSteps } from './request-steps.js';
import { TakeRequests } from './take-requests.js';
import { requestsUrls } from './urls.js';

/** The queue of the web administrator, who alone decides. */
@Controller()
export class QueueController {
  constructor(private readonly pages: RequestPages, private readonly query: RequestsQuery, private readonly requests: Requests, private readonly steps: RequestSteps, private readonly taking: TakeRequests, private readonly erased: ErasureWords) {}

  @Get(requestsUrls.queue.pattern)
  @Can('request.list')
  async queue(@Context() ctx: RequestContext, @Query('tab') tab: unknown, @Query('page') number: unknown): Promise<Page> {
    return page(queueView, await this.pages.queue(ctx, isTab(tab) ? tab : 'open', Math.max(1, Math.min(10_000, Number.parseInt(String(number), 10) || 1))));
  }

  @Get(requestsUrls.enter.pattern)
  @Can('request.enter')
  blank(@Context() ctx: RequestContext): Page {
    return page(enterView, this.pages.enter(ctx, new Form(Object.assign(new EnterForm(), { reachedOn: this.requests.today(), language: ctx.language }))));
  }

  @Post(requestsUrls.enter.pattern)
  @Can('request.enter')
  async enter(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(EnterForm) posted: Form<EnterForm>): Promise<Page | Redirect> {
    const form = this.taking.judged(posted);
    if (form.invalid) return refused(enterView, this.pages.enter(ctx, form));
    const row = await this.taking.enter(actor, form.values);
    return redirect(requestsUrls.request({ lang: ctx.language, rightsRequest: row.publicId }));
  }

  @Get(requestsUrls.request.pattern)
  @Can('request.read')
  async show(@Context() ctx: RequestContext, @Subject() facts: RequestFacts, @Query('done') done: unknown): Promise<Page> {
    return page(requestView, await this.pages.request(ctx, facts, new Form(new PersonForm())), done === undefined ? {} : { notice: 'requests.done' });
  }

  @Post(requestsUrls.person.pattern)
  @Can('request.handle')
  async person(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: RequestFacts, @Posted(PersonForm) form: Form<PersonForm>): Promise<Page | Redirect> {
    const id = form.values.address ? await this.requests.personWith(form.values.address) : null;
    if (form.values.address && id === null) return refused(requestView, await this.pages.request(ctx, facts, form.with('address', 'requests.person.none')));
    await this.steps.link(facts.id, id, actor);
    return redirect(requestsUrls.request({ lang: ctx.language, rightsRequest: facts.publicId }, { done: 1 }));
  }

  @Get(requestsUrls.step.pattern)
  @Can('request.handle')
  async look(@Context() ctx: RequestContext, @Subject() facts: RequestFacts, @Param('step') step: string, @Query('about') about: unknown): Promise<Page | Redirect> {
    const key = found(isStep(step) ? step : null);
    if (!stepOf(key).from.includes(facts.state)) return redirect(requestsUrls.request({ lang: ctx.language, rightsRequest: facts.publicId }));
    if ((await this.erased.barred(found(await this.query.one(facts.id)))).includes(key)) return redirect(erasureUrls.erasure({ lang: ctx.language, rightsRequest: facts.publicId }));
    return page(stepView, await this.pages.step(ctx, facts, key, new Form(Object.assign(new StepForm(), await this.pages.fresh(facts, key, about === 'statistics')))));
  }

  @Post(requestsUrls.step.pattern)
  @Can('request.handle')
  async take(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: RequestFacts, @Param('step') step: string, @Posted(StepForm) posted: Form<StepForm>): Promise<Page | Redirect> {
    const key = found(isStep(step) ? step : null);
    const row = found(await this.query.one(facts.id));
    if ((await this.erased.barred(row)).includes(key)) return redirect(erasureUrls.erasure({ lang: ctx.language, rightsRequest: facts.publicId }));
    const form = checkStep(posted, key, { kind: row.kind, reachedOn: row.reachedOn, dueOn: row.dueOn, today: this.requests.today(), onConsent: await this.query.onConsent(row.personId), publicBody: await this.query.publicBody() });
    if (form.invalid) return refused(stepView, await this.pages.step(ctx, facts, key, form));
    const { ground, seen, ...said } = form.values;
    await this.steps.take(facts.id, key, { ...said, ground: isGround(ground) ? ground : null }, { actor, seen: Number(seen) });
    return redirect(requestsUrls.request({ lang: ctx.language, rightsRequest: facts.publicId }, { done: 1 }));
  }
}
