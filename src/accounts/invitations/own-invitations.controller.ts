import { Controller, Get, Param, Post } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found, idFrom } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { accountsUrls } from '../urls.js';
import { AcceptInvitation } from './accept-invitation.js';
import { AcceptForm, checkedAnswer } from './answer.form.js';
import { AnswerPages } from './answer-pages.js';
import { answerView, ownInvitationsView, type AnswerPage } from './answer.view.js';
import { EndInvitation } from './end-invitation.js';
import { inviterOf, placeOf, rolesOf } from './invitation-words.js';
import { Invitations, type Invited } from './invitations.js';
import { invitationsUrls } from './urls.js';

/** The invitations to the address of whoever is signed in; anyone else's are not there. */
@Controller()
export class OwnInvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly accepting: AcceptInvitation,
    private readonly ending: EndInvitation,
    private readonly pages: AnswerPages,
  ) {}

  @Get(invitationsUrls.own.pattern)
  @Can('invitation.answer')
  async list(@Context() { translator: tr, language: lang }: RequestContext, @Who() actor: Actor): Promise<Page> {
    const invitations = await this.invitations.toPerson(actor.personId);
    return page(ownInvitationsView, {
      title: tr.t('invitations.title'),
      items: invitations.map((invitation) => ({
        text: tr.t('invitations.own.item', { roles: rolesOf(invitation, tr), place: placeOf(invitation, tr) }),
        meta: tr.t('invitations.own.meta', { inviter: inviterOf(invitation, tr), date: tr.date(invitation.endsAt) }),
        href: invitationsUrls.ownOne({ lang, number: invitation.id }), label: tr.t('invitations.own.answer'),
      })),
      none: { title: tr.t('invitations.own.none'), text: tr.t('invitations.own.none.text'), action: null },
    });
  }

  @Get(invitationsUrls.ownOne.pattern)
  @Can('invitation.answer')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('number') number: string): Promise<Page> {
    return page(answerView, await this.model(ctx, actor, await this.mine(actor, number), new Form(new AcceptForm())));
  }

  @Post(invitationsUrls.ownOne.pattern)
  @Can('invitation.answer')
  async accept(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('number') number: string, @Posted(AcceptForm) posted: Form<AcceptForm>): Promise<Page | Redirect> {
    const invitation = await this.mine(actor, number);
    const form = checkedAnswer(posted, invitation, await this.pages.owed(invitation, actor.personId), await this.pages.inPool(actor.personId));
    if (form.invalid) return refused(answerView, await this.model(ctx, actor, invitation, form));
    const { reviewerPool } = form.values;
    await this.accepting.by(invitation.id, actor.personId, { reviewerPool: reviewerPool && invitation.roles.includes('reviewer'), language: ctx.language });
    return redirect(accountsUrls.desk({ lang: ctx.language }));
  }

  @Post(invitationsUrls.ownDecline.pattern)
  @Can('invitation.answer')
  async decline(@Context() { language: lang }: RequestContext, @Who() actor: Actor, @Param('number') number: string): Promise<Redirect> {
    await this.ending.decline((await this.mine(actor, number)).id, actor.personId);
    return redirect(invitationsUrls.own({ lang }));
  }

  private async mine(actor: Actor, number: string): Promise<Invited> {
    const id = idFrom(number);
    return found((await this.invitations.toPerson(actor.personId)).find((invitation) => invitation.id === id));
  }

  private model(ctx: RequestContext, actor: Actor, invitation: Invited, form: Form<AcceptForm>): Promise<AnswerPage> {
    const at = { lang: ctx.language, number: invitation.id };
    return this.pages.asPerson(ctx, invitation, actor.personId, form, { accept: invitationsUrls.ownOne(at), decline: invitationsUrls.ownDecline(at) });
  }
}
