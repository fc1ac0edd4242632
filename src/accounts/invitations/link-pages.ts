import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { accountsUrls } from '../urls.js';
import { AnswerPages } from './answer-pages.js';
import { NewcomerForm } from './answer.form.js';
import type { AnswerPage } from './answer.view.js';
import type { Invited } from './invitations.js';
import { Newcomer } from './newcomer.js';
import { invitationsUrls } from './urls.js';

/** What the mailed link shows: to someone new, to someone who has an account, and to someone who is signed in as another. */
@Injectable()
export class LinkPages {
  constructor(private readonly newcomer: Newcomer, private readonly pages: AnswerPages) {}

  /** The name as whoever invited wrote it; nothing is ticked. */
  prefilled({ givenName, familyName }: Invited): Form<NewcomerForm> {
    return new Form(Object.assign(new NewcomerForm(), { givenName: givenName ?? '', familyName: familyName ?? '' }));
  }

  async page(ctx: RequestContext, invitation: Invited, secret: string, actor: Actor | null, form: Form<NewcomerForm>): Promise<AnswerPage> {
    const { translator: { t }, language: lang } = ctx;
    const at = { accept: invitationsUrls.link({ lang, secret }), decline: invitationsUrls.linkDecline({ lang, secret }) };
    const email = invitation.email ?? '';
    if (actor) {
      const signOut = { text: t('invitation.other.out', { email }), action: accountsUrls.signOut({ lang }), label: t('layout.signOut') };
      return { ...this.pages.frame(ctx, invitation, at.decline), who: { text: t('invitation.other', { name: actor.name, email }), signIn: null, signOut } };
    }
    if (await this.newcomer.hasAccount(email)) {
      // Where they are led afterwards holds no secret.
      const next = invitationsUrls.ownOne({ lang, number: invitation.id });
      const signIn = { label: t('invitation.signIn'), href: accountsUrls.signIn({ lang }, { next }) };
      return { ...this.pages.frame(ctx, invitation, at.decline), who: { text: t('invitation.known', { email }), signIn, signOut: null } };
    }
    return this.pages.asNewcomer(ctx, invitation, form, at);
  }
}
