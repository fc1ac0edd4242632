import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { Clock } from '../../platform/clock.js';
import { page, redirect, refused, type Download, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { csv } from '../safeguards/csv.js';
import { toField } from './breach-clock.js';
import { BreachForm, filledFrom, judged } from './breach.form.js';
import { BreachPages } from './breach-pages.js';
import type { BreachFacts } from './breach.subject.js';
import { Breaches } from './breaches.js';
import { breachesView, breachFormView, breachView } from './breaches.view.js';
import { breachesUrls } from './urls.js';

/** The log of breaches, for the web administrator (P5). */
@Controller()
export class BreachesController {
  constructor(private readonly breaches: Breaches, private readonly pages: BreachPages, private readonly clock: Clock) {}

  @Get(breachesUrls.list.pattern)
  @Can('breach.list')
  async list(@Context() ctx: RequestContext): Promise<Page> {
    return page(breachesView, await this.pages.list(ctx));
  }

  @Get(breachesUrls.file.pattern)
  @Can('breach.list')
  async file(@Context() ctx: RequestContext): Promise<Download> {
    return csv(await this.pages.table(ctx.translator), 'breaches');
  }

  @Get(breachesUrls.enter.pattern)
  @Can('breach.enter')
  blank(@Context() ctx: RequestContext): Page {
    return page(breachFormView, this.pages.form(ctx, new Form(Object.assign(new BreachForm(), { found: toField(this.clock.now().toISOString()) })), null));
  }

  @Post(breachesUrls.enter.pattern)
  @Can('breach.enter')
  async enter(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(BreachForm) posted: Form<BreachForm>): Promise<Page | Redirect> {
    const { form, said } = judged(posted, this.clock.now());
    if (form.invalid) return refused(breachFormView, this.pages.form(ctx, form, null));
    return redirect(breachesUrls.breach({ lang: ctx.language, breach: await this.breaches.enter(said, actor) }));
  }
}

/** One breach. */
@Controller()
export class BreachController {
  constructor(private readonly breaches: Breaches, private readonly pages: BreachPages, private readonly clock: Clock) {}

  @Get(breachesUrls.breach.pattern)
  @Can('breach.read')
  async show(@Context() ctx: RequestContext, @Subject() { id }: BreachFacts): Promise<Page> {
    return page(breachView, await this.pages.breach(ctx, id));
  }

  @Get(breachesUrls.change.pattern)
  @Can('breach.change')
  async look(@Context() ctx: RequestContext, @Subject() { id }: BreachFacts): Promise<Page> {
    const breach = await this.breaches.one(id);
    return page(breachFormView, this.pages.form(ctx, new Form(filledFrom(breach.said, breach.entries)), breach));
  }

  @Post(breachesUrls.change.pattern)
  @Can('breach.change')
  async change(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id, publicId }: BreachFacts, @Posted(BreachForm) posted: Form<BreachForm>): Promise<Page | Redirect> {
    const { form, said } = judged(posted, this.clock.now());
    if (form.invalid) return refused(breachFormView, this.pages.form(ctx, form, await this.breaches.one(id)));
    await this.breaches.change(id, said, actor, Number(form.values.seen));
    return redirect(breachesUrls.breach({ lang: ctx.language, breach: publicId }));
  }

  @Post(breachesUrls.closing.pattern)
  @Can('breach.change')
  async close(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id, publicId }: BreachFacts): Promise<Redirect> {
    await this.breaches.close(id, actor);
    return redirect(breachesUrls.breach({ lang: ctx.language, breach: publicId }));
  }
}
