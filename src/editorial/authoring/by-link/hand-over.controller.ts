import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AlsoWhenClosed, Public } from '../../../access/marks.js';
import { secretHeaders as headers, stepView } from '../../../accounts/links/step.view.js';
import { doorOf } from '../../../accounts/sign-in/door.js';
import { CONFIG, type Config } from '../../../config.js';
import { Journals } from '../../../journals/journals.js';
import { page, redirect, type Page, type Redirect } from '../../../platform/web/answers.js';
import { setSessionCookie } from '../../../platform/web/cookies.js';
import { found } from '../../../platform/web/problems.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import { linkEndedView } from '../../review/link.view.js';
import { LinkPages } from '../../review/link-pages.js';
import { OpenByLink } from '../../review/open-by-link.js';
import { titleOf } from '../../title.js';
import { editorialUrls } from '../../urls.js';
import { AuthorLinks } from './author-links.js';
import { HandOverManuscript } from './hand-over-manuscript.js';
import { byLinkUrls } from './urls.js';

/** A co-author reads what is asked, and takes the manuscript over with one button. Following the link changes nothing. */
@Controller()
@AlsoWhenClosed()
export class ManuscriptHandOverController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly handOver: HandOverManuscript,
    private readonly links: AuthorLinks,
    private readonly opening: OpenByLink,
    private readonly pages: LinkPages,
    private readonly journals: Journals,
  ) {}

  @Get(byLinkUrls.handOver.pattern)
  @Public()
  async show(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page> {
    const { translator: tr, language: lang } = ctx;
    const journal = await this.journals.of(ctx);
    const asked = await this.handOver.open(secret, journal.id);
    if (!asked) return this.ended(ctx);
    const words = { journal: tr.pick(journal.name).text, submitter: asked.submitter, title: titleOf(asked, tr), number: String(asked.submissionId) };
    return page(stepView, {
      title: tr.t('byLink.ask.title'), texts: [tr.t('byLink.ask.text', words), tr.t('byLink.ask.means'), tr.t('byLink.ask.free')],
      form: { action: byLinkUrls.handOver({ journal: journal.path, lang, secret }), submit: tr.t('byLink.ask.submit') }, links: [],
    }, { headers });
  }

  @Post(byLinkUrls.handOver.pattern)
  @Public()
  async accept(@Context() ctx: RequestContext, @Param('secret') secret: string, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Page | Redirect> {
    const journal = found(ctx.journal);
    const taken = await this.handOver.accept(secret, journal.id);
    if (!taken) return this.ended(ctx);
    const manuscript = await this.links.manuscript(taken.submissionId);
    // Whoever has an account signs in; the mail alone opens nothing of it.
    if (!taken.hasAccount && manuscript) setSessionCookie(response, this.config.secure, await this.opening.manuscript(manuscript, doorOf(request, this.config)));
    return redirect(editorialUrls.own({ journal: journal.path, lang: ctx.language, submission: taken.submissionId }));
  }

  private async ended(ctx: RequestContext): Promise<Page> {
    return page(linkEndedView, { ...(await this.pages.ended(ctx)), text: ctx.translator.t('byLink.ask.ended') }, { status: 410, headers });
  }
}
