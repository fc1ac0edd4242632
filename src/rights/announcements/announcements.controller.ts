import { Controller, Get, Param, Post } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can, Public } from '../../access/marks.js';
import { Clock } from '../../platform/clock.js';
import { isDay } from '../../platform/days.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { idFrom } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Statements } from '../statement/statements.js';
import { Announce } from './announce.js';
import { AnnouncementForm } from './announcement.form.js';
import { AnnouncementPages } from './announcement-pages.js';
import { changesView, versionsView, type ChangesPage, type VersionsPage } from './announcements.view.js';
import type { Way } from './statement-announcement.entity.js';
import { announcementsUrls } from './urls.js';

const day = 86_400_000;

/** What changed between the versions of the statement, and how it is announced (S6). */
@Controller()
export class AnnouncementsController {
  constructor(private readonly pages: AnnouncementPages, private readonly announcing: Announce, private readonly statements: Statements, private readonly clock: Clock) {}

  @Get(announcementsUrls.changes.pattern)
  @Public()
  async changes(@Context() ctx: RequestContext, @Param('version') version: string): Promise<Page<ChangesPage>> {
    return page(changesView, await this.pages.changes(ctx, idFrom(version)));
  }

  @Get(announcementsUrls.versions.pattern)
  @Can('statement.announce')
  async versions(@Context() ctx: RequestContext): Promise<Page<VersionsPage>> {
    const until = new Date(this.clock.now().getTime() + 30 * day).toISOString().slice(0, 10);
    return page(versionsView, await this.pages.versions(ctx, new Form<AnnouncementForm>({ how: '', until })));
  }

  @Post(announcementsUrls.versions.pattern)
  @Can('statement.announce')
  async announce(@Posted(AnnouncementForm) posted: Form<AnnouncementForm>, @Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page<VersionsPage> | Redirect> {
    const { how, until } = posted.values;
    const ahead = isDay(until) && new Date(`${until}T23:59:59Z`) > this.clock.now();
    const form = how === 'notice' && !ahead ? posted.with('until', 'announcements.problem.until') : posted;
    if (form.invalid) return refused(versionsView, await this.pages.versions(ctx, form));
    await this.announcing.announce(await this.statements.version(), how as Way, how === 'notice' ? new Date(`${until}T23:59:59Z`) : null, actor);
    return redirect(announcementsUrls.versions({ lang: ctx.language }));
  }
}
