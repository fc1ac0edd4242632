import { Controller, Get, Param, Post } from '@nestjs/common';
import { Public } from '../../access/marks.js';
import { Page } from '../../platform/web/answers.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { linkGone } from '../links/link-gone.js';
import { secretHeaders, stepView } from '../links/step.view.js';
import { accountsUrls } from '../urls.js';
import { KeepAccount } from './keep-account.js';
import { lifecycleUrls } from './urls.js';

@Controller()
@Public()
export class KeepAccountController {
  constructor(private readonly keeping: KeepAccount) {}

  @Get(lifecycleUrls.keep.pattern)
  async ask(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page> {
    if (!(await this.keeping.waiting(secret))) return linkGone(ctx);
    const { translator: { t }, language: lang } = ctx;
    return new Page(stepView, {
      title: t('lifecycle.keep.title'), texts: [t('lifecycle.keep.text')], form: { action: lifecycleUrls.keep({ lang, secret }), submit: t('lifecycle.keep.submit') }, links: [],
    }, { headers: secretHeaders });
  }

  @Post(lifecycleUrls.keep.pattern)
  async keep(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page> {
    if (!(await this.keeping.keep(secret))) return linkGone(ctx);
    const { translator: { t }, language: lang } = ctx;
    return new Page(stepView, {
      title: t('lifecycle.kept.title'), texts: [t('lifecycle.kept.text')], form: null, links: [{ label: t('signIn.title'), href: accountsUrls.signIn({ lang }) }],
    }, { headers: secretHeaders });
  }
}
