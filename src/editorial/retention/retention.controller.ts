import { IsIn } from 'class-validator';
import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Facts } from '../../access/policy.js';
import { item, staffFormView, type StaffFormPage } from '../../journals/staff-form.view.js';
import { lengthSaid } from '../../personal-data/retention.js';
import { Terms } from '../../platform/retention/terms.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { choices, Retention } from './retention.js';
import { retentionUrls } from './urls.js';

class RetentionForm {
  @IsIn(choices.map(String), { message: 'retention.missing' })
  months = '';
}

/** How long a journal keeps messages. */
@Controller()
export class RetentionController {
  constructor(private readonly retention: Retention, private readonly terms: Terms) {}

  @Get(retentionUrls.messages.pattern)
  @Can('messageRetention.edit')
  async show(@Context() ctx: RequestContext, @Subject() { id }: Facts): Promise<Page<StaffFormPage>> {
    return page(staffFormView, await this.page(ctx, new Form(Object.assign(new RetentionForm(), { months: String(await this.retention.of(id)) }))));
  }

  @Post(retentionUrls.messages.pattern)
  @Can('messageRetention.edit')
  async save(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts, @Posted(RetentionForm) form: Form<RetentionForm>): Promise<Page<StaffFormPage> | Redirect> {
    if (form.invalid) return refused(staffFormView, await this.page(ctx, form));
    await this.retention.save(id, Number(form.values.months), actor);
    return redirect(retentionUrls.messages({ journal: found(ctx.journal).path, lang: ctx.language }));
  }

  private async page(ctx: RequestContext, form: Form<RetentionForm>): Promise<StaffFormPage> {
    const { t } = ctx.translator;
    const accounts = lengthSaid('accountMail', await this.terms.inForce(), ctx.language);
    const make = new FieldMaker(form, ctx.translator);
    return {
      title: t('retention.title'), crumbs: null, intro: t('retention.intro', { accounts }), errors: make.summary(), languages: [],
      action: retentionUrls.messages({ journal: found(ctx.journal).path, lang: ctx.language }),
      items: [item.select(make.select('months', { label: 'retention.months', hint: 'retention.months.hint', required: true, options: choices.map((months) => ({ value: String(months), label: t('retention.years', { count: months / 12 }) })) }))],
      submit: t('retention.save'), cancel: null,
    };
  }
}
