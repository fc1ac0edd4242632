import { Controller, Header, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../../../access/marks.js';
import { CONFIG, type Config } from '../../../config.js';
import { refused, type Page, type Redirect } from '../../../platform/web/answers.js';
import { bind, Form, Posted } from '../../../platform/web/form.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import { isLocalPath } from '../../../platform/web/urls.js';
import { Demo } from '../../demo/demo.js';
import { doorOf } from '../../sign-in/door.js';
import { Entrance } from '../../sign-in/entrance.js';
import { SignInPages } from '../../sign-in/sign-in-pages.js';
import { SignInForm } from '../../sign-in/sign-in.form.js';
import { signInView } from '../../sign-in/sign-in.view.js';
import { secondFactorUrls } from '../urls.js';
import { PasskeySignIn } from './passkey-sign-in.js';

class PasskeyForm {
  credential = '';
  next = '';
  kept = '';
}

/** Signing in without a password. */
@Controller()
export class PasskeySignInController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly signIn: PasskeySignIn,
    private readonly entrance: Entrance,
    private readonly pages: SignInPages,
    private readonly demo: Demo,
  ) {}

  @Post(secondFactorUrls.passkeySignInOptions.pattern)
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Public()
  async options(@Req() request: Request): Promise<object> {
    return this.signIn.options(request.ip ?? '');
  }

  @Post(secondFactorUrls.passkeySignIn.pattern)
  @Public()
  async enter(
    @Context() ctx: RequestContext, @Posted(PasskeyForm) { values }: Form<PasskeyForm>, @Req() request: Request, @Res({ passthrough: true }) response: Response,
  ): Promise<Page | Redirect> {
    const arrived = await this.signIn.enter(values.credential, doorOf(request, this.config));
    if (arrived) return this.entrance.answer(ctx, response, arrived, values);
    const typed = bind(SignInForm, { next: isLocalPath(values.next) ? values.next : '', kept: values.kept }).values;
    return refused(signInView, this.pages.signIn(ctx, new Form(typed).with('login', 'signIn.passkey.wrong'), { cast: await this.demo.cast(ctx, typed.next) }));
  }
}
