import { IsIn } from 'class-validator';
import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Facts } from '../../access/policy.js';
import { item, staffFormView, type StaffFormPage } from '../../journals/staff-form.view.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { optionalCounts, rhythmLimits, rhythmOf, withCounts } from './rhythm-fields.js';
import { reviewMethods, type ReviewMethod } from '../review-assignment.entity.js';
import { ReviewTerms } from './review-terms.js';
import { remindersUrls } from './urls.js';

export class TermsForm {
  @IsIn([...reviewMethods], { message: 'review.invite.method.missing' })
  method = '';
  responseDays = '';
  reviewDays = '';
  remindBefore = '';
  remindAfter = '';
  repeatEvery = '';
  atMost = '';
}

const limits = { responseDays: [1, 180], reviewDays: [1, 365], ...rhythmLimits } as const;
type Count = keyof typeof limits;
const counts = Object.keys(limits) as Count[];

/** How long reviewers have in a journal, and when they are reminded. */
@Controller()
export class TermsController {
  constructor(private readonly terms: ReviewTerms) {}

  @Get(remindersUrls.terms.pattern)
  @Can('reviewTerms.edit')
  async show(@Context() ctx: RequestContext, @Subject() { id }: Facts): Promise<Page<StaffFormPage>> {
    const terms = await this.terms.of(id);
    const form = new Form(Object.assign(new TermsForm(), { method: terms.method, ...Object.fromEntries(counts.map((name) => [name, String(terms[name] ?? '')])) }));
    return page(staffFormView, this.page(ctx, form));
  }

  @Post(remindersUrls.terms.pattern)
  @Can('reviewTerms.edit')
  async save(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts, @Posted(TermsForm) posted: Form<TermsForm>): Promise<Page<StaffFormPage> | Redirect> {
    const form = withCounts(posted, limits);
    if (form.invalid) return refused(staffFormView, this.page(ctx, form));
    const { method, responseDays, reviewDays } = form.values;
    await this.terms.save(id, { method: method as ReviewMethod, responseDays: Number(responseDays), reviewDays: Number(reviewDays), ...rhythmOf(form.values) }, actor);
    return redirect(remindersUrls.terms({ journal: found(ctx.journal).path, lang: ctx.language }));
  }

  private page(ctx: RequestContext, form: Form<TermsForm>): StaffFormPage {
    const { t } = ctx.translator;
    const make = new FieldMaker(form, ctx.translator);
    const count = (name: Count) => item.field(make.field(name, { label: `reviewTerms.${name}`, hint: optionalCounts.includes(name) ? `reviewTerms.${name}.hint` : null, required: !optionalCounts.includes(name), inputmode: 'numeric', maxlength: 3, autocomplete: 'off' }));
    return {
      title: t('reviewTerms.title'), crumbs: null, intro: t('reviewTerms.intro'), errors: make.summary(), languages: [],
      action: remindersUrls.terms({ journal: found(ctx.journal).path, lang: ctx.language }),
      items: [item.select(make.select('method', { label: 'review.invite.method', required: true, options: reviewMethods.map((value) => ({ value, label: t(`review.method.${value}`) })) })), ...counts.map(count)],
      submit: t('reviewTerms.save'), cancel: null,
    };
  }
}
