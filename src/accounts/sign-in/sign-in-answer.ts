import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import type { SignInAnswer } from '../../platform/web/failures.js';
import { bind, Form } from '../../platform/web/form.js';
import { keepPosted } from './kept.js';
import { SignInPages } from './sign-in-pages.js';
import { SignInForm } from './sign-in.form.js';
import { signInView } from './sign-in.view.js';
import { accountsUrls } from '../urls.js';

/** Where someone must sign in first: a page leads back here afterwards; a form is carried along, so that nothing typed is lost. */
@Injectable()
export class SignInFirst implements SignInAnswer {
  constructor(private readonly pages: SignInPages) {}

  signInAnswer(request: Request): Page | Redirect {
    const ctx = request.context!;
    if (request.method === 'GET' || request.method === 'HEAD') return redirect(accountsUrls.signIn({ lang: ctx.language }, { next: request.originalUrl }));
    request.resume();
    const kept = keepPosted(request);
    const { values } = bind(SignInForm, { kept: kept ?? '' });
    const model = this.pages.signIn(ctx, new Form(values), { intro: kept ? 'signIn.ended.kept' : 'signIn.ended' });
    return page(signInView, { ...model, title: ctx.translator.t('signIn.ended.title') }, { status: 401 });
  }
}
