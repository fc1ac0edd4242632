import { Injectable } from '@nestjs/common';
import { Journals } from '../../journals/journals.js';
import { journalRoles } from '../../personal-data/roles.js';
import { Clock } from '../../platform/clock.js';
import { languageNames, languages } from '../../platform/i18n/texts.js';
import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { accountsUrls } from '../urls.js';
import type { InvitationsPage } from './invitations-list.view.js';
import { inviterOf, nameOf, placeOf, rolesOf, termOf } from './invitation-words.js';
import { Invitations, type InvitationState, type Invited } from './invitations.js';
import type { InviteAnywhereForm, InviteForm } from './invite.form.js';
import type { InvitePage } from './invite.view.js';
import { invitationsUrls } from './urls.js';

const colors: Record<InvitationState, string> = { open: 'info', accepted: 'success', declined: 'warning', withdrawn: 'neutral', replaced: 'neutral', ended: 'neutral' };

/** The place of the web administrator among the places of the form. */
export const platformPlace = 'platform';

export const invitationsHref = ({ journal, language: lang }: RequestContext, query: Record<string, string | number | null> = {}): string =>
  (journal ? invitationsUrls.journal({ journal: journal.path, lang }, query) : invitationsUrls.platform({ lang }, query));

/** What staff see of invitations: those of their journal, or all. */
@Injectable()
export class InvitationPages {
  constructor(private readonly invitations: Invitations, private readonly journals: Journals, private readonly clock: Clock) {}

  async list(ctx: RequestContext): Promise<InvitationsPage> {
    const { translator: tr, language: lang, journal } = ctx;
    const rows = await this.invitations.list(journal?.id ?? null);
    return {
      title: tr.t('invitations.title'),
      crumbs: this.crumbs(ctx, null),
      intro: tr.t('invitations.intro'),
      invite: { label: tr.t('invite.title'), href: journal ? invitationsUrls.journalNew({ journal: journal.path, lang }) : invitationsUrls.platformNew({ lang }) },
      many: journal ? { label: tr.t('inviteMany.title'), href: invitationsUrls.journalMany({ journal: journal.path, lang }) } : null,
      columns: { who: tr.t('invitations.who'), roles: tr.t('people.roles'), state: tr.t('invitations.state'), act: tr.t('invitations.act') },
      rows: rows.map((invitation) => this.row(ctx, invitation)),
      nothing: { title: tr.t('invitations.none'), text: tr.t('invitations.none.text'), action: null },
    };
  }

  async invite(ctx: RequestContext, form: Form<InviteForm>): Promise<InvitePage> {
    const { translator: tr, language: lang, journal } = ctx;
    const fields = new FieldMaker(form, tr);
    const title = tr.t('invite.title');
    return {
      title,
      crumbs: this.crumbs(ctx, title),
      intro: tr.t('invite.intro'),
      errors: fields.summary(),
      action: journal ? invitationsUrls.journalNew({ journal: journal.path, lang }) : invitationsUrls.platformNew({ lang }),
      email: fields.field('email', { label: 'person.email', type: 'email', required: true, maxlength: 254, autocomplete: 'off' }),
      givenName: fields.field('givenName', { label: 'person.givenName', hint: 'invite.name.hint', maxlength: 100, autocomplete: 'off' }),
      familyName: fields.field('familyName', { label: 'person.familyName', maxlength: 100, autocomplete: 'off' }),
      place: journal ? null : await this.places(ctx, form as Form<InviteAnywhereForm>),
      roles: fields.choices('roles', { label: journal ? 'people.roles' : 'invite.roles.inJournal', hint: 'invite.roles.hint', required: true, options: journalRoles.map((role) => ({ value: role, label: tr.t(`role.${role}`) })) }),
      startsOn: fields.field('startsOn', { label: 'invite.startsOn', hint: 'invite.startsOn.hint', type: 'date' }),
      endsOn: fields.field('endsOn', { label: 'invite.endsOn', hint: 'invite.endsOn.hint', type: 'date' }),
      language: fields.select('language', { label: 'invite.language', hint: 'invite.language.hint', required: true, options: languages.map((code) => ({ value: code, label: languageNames[code] })) }),
      cancel: { label: tr.t('form.cancel'), href: invitationsHref(ctx) },
    };
  }

  crumbs({ translator: { t }, language: lang, journal }: RequestContext, last: string | null): InvitationsPage['crumbs'] {
    const people = { label: t('people.title'), href: journal ? accountsUrls.journalPeople({ journal: journal.path, lang }) : accountsUrls.people({ lang }) };
    const list = { label: t('invitations.title'), href: journal ? invitationsUrls.journal({ journal: journal.path, lang }) : invitationsUrls.platform({ lang }) };
    return last === null ? [people, { ...list, href: null }] : [people, list, { label: last, href: null }];
  }

  private async places({ translator: tr }: RequestContext, form: Form<InviteAnywhereForm>): Promise<InvitePage['place']> {
    const options = [
      { value: '', label: tr.t('invite.place.choose') },
      ...(await this.journals.all()).map(({ path, name }) => ({ value: path, label: tr.pick(name).text })),
      { value: platformPlace, label: tr.t('invite.place.platform', { place: tr.t('platform.name') }) },
    ];
    return new FieldMaker(form, tr).select('place', { label: 'invite.place', hint: 'invite.place.hint', required: true, options });
  }

  private row(ctx: RequestContext, invitation: Invited): InvitationsPage['rows'][number] {
    const { translator: tr, language: lang, journal } = ctx;
    const open = invitation.state === 'open';
    const who = nameOf(invitation) || invitation.person || invitation.email || tr.t('invitation.someoneElse');
    const at = { lang, invitation: invitation.id };
    const act = (what: 'again' | 'withdraw'): InvitationsPage['rows'][number]['acts'][number] => ({
      action: journal
        ? (what === 'again' ? invitationsUrls.journalAgain : invitationsUrls.journalWithdraw)({ ...at, journal: journal.path })
        : (what === 'again' ? invitationsUrls.platformAgain : invitationsUrls.platformWithdraw)(at),
      label: tr.t(`invitations.${what}`), about: tr.t('invitations.about', { who }), danger: what === 'withdraw',
    });
    return {
      who, email: invitation.email === who ? null : invitation.email,
      roles: rolesOf(invitation, tr), term: termOf(invitation, tr), place: journal ? null : placeOf(invitation, tr),
      meta: tr.t('invitations.by', { inviter: inviterOf(invitation, tr), date: tr.date(invitation.invitedAt) }),
      state: { text: tr.t(`invitation.state.${invitation.state}`), color: colors[invitation.state] },
      days: open ? tr.t('invitations.days', { count: Math.ceil((invitation.endsAt.getTime() - this.clock.now().getTime()) / 86_400_000) }) : invitation.outcomeAt && tr.date(invitation.outcomeAt),
      acts: open ? [act('again'), act('withdraw')] : [],
    };
  }
}
