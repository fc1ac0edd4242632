import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { CONFIG, type Config } from '../../config.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { setSessionCookie } from '../../platform/web/cookies.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { PersonFacts } from '../people/people.policy.js';
import { OwnPassword } from '../profile/own-password.js';
import { doorOf } from '../sign-in/door.js';
import { accountsUrls } from '../urls.js';
import { ActFor } from './act-for.js';
import { ActForm } from './acting.form.js';
import { ActingPages } from './acting-pages.js';
import { actView } from './acting.view.js';
import { actingUrls } from './urls.js';

/** A web administrator becomes someone for a while, having said why and shown who they are; and comes back (A16). */
@Controller()
export class ActController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly pages: ActingPages,
    private readonly own: OwnPassword,
    private readonly actFor: ActFor,
  ) {}

  @Get(actingUrls.start.pattern)
  @Can('person.actFor')
  async ask(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts): Promise<Page> {
    return page(actView, await this.pages.act(ctx, actor, person, new Form(new ActForm())));
  }

  @Post(actingUrls.start.pattern)
  @Can('person.actFor')
  async start(
    @Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Posted(ActForm) posted: Form<ActForm>, @Req() request: Request, @Res({ passthrough: true }) response: Response,
  ): Promise<Page | Redirect> {
    let form = posted;
    if (!form.invalid && !(await this.own.check(actor.personId, form.values.password, request.ip ?? '')).right) form = form.with('password', 'password.wrong');
    if (form.invalid) return refused(actView, await this.pages.act(ctx, actor, person, form));
    setSessionCookie(response, this.config.secure, await this.actFor.start(actor, person, form.values.reason, doorOf(request, this.config)));
    return redirect(accountsUrls.desk({ lang: ctx.language }));
  }

  @Post(actingUrls.stop.pattern)
  @Can('acting.stop')
  async stop(@Context() ctx: RequestContext, @Who() actor: Actor, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Redirect> {
    if (actor.behind === null) return redirect(accountsUrls.desk({ lang: ctx.language }));
    setSessionCookie(response, this.config.secure, await this.actFor.stop(actor, doorOf(request, this.config)));
    return redirect(accountsUrls.people({ lang: ctx.language }, { stopped: 1 }));
  }
}
