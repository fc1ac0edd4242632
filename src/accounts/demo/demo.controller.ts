import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../../access/marks.js';
import { CONFIG, type Config } from '../../config.js';
import { redirect, type Redirect } from '../../platform/web/answers.js';
import { setSessionCookie } from '../../platform/web/cookies.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found, NotFound } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { isLocalPath } from '../../platform/web/urls.js';
import { Accounts } from '../account/accounts.js';
import { doorOf } from '../sign-in/door.js';
import { OpenSession } from '../sign-in/open-session.js';
import { accountsUrls } from '../urls.js';
import { castNames, Demo, type CastName } from './demo.js';

class DemoSignInForm {
  username = '';
  next = '';
}

/** One click to be someone of the cast. There is no such door outside the demo. */
@Controller()
export class DemoController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly demo: Demo,
    private readonly accounts: Accounts,
    private readonly session: OpenSession,
  ) {}

  @Post(accountsUrls.demoSignIn.pattern)
  @Public()
  async be(
    @Context() ctx: RequestContext, @Posted(DemoSignInForm) form: Form<DemoSignInForm>, @Req() request: Request, @Res({ passthrough: true }) response: Response,
  ): Promise<Redirect> {
    await this.demo.orNotFound();
    const { username, next } = form.values;
    if (!castNames.includes(username as CastName)) throw new NotFound();
    const account = found(await this.accounts.byLogin(username));
    setSessionCookie(response, this.config.secure, await this.session.for(account.personId, doorOf(request, this.config)));
    return redirect(isLocalPath(next) ? next : accountsUrls.desk({ lang: ctx.language }));
  }
}
