import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Facts } from '../../access/policy.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { FormForm } from './form.form.js';
import { FormPages, localizedOf } from './form-pages.js';
import { formsView, formView } from './forms.view.js';
import { ReviewForms } from './review-forms.js';
import { formsUrls } from './urls.js';

/** A journal's review forms. */
@Controller()
export class FormsController {
  constructor(private readonly pages: FormPages, private readonly forms: ReviewForms) {}

  @Get(formsUrls.list.pattern)
  @Can('reviewForm.edit')
  async list(@Context() ctx: RequestContext, @Subject() { id }: Facts): Promise<Page> {
    return page(formsView, await this.pages.list(ctx, id));
  }

  @Get(formsUrls.fresh.pattern)
  @Can('reviewForm.edit')
  async fresh(@Context() ctx: RequestContext, @Subject() { id }: Facts): Promise<Page> {
    return page(formView, await this.pages.form(ctx, id, null, await this.pages.firstForm(id, null)));
  }

  @Post(formsUrls.fresh.pattern)
  @Can('reviewForm.edit')
  async create(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts, @Posted(FormForm) posted: Form<FormForm>): Promise<Page | Redirect> {
    const form = titled(posted);
    if (form.invalid) return refused(formView, await this.pages.form(ctx, id, null, form));
    const made = await this.forms.create(id, saidIn(form.values), actor);
    return redirect(formsUrls.form({ journal: found(ctx.journal).path, lang: ctx.language, form: made }));
  }

  @Get(formsUrls.form.pattern)
  @Can('reviewForm.edit')
  async show(@Context() ctx: RequestContext, @Subject() { id }: Facts, @Param('form') formId: string): Promise<Page> {
    const form = await this.forms.one(id, formId);
    return page(formView, await this.pages.form(ctx, id, form, await this.pages.firstForm(id, form)));
  }

  @Post(formsUrls.form.pattern)
  @Can('reviewForm.edit')
  async save(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts, @Param('form') formId: string, @Posted(FormForm) posted: Form<FormForm>): Promise<Page | Redirect> {
    const form = titled(posted);
    if (form.invalid) return refused(formView, await this.pages.form(ctx, id, await this.forms.one(id, formId), form));
    await this.forms.save(id, formId, saidIn(form.values), actor);
    return redirect(formsUrls.form({ journal: found(ctx.journal).path, lang: ctx.language, form: formId }));
  }

  @Post(formsUrls.retirement.pattern)
  @Can('reviewForm.edit')
  async retire(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts, @Param('form') formId: string): Promise<Redirect> {
    await this.forms.retire(id, formId, !(await this.forms.one(id, formId)).retired, actor);
    return redirect(formsUrls.list({ journal: found(ctx.journal).path, lang: ctx.language }));
  }
}

const titled = (form: Form<FormForm>): Form<FormForm> => (form.values.title.some(Boolean) ? form : form.with('title', 'reviewForm.title.missing'));
const saidIn = (form: FormForm) => ({ title: localizedOf(form, form.title), intro: localizedOf(form, form.intro), sectionIds: form.sections.filter((one) => /^\d{1,9}$/.test(one)).map(Number) });
