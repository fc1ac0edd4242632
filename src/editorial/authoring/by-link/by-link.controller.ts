import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Who, type Actor } from '../../../access/actor.js';
import { AlsoWhenClosed, Can, Public } from '../../../access/marks.js';
import { networkOf } from '../../../accounts/account/account-limits.js';
import { takingAtLeast } from '../../../accounts/account/alike.js';
import { secretHeaders as headers, stepView } from '../../../accounts/links/step.view.js';
import { doorOf } from '../../../accounts/sign-in/door.js';
import { CONFIG, type Config } from '../../../config.js';
import { Limits } from '../../../platform/limits/limits.js';
import { page, redirect, type Page, type Redirect } from '../../../platform/web/answers.js';
import { setSessionCookie } from '../../../platform/web/cookies.js';
import { Form, Posted } from '../../../platform/web/form.js';
import { found, NotFound } from '../../../platform/web/problems.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import { OpenForm } from '../../review/link.controller.js';
import { linkEndedView, linkView } from '../../review/link.view.js';
import { LinkPages } from '../../review/link-pages.js';
import { OpenByLink } from '../../review/open-by-link.js';
import { editorialUrls } from '../../urls.js';
import { AuthorLinkLetters } from './author-link-letters.js';
import { AuthorLinks } from './author-links.js';
import { byLinkUrls } from './urls.js';

const hour = 3_600;
const perNetwork = { name: 'author-link-network', points: 20, seconds: hour };
const perManuscript = { name: 'author-link', points: 3, seconds: hour };
const number = /^[1-9]\d{0,8}$/;

/** An author without an account: the mailed link opens one manuscript; whoever has none that works has one sent to the address on file. */
@Controller()
@AlsoWhenClosed()
export class ByLinkController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly links: AuthorLinks,
    private readonly letters: AuthorLinkLetters,
    private readonly pages: LinkPages,
    private readonly opening: OpenByLink,
    private readonly limits: Limits,
  ) {}

  @Get(byLinkUrls.open.pattern)
  @Can('authorLink.open')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor | null, @Param('secret') secret: string): Promise<Page> {
    const manuscript = await this.links.open(secret, found(ctx.journal).id);
    if (!manuscript) return this.ended(ctx);
    return page(linkView, await this.pages.manuscript(ctx, secret, manuscript.personId, actor), { headers });
  }

  @Post(byLinkUrls.open.pattern)
  @Can('authorLink.open')
  async open(
    @Context() ctx: RequestContext, @Who() actor: Actor | null, @Param('secret') secret: string, @Posted(OpenForm) form: Form<OpenForm>,
    @Req() request: Request, @Res({ passthrough: true }) response: Response,
  ): Promise<Page | Redirect> {
    const manuscript = await this.links.open(secret, found(ctx.journal).id);
    if (!manuscript) return this.ended(ctx);
    if (actor !== null && actor.only === null && form.values.replace !== 'yes') return page(linkView, await this.pages.manuscript(ctx, secret, manuscript.personId, actor), { headers });
    setSessionCookie(response, this.config.secure, await this.opening.manuscript(manuscript, doorOf(request, this.config)));
    return redirect(editorialUrls.own({ journal: manuscript.journalPath, lang: ctx.language, submission: manuscript.id }));
  }

  @Get(byLinkUrls.again.pattern)
  @Public()
  ask(@Context() ctx: RequestContext, @Param('submission') id: string): Page {
    return page(stepView, {
      title: ctx.translator.t('byLink.again.title'), texts: [ctx.translator.t('byLink.again.text', { number: this.numbered(id) })],
      form: { action: byLinkUrls.again({ journal: found(ctx.journal).path, lang: ctx.language, submission: id }), submit: ctx.translator.t('byLink.again.submit') }, links: [],
    });
  }

  /** Asks for nothing, tells nothing, and takes as long whatever there is to send (X20). */
  @Post(byLinkUrls.again.pattern)
  @Public()
  async send(@Context() ctx: RequestContext, @Param('submission') id: string, @Req() request: Request): Promise<Page> {
    const submission = this.numbered(id);
    await this.limits.count(perNetwork, networkOf(request.ip ?? ''));
    await this.limits.count(perManuscript, submission);
    await takingAtLeast(300, async () => {
      const manuscript = await this.links.manuscript(Number(submission));
      if (manuscript?.journalId === ctx.journal?.id && manuscript) await this.letters.send(manuscript.id, 'again');
    });
    return page(stepView, { title: ctx.translator.t('byLink.again.title'), texts: [ctx.translator.t('byLink.again.sent')], form: null, links: [] });
  }

  private numbered(id: string): string {
    if (!number.test(id)) throw new NotFound();
    return id;
  }

  private async ended(ctx: RequestContext): Promise<Page> {
    return page(linkEndedView, { ...(await this.pages.ended(ctx)), text: ctx.translator.t('byLink.ended') }, { status: 410, headers });
  }
}
