import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { CONFIG, type Config } from '../../config.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { OwnPassword } from '../profile/own-password.js';
import type { Reason } from './come-back.js';
import { ConnectedPages, ConnectForm, PasswordAgainForm } from './connected-pages.js';
import { connectedView, connectView, disconnectView } from './connected.view.js';
import { clearElsewhereCookie, elsewhereSecret } from './elsewhere-cookie.js';
import { Errands, type Returned } from './errands.js';
import { OwnIdentities } from './own-identities.js';
import { Providers } from './providers.js';
import { SetOut } from './set-out.js';
import { elsewhereUrls } from './urls.js';

const notes = ['connected', 'disconnected', 'affiliation'] as const;

/** A person's own connected accounts. Connecting and disconnecting ask for the password (X22). */
@Controller()
export class ConnectedController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly pages: ConnectedPages,
    private readonly providers: Providers,
    private readonly setOut: SetOut,
    private readonly errands: Errands,
    private readonly own: OwnPassword,
    private readonly acts: OwnIdentities,
  ) {}

  @Get(elsewhereUrls.connected.pattern)
  @Can('identity.list')
  async list(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('note') note: unknown): Promise<Page> {
    const said = notes.find((one) => one === note);
    return page(connectedView, await this.pages.list(ctx, actor), said ? { notice: `elsewhere.done.${said}` } : {});
  }

  @Post(elsewhereUrls.connect.pattern)
  @Can('identity.change')
  async start(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('provider') type: string, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Page | Redirect> {
    return this.setOut.to(this.providers.orNotFound(type), { intent: 'link', personId: actor.personId, language: ctx.language, next: '' }, ctx, request, response);
  }

  /** What was proved elsewhere, before anything is done with it. */
  @Get(elsewhereUrls.confirm.pattern)
  @Can('identity.change')
  async ask(@Context() ctx: RequestContext, @Who() actor: Actor, @Req() request: Request): Promise<Page | Redirect> {
    const errand = await this.mine(actor, request);
    return errand ? page(connectView, await this.pages.connect(ctx, actor, errand, new Form(new ConnectForm()))) : this.failed(ctx, 'expired', null);
  }

  @Post(elsewhereUrls.confirm.pattern)
  @Can('identity.change')
  async connect(
    @Context() ctx: RequestContext, @Who() actor: Actor, @Posted(ConnectForm) posted: Form<ConnectForm>, @Req() request: Request, @Res({ passthrough: true }) response: Response,
  ): Promise<Page | Redirect> {
    const errand = await this.mine(actor, request);
    if (!errand) return this.failed(ctx, 'expired', null);
    const form = await this.checked(actor, posted, request);
    if (form.invalid) return refused(connectView, await this.pages.connect(ctx, actor, errand, form));
    const outcome = await this.acts.connect(actor, errand, form.values);
    clearElsewhereCookie(response, this.config.secure);
    return outcome === 'connected' ? this.back(ctx, 'connected') : this.failed(ctx, outcome, errand.type);
  }

  @Get(elsewhereUrls.disconnect.pattern)
  @Can('identity.change')
  async askDisconnect(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('identity') id: string): Promise<Page> {
    return page(disconnectView, await this.pages.disconnect(ctx, actor, await this.acts.one(actor, id), new Form(new PasswordAgainForm())));
  }

  @Post(elsewhereUrls.disconnect.pattern)
  @Can('identity.change')
  async disconnect(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('identity') id: string, @Posted(PasswordAgainForm) posted: Form<PasswordAgainForm>, @Req() request: Request): Promise<Page | Redirect> {
    const identity = await this.acts.one(actor, id);
    const form = await this.checked(actor, posted, request);
    if (form.invalid) return refused(disconnectView, await this.pages.disconnect(ctx, actor, identity, form));
    await this.acts.disconnect(actor, identity.id);
    return this.back(ctx, 'disconnected');
  }

  @Post(elsewhereUrls.useAffiliation.pattern)
  @Can('identity.change')
  async useAffiliation(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('identity') id: string): Promise<Redirect> {
    await this.acts.useAffiliation(actor, id);
    return this.back(ctx, 'affiliation');
  }

  private async checked<T extends PasswordAgainForm>(actor: Actor, form: Form<T>, request: Request): Promise<Form<T>> {
    if (form.invalid) return form;
    const { right } = await this.own.check(actor.personId, form.values.connectPassword, request.ip ?? '');
    return right ? form : form.with('connectPassword', 'password.wrong');
  }

  /** What this browser brought back, unless somebody else was signed in when it went. */
  private async mine(actor: Actor, request: Request): Promise<Returned | null> {
    const errand = await this.errands.returned(elsewhereSecret(request, this.config.secure));
    return errand && (errand.personId === null || errand.personId === actor.personId) ? errand : null;
  }

  private back(ctx: RequestContext, note: (typeof notes)[number]): Redirect {
    return redirect(elsewhereUrls.connected({ lang: ctx.language }, { note }));
  }

  private failed(ctx: RequestContext, why: Reason, type: string | null): Redirect {
    return redirect(elsewhereUrls.failed({ lang: ctx.language }, { why, with: type, wanted: 'link' }));
  }
}
