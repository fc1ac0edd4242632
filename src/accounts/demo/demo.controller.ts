import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../../access/marks.js';
import { CONFIG, type Config } from '../../config.js';
import type { Page, Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found, NotFound } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Accounts } from '../account/accounts.js';
import { doorOf } from '../sign-in/door.js';
import { Arrival } from '../sign-in/arrival.js';
import { Entrance } from '../sign-in/entrance.js';
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
    private readonly arrival: Arrival,
    private readonly entrance: Entrance,
  ) {}

  @Post(accountsUrls.demoSignIn.pattern)
  @Public()
  async be(
    @Context() ctx: RequestContext, @Posted(DemoSignInForm) form: Form<DemoSignInForm>, @Req() request: Request, @Res({ passthrough: true }) response: Response,
  ): Promise<Page | Redirect> {
    await this.demo.orNotFound();
    const { username, next } = form.values;
    if (!castNames.includes(username as CastName)) throw new NotFound();
    const account = found(await this.accounts.byLogin(username));
    return this.entrance.answer(ctx, response, await this.arrival.of(account.personId, 'password', doorOf(request, this.config)), { next });
  }
}
