import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Who, type Actor } from '../../access/actor.js';
import { Can, Public } from '../../access/marks.js';
import { CONFIG, type Config } from '../../config.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { clearSessionCookie } from '../../platform/web/cookies.js';
import { bind, Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { isLocalPath } from '../../platform/web/urls.js';
import { Demo } from '../demo/demo.js';
import { accountsUrls } from '../urls.js';
import { doorOf } from './door.js';
import { Entrance } from './entrance.js';
import { isSignInNote, SignInPages } from './sign-in-pages.js';
import { SignInForm } from './sign-in.form.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';
import { signInView } from './sign-in.view.js';

@Controller()
export class SignInController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly entrance: Entrance,
    private readonly pages: SignInPages,
    private readonly demo: Demo,
  ) {}

  @Get(accountsUrls.signIn.pattern)
  @Public()
  async ask(@Context() ctx: RequestContext, @Query('next') next: unknown, @Query('note') note: unknown): Promise<Page> {
    const { values } = bind(SignInForm, { next: isLocalPath(next) ? next : '' });
    const cast = await this.demo.cast(ctx, values.next);
    return page(signInView, this.pages.signIn(ctx, new Form(values), { note: isSignInNote(note) ? note : null, cast }));
  }

  @Post(accountsUrls.signIn.pattern)
  @Public()
  async enter(
    @Context() ctx: RequestContext, @Posted(SignInForm) form: Form<SignInForm>, @Req() request: Request, @Res({ passthrough: true }) response: Response,
  ): Promise<Page | Redirect> {
    if (form.invalid) return this.again(ctx, form);
    const { login, password, next, kept } = form.values;
    const opened = await this.signIn.withPassword(login, password, doorOf(request, this.config));
    if (!opened) return this.again(ctx, form.with('login', 'signIn.wrong'));
    return this.entrance.answer(ctx, response, opened, { next, kept });
  }

  @Post(accountsUrls.signOut.pattern)
  @Can('session.signOut')
  async leave(@Context() ctx: RequestContext, @Who() actor: Actor | null, @Res({ passthrough: true }) response: Response): Promise<Redirect> {
    if (actor) await this.signOut.of(actor);
    clearSessionCookie(response, this.config.secure);
    return redirect(accountsUrls.signIn({ lang: ctx.language }, { note: 'signedOut' }));
  }

  private async again(ctx: RequestContext, form: Form<SignInForm>): Promise<Page> {
    return refused(signInView, this.pages.signIn(ctx, form, { cast: await this.demo.cast(ctx, form.values.next) }));
  }
}
