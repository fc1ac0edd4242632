import { Controller, Get, Param, Post } from '@nestjs/common';
import { Public } from '../../access/marks.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { linkGone } from '../links/link-gone.js';
import { secretHeaders, stepView } from '../links/step.view.js';
import { accountsUrls } from '../urls.js';
import { ChangeEmail } from './change-email.js';

@Controller()
export class NewEmailController {
  constructor(private readonly changeEmail: ChangeEmail) {}

  @Get(accountsUrls.newEmail.pattern)
  @Public()
  async ask(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page> {
    const email = await this.changeEmail.waiting(secret);
    if (!email) return linkGone(ctx);
    const { t } = ctx.translator;
    return page(stepView, {
      title: t('newEmail.title'), texts: [t('newEmail.text', { email })],
      form: { action: accountsUrls.newEmail({ lang: ctx.language, secret }), submit: t('newEmail.submit') }, links: [],
    }, { headers: secretHeaders });
  }

  @Post(accountsUrls.newEmail.pattern)
  @Public()
  async use(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page | Redirect> {
    return (await this.changeEmail.confirm(secret)) ? redirect(accountsUrls.signIn({ lang: ctx.language }, { note: 'emailChanged' })) : linkGone(ctx);
  }
}
