import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Facts } from '../../access/policy.js';
import { staffFormView } from '../../journals/staff-form.view.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { PlaceForm, QuestionForm } from './form.form.js';
import { checkedQuestion, FormPages, localizedOf, optionsFrom } from './form-pages.js';
import type { Question, QuestionType } from './questions.js';
import { ReviewForms } from './review-forms.js';
import { formsUrls } from './urls.js';

/** The questions of one review form. */
@Controller()
export class QuestionsController {
  constructor(private readonly pages: FormPages, private readonly forms: ReviewForms) {}

  @Get(formsUrls.newQuestion.pattern)
  @Can('reviewForm.edit')
  async fresh(@Context() ctx: RequestContext, @Subject() { id }: Facts, @Param('form') form: string): Promise<Page> {
    return page(staffFormView, this.pages.questionPage(ctx, await this.forms.one(id, form), null, this.pages.firstQuestion(await this.pages.languages(id), null)));
  }

  @Post(formsUrls.newQuestion.pattern)
  @Can('reviewForm.edit')
  add(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts, @Param('form') form: string, @Posted(QuestionForm) posted: Form<QuestionForm>): Promise<Page | Redirect> {
    return this.write(ctx, actor, id, form, null, posted);
  }

  @Get(formsUrls.question.pattern)
  @Can('reviewForm.edit')
  async edit(@Context() ctx: RequestContext, @Subject() { id }: Facts, @Param('form') formId: string, @Param('question') questionId: string): Promise<Page> {
    const form = await this.forms.one(id, formId);
    const question = found(form.questions.find((one) => one.id === questionId));
    return page(staffFormView, this.pages.questionPage(ctx, form, questionId, this.pages.firstQuestion(await this.pages.languages(id), question)));
  }

  @Post(formsUrls.question.pattern)
  @Can('reviewForm.edit')
  save(
    @Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts, @Param('form') form: string, @Param('question') question: string, @Posted(QuestionForm) posted: Form<QuestionForm>,
  ): Promise<Page | Redirect> {
    return this.write(ctx, actor, id, form, question, posted);
  }

  @Post(formsUrls.questionPlace.pattern)
  @Can('reviewForm.edit')
  async place(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts, @Param('form') form: string, @Param('question') question: string, @Posted(PlaceForm) { values }: Form<PlaceForm>): Promise<Redirect> {
    if (['up', 'down', 'remove'].includes(values.move)) await this.forms.move(id, form, question, values.move, actor);
    return this.back(ctx, form);
  }

  private async write(ctx: RequestContext, actor: Actor, journalId: number, formId: string, questionId: string | null, posted: Form<QuestionForm>): Promise<Page | Redirect> {
    const form = checkedQuestion(posted);
    if (form.invalid) return refused(staffFormView, this.pages.questionPage(ctx, await this.forms.one(journalId, formId), questionId, form));
    const { type, label, required, toAuthor } = form.values;
    const question: Omit<Question, 'id'> = { type: type as QuestionType, label: localizedOf(form.values, label), required, toAuthor, options: type === 'line' || type === 'text' ? [] : optionsFrom(form.values) };
    await this.forms.ask(journalId, formId, questionId, question, actor);
    return this.back(ctx, formId);
  }

  private back(ctx: RequestContext, form: string): Redirect {
    return redirect(formsUrls.form({ journal: found(ctx.journal).path, lang: ctx.language, form }));
  }
}
