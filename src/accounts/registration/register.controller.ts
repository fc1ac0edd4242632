import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../../access/marks.js';
import { Journals } from '../../journals/journals.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { BroughtBack } from '../elsewhere/brought-back.js';
import { WaitingIdentities } from '../elsewhere/waiting-identities.js';
import { chosenRoles } from '../roles/role-choices.js';
import { stepView } from '../links/step.view.js';
import { accountsUrls } from '../urls.js';
import { RegisterForm, withPasswordRules } from './register.form.js';
import { RegisterPages } from './register-pages.js';
import { Register } from './register.js';
import { registerView } from './register.view.js';

@Controller()
export class RegisterController {
  constructor(private readonly register: Register, private readonly pages: RegisterPages, private readonly journals: Journals, private readonly brought: BroughtBack, private readonly waiting: WaitingIdentities) {}

  @Get(accountsUrls.register.pattern)
  @Public()
  async ask(@Context() ctx: RequestContext, @Query('journal') from: unknown, @Query('with') type: unknown, @Req() request: Request): Promise<Page> {
    const errand = await this.brought.by(request, type);
    const { givenName, familyName, affiliation } = errand?.told ?? { givenName: null, familyName: null, affiliation: null };
    const form = new Form(Object.assign(new RegisterForm(), { givenName: givenName ?? '', familyName: familyName ?? '', affiliation: affiliation ?? '' }));
    return page(registerView, await this.pages.register(ctx, form, pathOf(from), { errand, lost: type !== undefined && !errand }));
  }

  @Post(accountsUrls.register.pattern)
  @Public()
  async take(
    @Context() ctx: RequestContext, @Posted(RegisterForm) posted: Form<RegisterForm>, @Query() asked: { journal?: unknown; with?: unknown }, @Req() request: Request, @Res({ passthrough: true }) response: Response,
  ): Promise<Page | Redirect> {
    const errand = await this.brought.by(request, asked.with);
    const brought = { errand, lost: asked.with !== undefined && !errand };
    let form = withPasswordRules(posted);
    const roles = chosenRoles(form.values.roles, await this.journals.enabled());
    if (roles.some(({ role }) => role === 'reviewer') && !form.values.reviewerPool) form = form.with('reviewerPool', 'consent.reviewerPool.needed');
    if (!form.invalid && !brought.lost) {
      const also = errand ? (personId: number) => this.waiting.waitFor(personId, errand, form.values.affiliation) : undefined;
      const done = await this.register.register({ values: form.values, roles, language: ctx.language, ip: request.ip ?? '', ...(also ? { also } : {}) });
      if (done) {
        if (errand) this.brought.forget(response);
        return redirect(accountsUrls.registered({ lang: ctx.language }));
      }
      form = form.with('username', 'register.username.taken');
    }
    return refused(registerView, await this.pages.register(ctx, form, pathOf(asked.journal), brought));
  }

  @Get(accountsUrls.registered.pattern)
  @Public()
  sent(@Context() { translator: { t }, language: lang }: RequestContext): Page {
    return page(stepView, {
      title: t('register.sent.title'), texts: [t('register.sent.text'), t('register.sent.none')], form: null,
      links: [{ label: t('signIn.title'), href: accountsUrls.signIn({ lang }) }],
    });
  }
}

const pathOf = (from: unknown): string => (typeof from === 'string' ? from.slice(0, 60) : '');
