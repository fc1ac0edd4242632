import { Controller, Get, Post, Query } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can, Public } from '../../access/marks.js';
import { page, Redirect, redirect, type Page } from '../../platform/web/answers.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { accountsUrls } from '../urls.js';
import { agreementPage, guidelinesPage } from './guideline-pages.js';
import { Guidelines } from './guidelines.js';
import { agreementView, guidelinesView } from './guidelines.view.js';
import { guidelinesUrls } from './urls.js';

/** What may not be written here, and who has agreed to that (P4). */
@Controller()
export class GuidelinesController {
  constructor(private readonly guidelines: Guidelines) {}

  @Get(guidelinesUrls.guidelines.pattern)
  @Public()
  show(@Context() ctx: RequestContext, @Query('version') version: unknown): Page {
    return page(guidelinesView, guidelinesPage(ctx, version), { head: { canonical: guidelinesUrls.guidelines({ lang: ctx.language }) } });
  }

  @Get(guidelinesUrls.before.pattern)
  @Public()
  moved(@Context() { language: lang }: RequestContext): Redirect {
    return new Redirect(guidelinesUrls.guidelines({ lang }), 301);
  }

  @Get(guidelinesUrls.agreement.pattern)
  @Can('guidelines.agree')
  ask(@Context() ctx: RequestContext): Page {
    return page(agreementView, agreementPage(ctx));
  }

  @Post(guidelinesUrls.agreement.pattern)
  @Can('guidelines.agree')
  async agree(@Context() { language: lang }: RequestContext, @Who() actor: Actor): Promise<Redirect> {
    await this.guidelines.agree(actor.personId);
    return redirect(accountsUrls.desk({ lang }));
  }
}
