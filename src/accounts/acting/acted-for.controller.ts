import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { idFrom } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { ActFor } from './act-for.js';
import { ActingPages } from './acting-pages.js';
import { actedForView } from './acting.view.js';
import { Actings } from './actings.js';
import { actingUrls } from './urls.js';

/** Where a person sees who acted for them, when and why, and ends it. */
@Controller()
export class ActedForController {
  constructor(private readonly pages: ActingPages, private readonly actings: Actings, private readonly actFor: ActFor) {}

  @Get(actingUrls.actedFor.pattern)
  @Can('acting.read')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('ended') ended: unknown): Promise<Page> {
    return page(actedForView, await this.pages.actedFor(ctx, actor), ended === undefined ? {} : { notice: 'acting.profile.isEnded' });
  }

  @Post(actingUrls.known.pattern)
  @Can('acting.know')
  async known(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Redirect> {
    await this.actings.know(actor.personId);
    return redirect(actingUrls.actedFor({ lang: ctx.language }));
  }

  @Post(actingUrls.end.pattern)
  @Can('acting.know')
  async end(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('acting') id: string): Promise<Redirect> {
    const ended = await this.actFor.endOwn(actor, idFrom(id));
    return redirect(actingUrls.actedFor({ lang: ctx.language }, { ended: ended ? 1 : null }));
  }
}
