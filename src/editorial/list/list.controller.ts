import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { bind, Posted, type Form } from '../../platform/web/form.js';
import { idFrom } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { editorialUrls } from '../urls.js';
import { filterOf, ListForm, wordsOf } from './list-filter.js';
import { ListPages } from './list-pages.js';
import type { ListPage } from './list.view.js';
import { SavedViews } from './saved-views.js';
import { listUrls } from './urls.js';
import { ViewForm } from './view.form.js';

@Controller()
export class ListController {
  constructor(private readonly pages: ListPages, private readonly views: SavedViews) {}

  @Get(editorialUrls.list.pattern)
  @Can('submission.list')
  index(@Context() ctx: RequestContext, @Who() actor: Actor, @Query() query: unknown): Promise<Page<ListPage>> {
    return this.pages.page(ctx, actor, bind(ListForm, query).values);
  }

  @Post(listUrls.views.pattern)
  @Can('submissionView.save')
  async save(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(ListForm) filter: Form<ListForm>, @Posted(ViewForm) posted: Form<ViewForm>): Promise<Page<ListPage> | Redirect> {
    filterOf(filter.values);
    const words = wordsOf(filter.values);
    if (posted.invalid) return this.pages.page(ctx, actor, filter.values, posted);
    const kept = await this.views.keep(actor, ctx.journal!.id, posted.values.name, words);
    if (!kept) return this.pages.page(ctx, actor, filter.values, posted.with('name', 'list.views.many'));
    return redirect(editorialUrls.list({ journal: ctx.journal!.path, lang: ctx.language }, words));
  }

  @Post(listUrls.viewRemoval.pattern)
  @Can('submissionView.save')
  async remove(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('view') view: string): Promise<Redirect> {
    await this.views.remove(actor, ctx.journal!.id, idFrom(view));
    return redirect(editorialUrls.list({ journal: ctx.journal!.path, lang: ctx.language }));
  }
}
