import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { staffFormView } from '../../journals/staff-form.view.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { idFrom } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { caseView } from '../pages/case.view.js';
import { listView } from '../pages/list.view.js';
import type { RequestFacts } from '../requests/requests.policy.js';
import { MentionForm, WeighForm } from './mention.forms.js';
import { MentionPages } from './mention-pages.js';
import type { SearchFacts } from './mentions.policy.js';
import { Mentions } from './mentions.js';
import { isByJournal, type Outcome } from './outcomes.js';
import { mentionsUrls } from './urls.js';

/** Persons who are only mentioned in what is published (R16). */
@Controller()
export class MentionsController {
  constructor(private readonly pages: MentionPages, private readonly mentions: Mentions) {}

  @Get(mentionsUrls.list.pattern)
  @Can('mention.list')
  async list(@Context() ctx: RequestContext): Promise<Page> {
    return page(listView, await this.pages.list(ctx));
  }

  @Get(mentionsUrls.begin.pattern)
  @Can('mention.search')
  async blank(@Context() ctx: RequestContext, @Subject() facts: RequestFacts): Promise<Page> {
    return page(staffFormView, await this.pages.begin(ctx, facts, null));
  }

  @Post(mentionsUrls.begin.pattern)
  @Can('mention.search')
  async begin(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: RequestFacts, @Posted(MentionForm) posted: Form<MentionForm>): Promise<Page | Redirect> {
    const names = [...new Set(posted.values.names.split('\n').map((name) => name.replace(/\s+/g, ' ').trim()).filter(Boolean))];
    // Shorter than this it would be found everywhere.
    const form = names.length > 12 || names.some((name) => name.replace(/[^\p{L}]/gu, '').length < 3) ? posted.with('names', 'mention.names.short') : posted;
    if (form.invalid) return refused(staffFormView, await this.pages.begin(ctx, facts, form));
    return redirect(mentionsUrls.search({ lang: ctx.language, mentionSearch: await this.mentions.begin(facts.id, actor, names) }));
  }

  @Get(mentionsUrls.search.pattern)
  @Can('mention.read')
  async search(@Context() ctx: RequestContext, @Subject() { id }: SearchFacts, @Query('done') done: unknown): Promise<Page> {
    return page(caseView, await this.pages.search(ctx, id), done === undefined ? {} : { notice: 'requests.done' });
  }

  @Get(mentionsUrls.weigh.pattern)
  @Can('mention.weigh')
  async weighing(@Context() ctx: RequestContext, @Subject() { id }: SearchFacts, @Param('number') number: string): Promise<Page> {
    return page(staffFormView, await this.pages.weigh(ctx, id, idFrom(number), null));
  }

  @Post(mentionsUrls.weigh.pattern)
  @Can('mention.weigh')
  async weigh(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id, publicId }: SearchFacts, @Param('number') number: string, @Posted(WeighForm) posted: Form<WeighForm>): Promise<Page | Redirect> {
    const { outcome, reasons, ask } = posted.values;
    const form = !posted.invalid && isByJournal(outcome as Outcome) && ask === '' ? posted.with('ask', 'mention.ask.missing') : posted;
    if (form.invalid) return refused(staffFormView, await this.pages.weigh(ctx, id, idFrom(number), form));
    await this.mentions.weigh(id, idFrom(number), actor, { outcome: outcome as Outcome, reasons, ask });
    return redirect(mentionsUrls.search({ lang: ctx.language, mentionSearch: publicId }, { done: 1 }));
  }
}
