import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Who, type Actor } from '../../access/actor.js';
import { Can, Public } from '../../access/marks.js';
import { Accounts } from '../../accounts/account/accounts.js';
import { consentsUrls } from '../../accounts/consents/urls.js';
import { OwnPassword } from '../../accounts/profile/own-password.js';
import { Reproof } from '../../accounts/second-factor/own/reproof.js';
import { CONFIG, type Config } from '../../config.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { clearSessionCookie } from '../../platform/web/cookies.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Conflict, found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Leave } from './leave.js';
import { choicesIn, LeavingForm } from './leaving.form.js';
import { LeavingPages } from './leaving-pages.js';
import { leavingView, leftView } from './leaving.view.js';
import { NoSuccessor } from './staff-work.js';
import { leavingUrls } from './urls.js';

/** Withdrawing the consent that the account rests on: what that means, what goes on, and one button (R7, R17). */
@Controller()
export class LeavingController {
  constructor(
    private readonly pages: LeavingPages,
    private readonly leave: Leave,
    private readonly accounts: Accounts,
    private readonly own: OwnPassword,
    private readonly reproof: Reproof,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(consentsUrls.account.pattern)
  @Can('account.leave')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page | Redirect> {
    return (await this.asked(ctx, actor)) ?? page(leavingView, await this.pages.page(ctx, actor, new Form(new LeavingForm())));
  }

  @Post(consentsUrls.account.pattern)
  @Can('account.leave')
  async close(
    @Context() ctx: RequestContext, @Who() actor: Actor, @Posted(LeavingForm) posted: Form<LeavingForm>, @Req() request: Request, @Res({ passthrough: true }) response: Response,
  ): Promise<Page | Redirect> {
    const asked = await this.asked(ctx, actor);
    if (asked) return asked;
    let form = posted;
    const account = found(await this.accounts.byPerson(actor.personId));
    if (account.passwordHash !== null && !(await this.own.check(actor.personId, form.values.currentPassword, request.ip ?? '')).right) form = form.with('currentPassword', 'password.wrong');
    if (form.invalid) return refused(leavingView, await this.pages.page(ctx, actor, form));
    try {
      await this.leave.of(actor, choicesIn(form.values));
    } catch (error) {
      if (error instanceof NoSuccessor) return refused(leavingView, await this.pages.page(ctx, actor, form.with('choices', 'leaving.successor.missing')));
      if (error instanceof Conflict) return page(leavingView, await this.pages.page(ctx, actor, form.with('choices', error.key)), { status: 409 });
      throw error;
    }
    clearSessionCookie(response, this.config.secure);
    return redirect(leavingUrls.left({ lang: ctx.language }));
  }

  /** The same for everyone, since nobody is known here any more. */
  @Get(leavingUrls.left.pattern)
  @Public()
  left(@Context() ctx: RequestContext): Page {
    return page(leftView, this.pages.left(ctx));
  }

  /** Whoever has a second factor shows it first; and whoever has no password, that it is they. */
  private async asked(ctx: RequestContext, actor: Actor): Promise<Redirect | null> {
    const here = consentsUrls.account({ lang: ctx.language });
    const { passwordHash } = found(await this.accounts.byPerson(actor.personId));
    return passwordHash === null ? this.reproof.asked(ctx, actor, here) : this.reproof.factorAsked(ctx, actor, here);
  }
}
