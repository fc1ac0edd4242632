import { Controller, Get, Header, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../../../access/marks.js';
import { CONFIG, type Config } from '../../../config.js';
import { page, redirect, refused, type Page, type Redirect } from '../../../platform/web/answers.js';
import { bind, Form, Posted } from '../../../platform/web/form.js';
import { Forbidden } from '../../../platform/web/problems.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import { isLocalPath } from '../../../platform/web/urls.js';
import { doorOf } from '../../sign-in/door.js';
import { Entrance } from '../../sign-in/entrance.js';
import { SignInPages } from '../../sign-in/sign-in-pages.js';
import { SignInForm } from '../../sign-in/sign-in.form.js';
import { signInView } from '../../sign-in/sign-in.view.js';
import { accountsUrls } from '../../urls.js';
import { Passkeys } from '../passkeys.js';
import { secondFactorUrls } from '../urls.js';
import { HalfSessions } from './half-sessions.js';
import { SecondStepForm } from './second-step.form.js';
import { SecondStepPages } from './second-step-pages.js';
import { SecondStep } from './second-step.js';
import { secondStepView } from './second-step.view.js';

/** After the right password: what only its owner has. The half session in the cookie opens these pages and nothing else. */
@Controller()
export class SecondStepController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly half: HalfSessions,
    private readonly pages: SecondStepPages,
    private readonly step: SecondStep,
    private readonly entrance: Entrance,
    private readonly passkeys: Passkeys,
    private readonly signIn: SignInPages,
  ) {}

  @Get(secondFactorUrls.step.pattern)
  @Public()
  async ask(@Context() ctx: RequestContext, @Req() request: Request, @Query('next') asked: unknown): Promise<Page | Redirect> {
    const next = isLocalPath(asked) ? asked : '';
    const personId = await this.half.of(request);
    if (personId === null) return redirect(accountsUrls.signIn({ lang: ctx.language }, { next }));
    return page(secondStepView, await this.pages.page(ctx, personId, new Form(bind(SecondStepForm, { next }).values)));
  }

  @Post(secondFactorUrls.step.pattern)
  @Public()
  async pass(
    @Context() ctx: RequestContext, @Posted(SecondStepForm) form: Form<SecondStepForm>, @Req() request: Request, @Res({ passthrough: true }) response: Response,
  ): Promise<Page | Redirect> {
    const personId = await this.half.of(request);
    if (personId === null) return this.tooLate(ctx, form.values);
    const arrived = form.invalid ? null : await this.step.pass(personId, form.values, doorOf(request, this.config));
    if (arrived) return this.entrance.answer(ctx, response, arrived, form.values);
    return refused(secondStepView, await this.pages.page(ctx, personId, form.invalid ? form : this.wrong(form)));
  }

  @Post(secondFactorUrls.stepOptions.pattern)
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Public()
  async options(@Req() request: Request): Promise<object> {
    const personId = await this.half.of(request);
    if (personId === null) throw new Forbidden();
    return this.passkeys.toSign('passkey.step', personId);
  }

  private wrong(form: Form<SecondStepForm>): Form<SecondStepForm> {
    const { recoveryCode, credential } = form.values;
    if (credential) return form.with('credential', 'factor.passkey.wrong');
    return recoveryCode ? form.with('recoveryCode', 'factor.recoveryCode.wrong') : form.with('code', 'factor.code.wrong');
  }

  /** The password has to be shown again; what was on its way is carried along. */
  private tooLate(ctx: RequestContext, { next, kept }: SecondStepForm): Page {
    const { values } = bind(SignInForm, { next: isLocalPath(next) ? next : '', kept });
    const model = this.signIn.signIn(ctx, new Form(values), { intro: kept ? 'signIn.ended.kept' : 'factor.step.late' });
    return page(signInView, { ...model, title: ctx.translator.t('signIn.ended.title') }, { status: 401 });
  }
}
