import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { staffFormView } from '../../journals/staff-form.view.js';
import { isRule, ruleOf, type RuleKey } from '../../personal-data/retention.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { ChangeEnd } from './change-end.js';
import { EndForm } from './end.form.js';
import { EndsList } from './ends-list.js';
import { EndsPages } from './ends-pages.js';
import { endsView, reportsView } from './ends.view.js';
import { endsUrls } from './urls.js';

const changeable = (key: string): RuleKey => found(isRule(key) && ruleOf(key).changedBy === 'webAdmin' ? key : null);

/** The table of ends, for the web administrator (P3). */
@Controller()
export class EndsController {
  constructor(private readonly ends: EndsList, private readonly pages: EndsPages, private readonly change: ChangeEnd) {}

  @Get(endsUrls.list.pattern)
  @Can('retention.read')
  async list(@Context() ctx: RequestContext, @Query('done') done: unknown): Promise<Page> {
    return page(endsView, await this.ends.page(ctx), done === undefined ? {} : { notice: 'ends.saved' });
  }

  @Get(endsUrls.reports.pattern)
  @Can('retention.read')
  async reports(@Context() ctx: RequestContext): Promise<Page> {
    return page(reportsView, await this.pages.reports(ctx));
  }

  @Get(endsUrls.rule.pattern)
  @Can('retention.edit')
  async rule(@Context() ctx: RequestContext, @Param('rule') rule: string): Promise<Page> {
    const key = changeable(rule);
    return page(staffFormView, await this.pages.form(ctx, key, new Form(Object.assign(new EndForm(), { amount: await this.pages.now(key) }))));
  }

  @Post(endsUrls.rule.pattern)
  @Can('retention.edit')
  async save(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('rule') rule: string, @Posted(EndForm) form: Form<EndForm>): Promise<Page | Redirect> {
    const key = changeable(rule);
    const judged = form.invalid || this.change.allows(key, Number(form.values.amount)) ? form : form.with('amount', 'ends.amount.missing');
    if (judged.invalid) return refused(staffFormView, await this.pages.form(ctx, key, judged));
    await this.change.to(key, Number(form.values.amount), actor);
    return redirect(endsUrls.list({ lang: ctx.language }, { done: 1 }));
  }
}
