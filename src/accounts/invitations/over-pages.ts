import { Page } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { secretHeaders } from '../links/step.view.js';
import { accountsUrls } from '../urls.js';
import { overView, type OverPage } from './answer.view.js';
import { inviterOf, placeOf } from './invitation-words.js';
import type { Invited } from './invitations.js';
import { invitationsUrls } from './urls.js';

export class AskForm {
  who = '';
}

const draw = (page: OverPage, status: number): Page => new Page(overView, page, { status, headers: secretHeaders });

/** A link that we know nothing of: never sent, or so old that all of it is deleted. */
export const unknownInvitation = ({ translator: { t }, language: lang }: RequestContext): Page => draw({
  title: t('invitation.unknown.title'), texts: [t('invitation.unknown.text'), t('invitation.unknown.do')], form: null, links: [{ label: t('signIn.title'), href: accountsUrls.signIn({ lang }) }],
}, 404);

/** An invitation that can no longer be answered: what happened, and what to do. */
export function overPage({ translator: tr, language: lang }: RequestContext, invitation: Invited, secret: string): Page {
  const [inviter, place] = [inviterOf(invitation, tr), placeOf(invitation, tr)];
  const date = tr.date(invitation.outcomeAt ?? invitation.endsAt);
  const args = { inviter, place, date };
  const desk = [{ label: tr.t('layout.desk'), href: accountsUrls.desk({ lang }) }];
  if (invitation.state === 'accepted') return draw({ title: tr.t('invitation.over.accepted.title'), texts: [tr.t('invitation.over.accepted', args)], form: null, links: desk }, 410);
  const texts = [tr.t(`invitation.over.${invitation.state}`, args), ...(invitation.asked ? [tr.t(invitation.state === 'replaced' ? 'invitation.asked.again' : 'invitation.asked', args)] : [])];
  // Nothing is left that would tell the inviter who asks.
  const field = invitation.email === null ? new FieldMaker(new Form(new AskForm()), tr).field('who', { label: 'invitation.ask.who', hint: 'invitation.ask.who.hint', maxlength: 200 }) : null;
  const form = { action: invitationsUrls.linkAsk({ lang, secret }), field, submit: tr.t(invitation.state === 'replaced' ? 'invitation.ask.again' : 'invitation.ask') };
  return draw({ title: tr.t(`invitation.over.${invitation.state}.title`), texts, form: invitation.asked ? null : form, links: [] }, 410);
}
