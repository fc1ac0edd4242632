import { Controller, Get, Post, Query } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { InvitationDesk } from './invitation-desk.js';
import { InvitationPages } from './invitation-pages.js';
import type { InvitationFacts } from './invitations.policy.js';
import { InviteForm } from './invite.form.js';
import { inviteView } from './invite.view.js';
import { invitationsUrls } from './urls.js';

/** The invitations of a journal, by its manager. */
@Controller()
export class JournalInvitationsController {
  constructor(private readonly pages: InvitationPages, private readonly desk: InvitationDesk) {}

  @Get(invitationsUrls.journal.pattern)
  @Can('invitation.list')
  list(@Context() ctx: RequestContext, @Query('did') did: unknown): Promise<Page> {
    return this.desk.list(ctx, did);
  }

  @Get(invitationsUrls.journalNew.pattern)
  @Can('invitation.send')
  async ask(@Context() ctx: RequestContext): Promise<Page> {
    return page(inviteView, await this.pages.invite(ctx, new Form(Object.assign(new InviteForm(), { language: ctx.language }))));
  }

  @Post(invitationsUrls.journalNew.pattern)
  @Can('invitation.send')
  send(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(InviteForm) form: Form<InviteForm>): Promise<Page | Redirect> {
    return this.desk.send(ctx, actor, form);
  }

  @Post(invitationsUrls.journalAgain.pattern)
  @Can('invitation.manage')
  again(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() invitation: InvitationFacts): Promise<Redirect> {
    return this.desk.again(ctx, actor, invitation);
  }

  @Post(invitationsUrls.journalWithdraw.pattern)
  @Can('invitation.manage')
  withdraw(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() invitation: InvitationFacts): Promise<Redirect> {
    return this.desk.withdraw(ctx, actor, invitation);
  }
}
