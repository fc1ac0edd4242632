import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { IsNotEmpty, MaxLength } from 'class-validator';
import type { Request } from 'express';
import { Public } from '../../access/marks.js';
import { Page, page, redirect, refused, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { linkGone } from '../links/link-gone.js';
import { passwordProblem } from '../passwords/rules.js';
import { secretHeaders, stepView } from '../links/step.view.js';
import { accountsUrls } from '../urls.js';
import { LostPassword } from './lost-password.js';
import { lostPasswordView, newPasswordView, type LostPasswordPage } from './lost-password.view.js';

class LostPasswordForm {
  @IsNotEmpty({ message: 'signIn.login.missing' })
  @MaxLength(320, { message: 'signIn.login.missing' })
  login = '';
}

class NewPasswordForm {
  @IsNotEmpty({ message: 'password.missing' })
  password = '';
}

@Controller()
export class LostPasswordController {
  constructor(private readonly lost: LostPassword) {}

  @Get(accountsUrls.lostPassword.pattern)
  @Public()
  ask(@Context() ctx: RequestContext): Page {
    return page(lostPasswordView, this.model(ctx, new Form(new LostPasswordForm())));
  }

  @Post(accountsUrls.lostPassword.pattern)
  @Public()
  async send(@Context() ctx: RequestContext, @Posted(LostPasswordForm) form: Form<LostPasswordForm>, @Req() request: Request): Promise<Page | Redirect> {
    if (form.invalid) return refused(lostPasswordView, this.model(ctx, form));
    await this.lost.ask(form.values.login, request.ip ?? '');
    return redirect(accountsUrls.lostPasswordSent({ lang: ctx.language }));
  }

  @Get(accountsUrls.lostPasswordSent.pattern)
  @Public()
  sent(@Context() { translator: { t }, language: lang }: RequestContext): Page {
    return page(stepView, {
      title: t('lostPassword.sent.title'), texts: [t('lostPassword.sent.text'), t('register.sent.none')], form: null,
      links: [{ label: t('signIn.title'), href: accountsUrls.signIn({ lang }) }],
    });
  }

  @Get(accountsUrls.newPassword.pattern)
  @Public()
  async choose(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page> {
    return this.newPassword(ctx, secret, new Form(new NewPasswordForm()));
  }

  @Post(accountsUrls.newPassword.pattern)
  @Public()
  async set(@Context() ctx: RequestContext, @Param('secret') secret: string, @Posted(NewPasswordForm) form: Form<NewPasswordForm>): Promise<Page | Redirect> {
    const account = await this.lost.waiting(secret);
    if (!account) return linkGone(ctx);
    const problem = passwordProblem(form.values.password, { username: account.username, email: '' });
    if (problem) return this.newPassword(ctx, secret, form.invalid ? form : form.with('password', problem));
    return (await this.lost.set(secret, form.values.password)) ? redirect(accountsUrls.signIn({ lang: ctx.language }, { note: 'passwordSet' })) : linkGone(ctx);
  }

  private async newPassword(ctx: RequestContext, secret: string, form: Form<NewPasswordForm>): Promise<Page> {
    const account = await this.lost.waiting(secret);
    if (!account) return linkGone(ctx);
    const fields = new FieldMaker(form, ctx.translator);
    return new Page(newPasswordView, {
      title: ctx.translator.t('newPassword.title'),
      text: ctx.translator.t('newPassword.text', { username: account.username }),
      errors: fields.summary(),
      action: accountsUrls.newPassword({ lang: ctx.language, secret }),
      username: account.username,
      password: fields.field('password', { label: 'password.new', hint: 'password.hint', type: 'password', required: true, autocomplete: 'new-password' }),
    }, { status: form.invalid ? 422 : 200, headers: secretHeaders });
  }

  private model(ctx: RequestContext, form: Form<LostPasswordForm>): LostPasswordPage {
    const fields = new FieldMaker(form, ctx.translator);
    return {
      title: ctx.translator.t('lostPassword.title'), text: ctx.translator.t('lostPassword.text'), errors: fields.summary(),
      action: accountsUrls.lostPassword({ lang: ctx.language }), login: fields.field('login', { label: 'signIn.login', required: true, autocomplete: 'username' }),
      signInHref: accountsUrls.signIn({ lang: ctx.language }),
    };
  }
}
