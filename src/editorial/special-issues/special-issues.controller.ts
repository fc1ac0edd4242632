import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Facts } from '../../access/policy.js';
import { contentLanguages } from '../../journals/content-languages.js';
import { Journals } from '../../journals/journals.js';
import { toLocalized } from '../../journals/localized.js';
import { isDay } from '../../platform/days.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { found, idFrom } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { publishingUrls } from '../../publishing/urls.js';
import { GuestForm, SpecialIssueForm } from './special-issue.form.js';
import { SpecialIssuePages } from './special-issue-pages.js';
import { SpecialIssues } from './special-issues.js';
import { specialIssueView, type SpecialIssuePage } from './special-issues.views.js';
import { specialIssueUrls } from './urls.js';

/** A call has a text and a last day, or neither. */
function judged(form: Form<SpecialIssueForm>): Form<SpecialIssueForm> {
  const { call, until } = form.values;
  if (until && !isDay(until)) return form.with('until', 'special.until.wrong');
  if (call.some(Boolean) && !until) return form.with('until', 'special.until.missing');
  return until && !call.some(Boolean) ? form.with('call', 'special.call.missing') : form;
}

@Controller()
export class SpecialIssuesController {
  constructor(private readonly journals: Journals, private readonly special: SpecialIssues, private readonly pages: SpecialIssuePages) {}

  @Get(specialIssueUrls.desk.pattern)
  @Can('specialIssue.read')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: Facts): Promise<Page<SpecialIssuePage>> {
    return page(specialIssueView, await this.pages.page(ctx, actor, facts, await this.journals.of(ctx)));
  }

  @Post(specialIssueUrls.desk.pattern)
  @Can('specialIssue.edit')
  async save(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: Facts, @Posted(SpecialIssueForm) posted: Form<SpecialIssueForm>): Promise<Page<SpecialIssuePage> | Redirect> {
    const form = judged(posted);
    if (form.invalid) return refused(specialIssueView, await this.pages.page(ctx, actor, facts, await this.journals.of(ctx), { form }));
    const before = (await this.special.of(facts.id)).issue?.call ?? {};
    await this.special.save(facts.id, { call: toLocalized(before, form.values, form.values.call, contentLanguages), until: form.values.until || null }, actor);
    return this.back(ctx, facts);
  }

  @Post(specialIssueUrls.end.pattern)
  @Can('specialIssue.edit')
  async end(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: Facts): Promise<Redirect> {
    await this.special.end(facts.id, actor);
    return redirect(publishingUrls.issueContents({ journal: found(ctx.journal).path, lang: ctx.language, issue: facts.id }));
  }

  @Post(specialIssueUrls.editors.pattern)
  @Can('specialIssue.appoint')
  async appoint(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: Facts, @Posted(GuestForm) guest: Form<GuestForm>): Promise<Page<SpecialIssuePage> | Redirect> {
    const appointed = !guest.invalid && await this.special.appoint(facts.id, Number(guest.values.person), actor);
    if (appointed) return this.back(ctx, facts);
    return refused(specialIssueView, await this.pages.page(ctx, actor, facts, await this.journals.of(ctx), { guest: guest.with('person', 'special.guest.missing') }));
  }

  @Post(specialIssueUrls.editor.pattern)
  @Can('specialIssue.appoint')
  async dismiss(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: Facts, @Param('editor') editor: string): Promise<Redirect> {
    await this.special.dismiss(facts.id, idFrom(editor), actor);
    return this.back(ctx, facts);
  }

  private back(ctx: RequestContext, { id }: Facts): Redirect {
    return redirect(specialIssueUrls.desk({ journal: found(ctx.journal).path, lang: ctx.language, issue: id }));
  }
}
