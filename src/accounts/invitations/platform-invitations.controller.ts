import { Controller, Get, Post, Query } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { InvitationDesk } from './invitation-desk.js';
import { InvitationPages } from './invitation-pages.js';
import type { InvitationFacts } from './invitations.policy.js';
import { InviteAnywhereForm } from './invite.form.js';
import { inviteView } from './invite.view.js';
import { invitationsUrls } from './urls.js';

/** All invitations, and new ones to any journal or to the platform itself, by a web administrator. */
@Controller()
export class PlatformInvitationsController {
  constructor(private readonly pages: InvitationPages, private readonly desk: InvitationDesk) {}

  @Get(invitationsUrls.platform.pattern)
  @Can('invitation.listAll')
  list(@Context() ctx: RequestContext, @Query('did') did: unknown): Promise<Page> {
    return this.desk.list(ctx, did);
  }

  @Get(invitationsUrls.platformNew.pattern)
  @Can('invitation.sendAny')
  async ask(@Context() ctx: RequestContext): Promise<Page> {
    return page(inviteView, await this.pages.invite(ctx, new Form(Object.assign(new InviteAnywhereForm(), { language: ctx.language }))));
  }

  @Post(invitationsUrls.platformNew.pattern)
  @Can('invitation.sendAny')
  send(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(InviteAnywhereForm) form: Form<InviteAnywhereForm>): Promise<Page | Redirect> {
    return this.desk.sendAnywhere(ctx, actor, form);
  }

  @Post(invitationsUrls.platformAgain.pattern)
  @Can('invitation.manage')
  again(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() invitation: InvitationFacts): Promise<Redirect> {
    return this.desk.again(ctx, actor, invitation);
  }

  @Post(invitationsUrls.platformWithdraw.pattern)
  @Can('invitation.manage')
  withdraw(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() invitation: InvitationFacts): Promise<Redirect> {
    return this.desk.withdraw(ctx, actor, invitation);
  }
}
