import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import type { Journal } from '../../journals/journal.entity.js';
import { Journals } from '../../journals/journals.js';
import { Clock } from '../../platform/clock.js';
import { Limits } from '../../platform/limits/limits.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import type { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { EndInvitation } from './end-invitation.js';
import { InvitationPages, invitationsHref, platformPlace } from './invitation-pages.js';
import { invitationsView } from './invitations-list.view.js';
import type { InvitationFacts } from './invitations.policy.js';
import { Invite } from './invite.js';
import { checkedInvitation, type InviteAnywhereForm, type InviteForm } from './invite.form.js';
import { inviteView } from './invite.view.js';

const notices = ['sent', 'again', 'withdrawn', 'late', 'many'] as const;
/** So that nobody's account becomes a way to send mail to strangers. */
const mostAnHour = { name: 'invitations', points: 60, seconds: 3_600 };

/** What staff do with invitations, in a journal and on the platform. */
@Injectable()
export class InvitationDesk {
  constructor(
    private readonly pages: InvitationPages,
    private readonly journals: Journals,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly invite: Invite,
    private readonly ending: EndInvitation,
  ) {}

  async list(ctx: RequestContext, did: unknown): Promise<Page> {
    const notice = notices.find((one) => one === did);
    return page(invitationsView, await this.pages.list(ctx), notice ? { notice: `invitations.did.${notice}` } : {});
  }

  async send(ctx: RequestContext, actor: Actor, posted: Form<InviteForm>): Promise<Page | Redirect> {
    return this.sendTo(ctx, actor, posted, await this.journals.of(ctx));
  }

  async sendAnywhere(ctx: RequestContext, actor: Actor, posted: Form<InviteAnywhereForm>): Promise<Page | Redirect> {
    const { place } = posted.values;
    const journal = place === platformPlace ? null : (await this.journals.all()).find(({ path }) => path === place);
    if (journal === undefined) return refused(inviteView, await this.pages.invite(ctx, posted.with('place', 'invite.place.missing')));
    return this.sendTo(ctx, actor, posted, journal);
  }

  async again(ctx: RequestContext, actor: Actor, invitation: InvitationFacts): Promise<Redirect> {
    await this.limits.count(mostAnHour, `#${actor.personId}`);
    return this.back(ctx, (await this.ending.again(actor, invitation)) ? 'again' : 'late');
  }

  async withdraw(ctx: RequestContext, actor: Actor, invitation: InvitationFacts): Promise<Redirect> {
    return this.back(ctx, (await this.ending.withdraw(actor, invitation)) ? 'withdrawn' : 'late');
  }

  private async sendTo(ctx: RequestContext, actor: Actor, posted: Form<InviteForm>, journal: Journal | null): Promise<Page | Redirect> {
    let form = checkedInvitation(posted, journal, this.clock.now());
    if (!form.invalid && journal && (await this.invite.heldAlready(journal.id, form.values))) form = form.with('email', 'invite.heldAlready');
    if (form.invalid) return refused(inviteView, await this.pages.invite(ctx, form));
    await this.limits.count(mostAnHour, `#${actor.personId}`);
    await this.invite.send(actor, journal, form.values);
    return this.back(ctx, 'sent');
  }

  private back(ctx: RequestContext, did: (typeof notices)[number]): Redirect {
    return redirect(invitationsHref(ctx, { did }));
  }
}
