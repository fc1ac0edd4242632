import { Controller, Get, Param, Post } from '@nestjs/common';
import { Public } from '../../access/marks.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { linkGone } from '../link-gone.js';
import { secretHeaders, stepView } from '../step.view.js';
import { accountsUrls } from '../urls.js';
import { Confirm } from './confirm.js';

@Controller()
export class ConfirmController {
  constructor(private readonly confirm: Confirm) {}

  @Get(accountsUrls.confirm.pattern)
  @Public()
  async ask(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page> {
    const account = await this.confirm.waiting(secret);
    if (!account) return linkGone(ctx);
    const { t } = ctx.translator;
    return page(stepView, {
      title: t('confirm.title'), texts: [t('confirm.text', { username: account.username })],
      form: { action: accountsUrls.confirm({ lang: ctx.language, secret }), submit: t('confirm.submit') }, links: [],
    }, { headers: secretHeaders });
  }

  @Post(accountsUrls.confirm.pattern)
  @Public()
  async do(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page | Redirect> {
    return (await this.confirm.confirm(secret)) ? redirect(accountsUrls.signIn({ lang: ctx.language }, { note: 'confirmed' })) : linkGone(ctx);
  }
}
