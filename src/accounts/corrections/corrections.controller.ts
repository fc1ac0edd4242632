import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { idFrom } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { SettleForm } from './correction.form.js';
import { CorrectionsPages } from './corrections-pages.js';
import { correctionsView, ownCorrectionsView } from './corrections.view.js';
import { SettleCorrection } from './settle-correction.js';
import { correctionsUrls } from './urls.js';

/** Where corrections are decided: by the person, or by the administrator. */
@Controller()
export class CorrectionsController {
  constructor(private readonly pages: CorrectionsPages, private readonly corrections: SettleCorrection) {}

  @Get(correctionsUrls.own.pattern)
  @Can('correction.readOwn')
  async own(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('settled') settled: unknown): Promise<Page> {
    return page(ownCorrectionsView, await this.pages.own(ctx, actor), settled === undefined ? {} : { notice: 'correction.isSettled' });
  }

  @Post(correctionsUrls.answer.pattern)
  @Can('correction.answer')
  async answer(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('correction') id: string, @Posted(SettleForm) form: Form<SettleForm>): Promise<Redirect> {
    await this.corrections.settle(actor, idFrom(id), form.values.accept, actor.personId);
    return redirect(correctionsUrls.own({ lang: ctx.language }, { settled: 1 }));
  }

  @Get(correctionsUrls.list.pattern)
  @Can('correction.list')
  async list(@Context() ctx: RequestContext, @Query('settled') settled: unknown): Promise<Page> {
    return page(correctionsView, await this.pages.all(ctx), settled === undefined ? {} : { notice: 'correction.isSettled' });
  }

  @Post(correctionsUrls.settle.pattern)
  @Can('correction.settle')
  async settle(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('correction') id: string, @Posted(SettleForm) form: Form<SettleForm>): Promise<Redirect> {
    await this.corrections.settle(actor, idFrom(id), form.values.accept, null);
    return redirect(correctionsUrls.list({ lang: ctx.language }, { settled: 1 }));
  }
}
