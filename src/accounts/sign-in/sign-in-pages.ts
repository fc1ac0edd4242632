import { Inject, Injectable } from '@nestjs/common';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { Providers } from '../elsewhere/providers.js';
import { waysIn } from '../elsewhere/ways-in.js';
import { passkeyBox } from '../second-factor/passkey-box.js';
import { secondFactorUrls } from '../second-factor/urls.js';
import { accountsUrls } from '../urls.js';
import type { Kept } from './kept.js';
import { WITHOUT_ACCOUNT, type WithoutAccount } from './without-account.js';
import { SignInForm } from './sign-in.form.js';
import type { Cast, SendAgainPage, SignInPage } from './sign-in.view.js';

/** What brought the person here, told above the form. */
export const signInNotes = ['passwordSet', 'signedOut', 'emailChanged', 'merged'] as const;
type Note = (typeof signInNotes)[number];
export const isSignInNote = (text: unknown): text is Note => signInNotes.includes(text as Note);

/** Draws the sign-in page and the page that sends a kept form on. */
@Injectable()
export class SignInPages {
  constructor(private readonly providers: Providers, @Inject(WITHOUT_ACCOUNT) private readonly others: WithoutAccount) {}

  signIn(ctx: RequestContext, form: Form<SignInForm>, more: { note?: Note | null; intro?: string; cast?: Cast | null } = {}): SignInPage {
    const { translator: { t }, language: lang } = ctx;
    const fields = new FieldMaker(form, ctx.translator);
    return {
      title: t('signIn.title'),
      intro: more.intro ? t(more.intro) : null,
      notice: more.note ? { kind: 'success', title: null, text: t(`signIn.note.${more.note}`), live: true } : null,
      errors: fields.summary(),
      action: accountsUrls.signIn({ lang }),
      login: fields.field('login', { label: 'signIn.login', required: true, autocomplete: 'username' }),
      password: fields.field('password', { label: 'signIn.password', type: 'password', required: true, autocomplete: 'current-password' }),
      next: form.values.next,
      kept: form.values.kept,
      passkey: passkeyBox(ctx.translator, {
        action: secondFactorUrls.passkeySignIn({ lang }), options: secondFactorUrls.passkeySignInOptions({ lang }), label: 'signIn.passkey',
        hidden: [{ name: 'next', value: form.values.next }, { name: 'kept', value: form.values.kept }],
      }),
      ways: form.values.kept ? null : waysIn(this.providers.all(), ctx.translator, { heading: 'elsewhere.with', label: 'elsewhere.signInWith', next: form.values.next }),
      byLink: this.others.way(form.values.next, ctx.translator),
      registerHref: accountsUrls.register({ lang }),
      lostPasswordHref: accountsUrls.lostPassword({ lang }),
      cast: more.cast ?? null,
    };
  }

  sendAgain(ctx: RequestContext, kept: Kept, name: string): SendAgainPage {
    const { t } = ctx.translator;
    return {
      title: t('signIn.again.title'),
      text: t('signIn.again.text'),
      signedInAs: t('signIn.again.as', { name }),
      action: kept.to,
      fields: kept.fields.map(([name, value]) => ({ name, value })),
      submit: t('signIn.again.send'),
      leave: { label: t('signIn.again.leave'), href: accountsUrls.desk({ lang: ctx.language }) },
    };
  }
}
