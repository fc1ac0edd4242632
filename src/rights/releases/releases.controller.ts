import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { PersonSeen } from '../../accounts/people/person-seen.js';
import { staffFormView } from '../../journals/staff-form.view.js';
import { found } from '../../platform/web/problems.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { listView } from '../pages/list.view.js';
import type { RequestFacts } from '../requests/requests.policy.js';
import { ReleaseForm } from './release.form.js';
import { ReleasePages } from './release-pages.js';
import { Releases } from './releases.js';
import { releasesUrls } from './urls.js';

/** What is withheld from the person of a request, and handing it out redacted (R2). */
@Controller()
export class ReleasesController {
  constructor(private readonly pages: ReleasePages, private readonly releases: Releases, private readonly seen: PersonSeen) {}

  @Get(releasesUrls.list.pattern)
  @Can('release.list')
  async list(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() request: RequestFacts): Promise<Page> {
    return page(listView, await this.pages.list(ctx, request, actor));
  }

  @Get(releasesUrls.item.pattern)
  @Can('release.give')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() request: RequestFacts, @Param('item') item: string): Promise<Page> {
    const asked = found(await this.releases.asked(request, actor));
    const form = await this.pages.form(ctx, { request, asked }, item, actor, null);
    await this.seen.by(actor, { id: asked.personId, journalId: null }, false);
    return page(staffFormView, form);
  }

  @Post(releasesUrls.item.pattern)
  @Can('release.give')
  async give(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() request: RequestFacts, @Param('item') item: string, @Posted(ReleaseForm) posted: Form<ReleaseForm>): Promise<Page | Redirect> {
    const named = posted.invalid ? [] : await this.releases.release(request, item, posted.values, actor);
    const form = named.length > 0 ? posted.with('text', 'release.text.names') : posted;
    if (form.invalid) return refused(staffFormView, await this.pages.form(ctx, { request, asked: found(await this.releases.asked(request, actor)) }, item, actor, form));
    return redirect(releasesUrls.list({ lang: ctx.language, rightsRequest: request.publicId }));
  }
}
