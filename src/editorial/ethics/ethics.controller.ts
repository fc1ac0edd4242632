import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { SubmissionFacts } from '../facts.js';
import { placeOf } from '../place.js';
import { EthicsCases } from './ethics-cases.js';
import { EthicsPages } from './ethics-pages.js';
import { ConcernedForm, ConcernForm, NoteForm, OutcomeForm, type Typed } from './ethics.forms.js';
import { ethicsView } from './ethics.view.js';
import { ethicsUrls } from './urls.js';

/** The confidential file of a submission on questions of research ethics. */
@Controller()
export class EthicsController {
  constructor(private readonly cases: EthicsCases, private readonly pages: EthicsPages) {}

  @Get(ethicsUrls.cases.pattern)
  @Can('ethics.read')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts): Promise<Page> {
    return page(ethicsView, await this.pages.page(ctx, actor, facts, {}));
  }

  @Post(ethicsUrls.cases.pattern)
  @Can('ethics.keep')
  async open(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(ConcernForm) form: Form<ConcernForm>): Promise<Page | Redirect> {
    if (form.invalid) return this.again(ctx, actor, facts, { concern: form });
    await this.cases.open(facts.id, actor, form.values.concern, form.values.concerned);
    return redirect(ethicsUrls.cases(placeOf(facts, ctx)));
  }

  @Post(ethicsUrls.concerned.pattern)
  @Can('ethics.keep')
  async concern(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(ConcernedForm) { values }: Form<ConcernedForm>): Promise<Redirect> {
    await this.cases.concern(facts.id, actor, values.which, values.concerned);
    return redirect(ethicsUrls.cases(placeOf(facts, ctx)));
  }

  @Post(ethicsUrls.notes.pattern)
  @Can('ethics.keep')
  async note(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(NoteForm) form: Form<NoteForm>): Promise<Page | Redirect> {
    if (form.invalid) return this.again(ctx, actor, facts, { note: form });
    await this.cases.note(facts.id, actor, form.values.which, form.values.text);
    return redirect(ethicsUrls.cases(placeOf(facts, ctx)));
  }

  @Post(ethicsUrls.closing.pattern)
  @Can('ethics.keep')
  async close(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(OutcomeForm) form: Form<OutcomeForm>): Promise<Page | Redirect> {
    if (form.invalid) return this.again(ctx, actor, facts, { outcome: form });
    await this.cases.close(facts.id, actor, form.values.which, form.values.outcome);
    return redirect(ethicsUrls.cases(placeOf(facts, ctx)));
  }

  private async again(ctx: RequestContext, actor: Actor, facts: SubmissionFacts, typed: Typed): Promise<Page> {
    return refused(ethicsView, await this.pages.page(ctx, actor, facts, typed));
  }
}
