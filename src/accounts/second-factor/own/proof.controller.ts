import { Controller, Get, Header, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Who, type Actor } from '../../../access/actor.js';
import { Can } from '../../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../../platform/web/answers.js';
import { FieldMaker } from '../../../platform/web/fields.js';
import { bind, Form, Posted } from '../../../platform/web/form.js';
import { found } from '../../../platform/web/problems.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import { isLocalPath } from '../../../platform/web/urls.js';
import { Accounts } from '../../account/accounts.js';
import { accountsUrls } from '../../urls.js';
import { Factors } from '../factors.js';
import { passkeyBox } from '../passkey-box.js';
import { Passkeys } from '../passkeys.js';
import { secondFactorUrls } from '../urls.js';
import { ProofForm } from './proof.form.js';
import { proofView, type ProofPage } from './proof.view.js';
import { Reproof } from './reproof.js';

const wrong = { currentPassword: 'password.wrong', code: 'factor.code.wrong', credential: 'factor.passkey.wrong' };

/** Asks someone who is signed in to show once more that it is they. */
@Controller()
export class ProofController {
  constructor(
    private readonly reproof: Reproof,
    private readonly accounts: Accounts,
    private readonly factors: Factors,
    private readonly passkeys: Passkeys,
  ) {}

  @Get(secondFactorUrls.proof.pattern)
  @Can('secondFactor.change')
  async ask(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('next') next: unknown): Promise<Page> {
    return page(proofView, await this.model(ctx, actor, new Form(bind(ProofForm, { next }).values)));
  }

  @Post(secondFactorUrls.proof.pattern)
  @Can('secondFactor.change')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(ProofForm) form: Form<ProofForm>, @Req() request: Request): Promise<Page | Redirect> {
    if (form.invalid) return refused(proofView, await this.model(ctx, actor, form));
    const field = await this.reproof.show(actor, form.values, request.ip ?? '');
    if (field) return refused(proofView, await this.model(ctx, actor, form.with(field, wrong[field])));
    return redirect(this.next(ctx, form));
  }

  @Post(secondFactorUrls.proofOptions.pattern)
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Can('secondFactor.change')
  async options(@Who() actor: Actor): Promise<object> {
    return this.passkeys.toSign('passkey.prove', actor.personId);
  }

  private next(ctx: RequestContext, { values }: Form<ProofForm>): string {
    return isLocalPath(values.next) ? values.next : secondFactorUrls.factors({ lang: ctx.language });
  }

  private async model(ctx: RequestContext, actor: Actor, form: Form<ProofForm>): Promise<ProofPage> {
    const { translator: tr, language: lang } = ctx;
    const [account, { app, passkeys, codesLeft }] = [found(await this.accounts.byPerson(actor.personId)), await this.factors.of(actor.personId)];
    const fields = new FieldMaker(form, tr);
    const hasPassword = account.passwordHash !== null;
    const action = secondFactorUrls.proof({ lang });
    const next = this.next(ctx, form);
    return {
      title: tr.t('factor.step.title'),
      intro: tr.t(passkeys.length > 0 || app ? 'factor.proof.both' : 'factor.proof.password'),
      errors: fields.summary(), action, next, username: account.username,
      password: hasPassword ? fields.field('currentPassword', { label: 'password.current', type: 'password', required: true, autocomplete: 'current-password', maxlength: 200 }) : null,
      code: hasPassword && (app !== null || (passkeys.length > 0 && codesLeft > 0))
        ? fields.field('code', { label: app ? 'factor.code' : 'factor.recoveryCode', hint: app ? 'factor.proof.orRecovery' : 'factor.recoveryCode.hint', required: true, autocomplete: 'one-time-code', maxlength: 80 }) : null,
      passkey: passkeys.length === 0 ? null : passkeyBox(tr, { action, options: secondFactorUrls.proofOptions({ lang }), label: 'factor.step.usePasskey', hidden: [{ name: 'next', value: next }] }),
      noPassword: hasPassword || passkeys.length > 0 ? null : { text: tr.t('factor.proof.noPassword'), label: tr.t('newPassword.title'), href: accountsUrls.lostPassword({ lang }) },
      cancel: { label: tr.t('factor.cancel'), href: secondFactorUrls.factors({ lang }) },
    };
  }
}
