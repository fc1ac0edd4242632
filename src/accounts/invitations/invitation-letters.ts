import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Languages } from '../../platform/i18n/languages.js';
import { isLanguage } from '../../platform/i18n/texts.js';
import { Mail } from '../../platform/mail/mail.js';
import { SecretLinks } from '../../platform/mail/secret-links.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import { found } from '../../platform/web/problems.js';
import { privacyHref } from '../links/privacy-href.js';
import { People, personOf } from '../person/people.js';
import { answerMail, invitationMail } from './invitation-letters.view.js';
import { inviterOf, nameOf, placeOf, rolesOf, termOf } from './invitation-words.js';
import { invitationDays, Invitations, linkPurpose, type Invited } from './invitations.js';
import { invitationsUrls } from './urls.js';

/** The mail about invitations: to whoever is invited, with the secret link, and back to whoever invited. */
@Injectable()
export class InvitationLetters {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly invitations: Invitations,
    private readonly people: People,
    private readonly languages: Languages,
    private readonly mail: Mail,
    private readonly tokens: Tokens,
    @Inject(CONFIG) private readonly config: Config,
    links: SecretLinks,
  ) {
    links.define('invitation', (id, address) => this.link(id, address));
  }

  async invite(id: number): Promise<void> {
    await this.write(found(await this.invitations.byId(id)), 'invitation.mail.subject', {});
  }

  /** Once for each invitation, whatever happens. */
  async remind(id: number): Promise<void> {
    await this.write(found(await this.invitations.byId(id)), 'invitation.mail.reminder', { key: `invitation-reminder:${id}` });
  }

  /** To whoever invited; to the journal, if they are not here any more. */
  async tell(invitation: Invited, what: 'accepted' | 'declined' | 'asked', who: string): Promise<void> {
    const inviter = await this.people.recipient(invitation.invitedById);
    const address = inviter?.address ?? invitation.journal?.contactEmail;
    if (!address) return;
    const tr = this.languages.in(inviter?.language ?? invitation.language);
    const place = placeOf(invitation, tr);
    const { journal } = invitation;
    const list = journal ? invitationsUrls.journal({ journal: journal.path, lang: tr.language }) : invitationsUrls.platform({ lang: tr.language });
    await this.mail.enqueue({
      view: answerMail,
      to: { personId: inviter?.personId ?? null, address, name: inviter?.name ?? place, language: tr.language },
      from: { name: place, replyTo: null }, journalId: journal?.id ?? null, about: ['invitation', invitation.id],
      model: {
        subject: tr.t(`invitation.answerMail.${what}.subject`),
        paragraphs: [tr.t(`invitation.answerMail.${what}`, { who: who || tr.t('invitation.someoneElse'), roles: rolesOf(invitation, tr), place, date: tr.date(invitation.invitedAt) })],
        list: { label: tr.t('invitations.title'), href: this.config.publicUrl + list },
      },
    });
  }

  private async write(invitation: Invited, subject: string, options: { key?: string }): Promise<void> {
    if (invitation.email === null) return;
    // Someone who has an account is written to in the language that they chose.
    const known = await this.database.one<{ id: number; language: string }>(`select p.id, p.mail_language as language from person p join account a on a.person_id = p.id where p.id = ${personOf('$1')}`, [invitation.email]);
    const tr = this.languages.in(known && isLanguage(known.language) ? known.language : invitation.language);
    const [place, roles, inviter, term] = [placeOf(invitation, tr), rolesOf(invitation, tr), inviterOf(invitation, tr), termOf(invitation, tr)];
    await this.mail.enqueue({
      view: invitationMail,
      to: { personId: known?.id ?? null, address: invitation.email, name: nameOf(invitation), language: tr.language },
      from: { name: place, replyTo: invitation.journal?.contactEmail ?? null }, journalId: invitation.journal?.id ?? null,
      about: ['invitation', invitation.id], senderId: invitation.invitedById, link: { kind: 'invitation', id: invitation.id }, ...options,
      model: {
        subject: tr.t(subject, { place }),
        paragraphs: [tr.t('invitation.mail.text', { inviter, place, roles }), ...(term ? [tr.t('invitation.mail.term', { term })] : []), tr.t('invitation.mail.answer', { date: tr.date(invitation.endsAt) })],
        button: tr.t('invitation.mail.button'), source: tr.t('invitation.source', { inviter, place, date: tr.date(invitation.invitedAt), end: tr.date(invitation.endsAt) }),
        privacy: { label: tr.t('invitation.privacy'), href: this.config.publicUrl + privacyHref(tr.language) },
      },
    });
  }

  /** It outlives the invitation, so that whoever opens it late is told what happened; null once it was answered before the mail left. */
  private async link(id: number, address: string): Promise<string | null> {
    const invitation = await this.invitations.byId(id);
    if (invitation?.state !== 'open' || invitation.email?.toLowerCase() !== address.toLowerCase()) return null;
    const until = invitation.invitedAt.getTime() + invitationDays.gone * 86_400_000;
    const secret = await this.tokens.issue({ purpose: linkPurpose, subjectId: id, minutes: Math.ceil((until - this.clock.now().getTime()) / 60_000) });
    return this.config.publicUrl + invitationsUrls.link({ lang: invitation.language, secret });
  }
}
