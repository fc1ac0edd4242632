import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../../access/marks.js';
import { CONFIG, type Config } from '../../config.js';
import { page, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { linkGone } from '../links/link-gone.js';
import { doorOf } from '../sign-in/door.js';
import { Entrance } from '../sign-in/entrance.js';
import { secretHeaders } from '../links/step.view.js';
import { accountsUrls } from '../urls.js';
import { Confirm } from './confirm.js';
import { ConfirmForm, confirmView } from './confirm.view.js';

/** Asks for the password: whoever made an account with somebody else's address is not let in by its owner's click. */
@Controller()
export class ConfirmController {
  constructor(private readonly confirm: Confirm, private readonly entrance: Entrance, @Inject(CONFIG) private readonly config: Config) {}

  @Get(accountsUrls.confirm.pattern)
  @Public()
  async ask(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page> {
    return this.page(ctx, secret, new Form(new ConfirmForm()), 200);
  }

  @Post(accountsUrls.confirm.pattern)
  @Public()
  async do(
    @Context() ctx: RequestContext, @Param('secret') secret: string, @Posted(ConfirmForm) form: Form<ConfirmForm>, @Req() request: Request, @Res({ passthrough: true }) response: Response,
  ): Promise<Page | Redirect> {
    const arrived = form.invalid ? null : await this.confirm.confirm(secret, form.values.password, doorOf(request, this.config));
    if (!arrived) return this.page(ctx, secret, form.with('password', form.values.password ? 'password.wrong' : 'signIn.password.missing'), 422);
    return this.entrance.answer(ctx, response, arrived);
  }

  private async page(ctx: RequestContext, secret: string, form: Form<ConfirmForm>, status: number): Promise<Page> {
    const account = await this.confirm.waiting(secret);
    if (!account) return linkGone(ctx);
    const { t } = ctx.translator;
    const fields = new FieldMaker(form, ctx.translator);
    return page(confirmView, {
      title: t('confirm.title'), text: t('confirm.text', { username: account.username }), errors: fields.summary(),
      action: accountsUrls.confirm({ lang: ctx.language, secret }), username: account.username,
      password: fields.field('password', { label: 'signIn.password', type: 'password', required: true, autocomplete: 'current-password', maxlength: 200 }),
      lostHref: accountsUrls.lostPassword({ lang: ctx.language }),
    }, { status, headers: secretHeaders });
  }
}
