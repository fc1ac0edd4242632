import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { CONFIG, type Config } from '../../config.js';
import { Page, redirect, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { secretHeaders } from '../links/step.view.js';
import { doorOf } from '../sign-in/door.js';
import { Entrance } from '../sign-in/entrance.js';
import { checkedNewcomer, NewcomerForm } from './answer.form.js';
import { EndInvitation } from './end-invitation.js';
import { answerView, type AnswerPage } from './answer.view.js';
import { Invitations, type Invited } from './invitations.js';
import { LinkPages } from './link-pages.js';
import { Newcomer } from './newcomer.js';
import { AskForm, overPage, unknownInvitation } from './over-pages.js';
import { invitationsUrls } from './urls.js';

/** The mailed link: whoever has it can say yes or no, once. Opening it changes nothing. */
@Controller()
export class InvitationLinkController {
  constructor(
    private readonly invitations: Invitations,
    private readonly newcomer: Newcomer,
    private readonly ending: EndInvitation,
    private readonly pages: LinkPages,
    private readonly entrance: Entrance,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(invitationsUrls.link.pattern)
  @Can('invitation.open')
  async open(@Context() ctx: RequestContext, @Who() actor: Actor | null, @Param('secret') secret: string): Promise<Page | Redirect> {
    const invitation = await this.invitations.bySecret(secret);
    if (!invitation) return unknownInvitation(ctx);
    if (invitation.state !== 'open') return overPage(ctx, invitation, secret);
    if (await this.isTheirs(invitation, actor)) return redirect(invitationsUrls.ownOne({ lang: ctx.language, number: invitation.id }));
    return this.draw(await this.pages.page(ctx, invitation, secret, actor, this.pages.prefilled(invitation)));
  }

  @Post(invitationsUrls.link.pattern)
  @Can('invitation.open')
  async accept(
    @Context() ctx: RequestContext, @Who() actor: Actor | null, @Param('secret') secret: string, @Posted(NewcomerForm) posted: Form<NewcomerForm>,
    @Req() request: Request, @Res({ passthrough: true }) response: Response,
  ): Promise<Page | Redirect> {
    const invitation = await this.invitations.bySecret(secret);
    if (!invitation) return unknownInvitation(ctx);
    const here = redirect(invitationsUrls.link({ lang: ctx.language, secret }));
    // Someone who is signed in, or should be, is shown what there is for them to do.
    if (invitation.state !== 'open' || actor || (invitation.email !== null && (await this.newcomer.hasAccount(invitation.email)))) return here;
    let form = checkedNewcomer(posted, invitation);
    if (!form.invalid) {
      const welcome = await this.newcomer.welcome(invitation, form.values, ctx.language, doorOf(request, this.config));
      if (typeof welcome === 'object') return this.entrance.answer(ctx, response, welcome.arrived);
      if (welcome === 'gone') return here;
      form = form.with('username', 'register.username.taken');
    }
    return this.draw(await this.pages.page(ctx, invitation, secret, null, form), 422);
  }

  @Post(invitationsUrls.linkDecline.pattern)
  @Can('invitation.open')
  async decline(@Context() ctx: RequestContext, @Who() actor: Actor | null, @Param('secret') secret: string): Promise<Page | Redirect> {
    const invitation = await this.invitations.bySecret(secret);
    if (!invitation) return unknownInvitation(ctx);
    await this.ending.decline(invitation.id, (await this.isTheirs(invitation, actor)) && actor ? actor.personId : null);
    return redirect(invitationsUrls.link({ lang: ctx.language, secret }));
  }

  @Post(invitationsUrls.linkAsk.pattern)
  @Can('invitation.open')
  async ask(@Context() ctx: RequestContext, @Param('secret') secret: string, @Posted(AskForm) form: Form<AskForm>): Promise<Page | Redirect> {
    const invitation = await this.invitations.bySecret(secret);
    if (!invitation) return unknownInvitation(ctx);
    await this.ending.ask(invitation.id, form.values.who.slice(0, 200));
    return redirect(invitationsUrls.link({ lang: ctx.language, secret }));
  }

  private async isTheirs(invitation: Invited, actor: Actor | null): Promise<boolean> {
    return actor !== null && actor.only === null && (await this.invitations.toPerson(actor.personId)).some(({ id }) => id === invitation.id);
  }

  private draw(model: AnswerPage, status = 200): Page {
    return new Page(answerView, model, { status, headers: secretHeaders });
  }
}
