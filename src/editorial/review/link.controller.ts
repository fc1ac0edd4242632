import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { doorOf } from '../../accounts/sign-in/door.js';
import { CONFIG, type Config } from '../../config.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { setSessionCookie } from '../../platform/web/cookies.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { editorialUrls } from '../urls.js';
import { InvitationLinks } from './invitation-links.js';
import { LinkPages } from './link-pages.js';
import { linkEndedView, linkView } from './link.view.js';
import { OpenByLink } from './open-by-link.js';

export class OpenForm {
  replace = '';
}

/** The secret stays in no cache and goes to no one as a referrer. */
const headers = { 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' };

/** The mailed link: a page with one button; following it changes nothing. */
@Controller()
export class ReviewLinkController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly links: InvitationLinks,
    private readonly pages: LinkPages,
    private readonly opening: OpenByLink,
  ) {}

  @Get(editorialUrls.reviewLink.pattern)
  @Can('reviewLink.open')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor | null, @Param('secret') secret: string): Promise<Page> {
    const assignment = await this.links.open(secret, ctx.journal?.id ?? 0);
    if (!assignment) return this.ended(ctx);
    return page(linkView, await this.pages.link(ctx, secret, assignment.personId, actor), { headers });
  }

  @Post(editorialUrls.reviewLink.pattern)
  @Can('reviewLink.open')
  async open(
    @Context() ctx: RequestContext, @Who() actor: Actor | null, @Param('secret') secret: string, @Posted(OpenForm) form: Form<OpenForm>,
    @Req() request: Request, @Res({ passthrough: true }) response: Response,
  ): Promise<Page | Redirect> {
    const assignment = await this.links.open(secret, ctx.journal?.id ?? 0);
    if (!assignment) return this.ended(ctx);
    const own = actor?.personId === assignment.personId && actor.only === null;
    const another = actor !== null && actor.only === null && !own;
    if (another && form.values.replace !== 'yes') return page(linkView, await this.pages.link(ctx, secret, assignment.personId, actor), { headers });
    if (!own) setSessionCookie(response, this.config.secure, await this.opening.session(assignment, doorOf(request, this.config)));
    return redirect(editorialUrls.assignment({ journal: assignment.journalPath, lang: ctx.language, assignment: assignment.publicId }));
  }

  private async ended(ctx: RequestContext): Promise<Page> {
    return page(linkEndedView, await this.pages.ended(ctx), { status: 410, headers });
  }
}
