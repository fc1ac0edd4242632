import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../../access/marks.js';
import { CONFIG, type Config } from '../../config.js';
import { Page, redirect, type Redirect } from '../../platform/web/answers.js';
import { setSessionCookie } from '../../platform/web/cookies.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { NotFound } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { guidelinesUrls } from '../guidelines/urls.js';
import { privacyHref } from '../links/privacy-href.js';
import { AccountFields, withPasswordRules } from '../registration/register.form.js';
import { doorOf } from '../sign-in/door.js';
import { OpenSession } from '../sign-in/open-session.js';
import { secretHeaders } from '../links/step.view.js';
import { accountsUrls } from '../urls.js';
import { Setup } from './setup.js';
import { setupView } from './setup.view.js';

@Controller()
export class SetupController {
  constructor(private readonly setup: Setup, private readonly session: OpenSession, @Inject(CONFIG) private readonly config: Config) {}

  @Get(accountsUrls.setup.pattern)
  @Public()
  async ask(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page> {
    if (!(await this.setup.open(secret))) throw new NotFound();
    return this.page(ctx, secret, new Form(new AccountFields()));
  }

  @Post(accountsUrls.setup.pattern)
  @Public()
  async make(
    @Context() ctx: RequestContext, @Param('secret') secret: string, @Posted(AccountFields) posted: Form<AccountFields>,
    @Req() request: Request, @Res({ passthrough: true }) response: Response,
  ): Promise<Page | Redirect> {
    if (!(await this.setup.open(secret))) throw new NotFound();
    const form = withPasswordRules(posted);
    if (form.invalid) return this.page(ctx, secret, form);
    const personId = await this.setup.make(secret, form.values, ctx.language);
    if (personId === null) throw new NotFound();
    setSessionCookie(response, this.config.secure, await this.session.for(personId, doorOf(request, this.config)));
    return redirect(accountsUrls.newJournal({ lang: ctx.language }));
  }

  private page(ctx: RequestContext, secret: string, form: Form<AccountFields>): Page {
    const { translator: tr, language: lang } = ctx;
    const fields = new FieldMaker(form, tr);
    return new Page(setupView, {
      title: tr.t('setup.title'),
      intro: tr.t('setup.intro'),
      errors: fields.summary(),
      action: accountsUrls.setup({ lang, secret }),
      givenName: fields.field('givenName', { label: 'person.givenName', required: true, autocomplete: 'given-name' }),
      familyName: fields.field('familyName', { label: 'person.familyName', required: true, autocomplete: 'family-name' }),
      email: fields.field('email', { label: 'person.email', type: 'email', required: true, autocomplete: 'email' }),
      username: fields.field('username', { label: 'register.username', hint: 'register.username.hint', required: true, autocomplete: 'username' }),
      password: fields.field('password', { label: 'password.label', hint: 'password.hint', type: 'password', required: true, autocomplete: 'new-password' }),
      account: fields.checkbox('account', { label: 'consent.account', required: true }),
      guidelines: fields.checkbox('guidelines', { label: 'register.guidelines', required: true }),
      links: [{ label: tr.t('register.privacy'), href: privacyHref(lang) }, { label: tr.t('guidelines.title'), href: guidelinesUrls.guidelines({ lang }) }],
    }, { status: form.invalid ? 422 : 200, headers: secretHeaders });
  }
}
