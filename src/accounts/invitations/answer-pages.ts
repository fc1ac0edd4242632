import { Injectable } from '@nestjs/common';
import { Consents } from '../consents/consents.js';
import { FieldMaker, type Checkbox } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { guidelinePoints } from '../guidelines/guideline-pages.js';
import { currentGuidelines } from '../guidelines/guideline-versions.js';
import { privacyHref } from '../links/privacy-href.js';
import { nameFields } from '../person/person-fields.js';
import { Undertakings } from '../undertakings/undertakings.js';
import { inForce, type UndertakingGroup } from '../undertakings/words.js';
import { groupsOf, promiseOf, restsOnConsent, type AcceptForm, type NewcomerForm } from './answer.form.js';
import type { AnswerPage } from './answer.view.js';
import { inviterOf, placeOf, rolesOf, termOf } from './invitation-words.js';
import type { Invited } from './invitations.js';

/** Draws an invitation for whoever may answer it. */
@Injectable()
export class AnswerPages {
  constructor(private readonly undertakings: Undertakings, private readonly consents: Consents) {}

  /** What it is, from whom, and why we have the address (S7). */
  frame({ translator: tr, language: lang }: RequestContext, invitation: Invited, decline: string): AnswerPage {
    const [place, roles, inviter, term] = [placeOf(invitation, tr), rolesOf(invitation, tr), inviterOf(invitation, tr), termOf(invitation, tr)];
    const fact = (key: string, text: string): AnswerPage['facts']['items'][number] => ({ term: tr.t(key), values: [{ text, href: null, lang: null }] });
    return {
      title: tr.t('invitation.title', { place }),
      intro: tr.t('invitation.intro', { inviter, place }),
      facts: { items: [fact('people.roles', roles), ...(term ? [fact('invitation.term', term)] : []), fact('invitation.until', tr.date(invitation.endsAt))] },
      source: tr.t('invitation.source', { inviter, place, date: tr.date(invitation.invitedAt), end: tr.date(invitation.endsAt) }),
      privacy: { label: tr.t('register.privacy'), href: privacyHref(lang) },
      errors: null, who: null, accept: null,
      decline: { text: tr.t('invitation.decline.text'), action: decline, label: tr.t('invitation.decline') },
    };
  }

  /** The undertakings of the roles that this person has not signed yet. */
  async owed(invitation: Invited, personId: number): Promise<UndertakingGroup[]> {
    const owed: UndertakingGroup[] = [];
    for (const group of groupsOf(invitation)) if (!(await this.undertakings.signedAt(personId, group, invitation.journal?.id ?? null))) owed.push(group);
    return owed;
  }

  inPool(personId: number): Promise<boolean> {
    return this.consents.live(personId, 'reviewerPool');
  }

  /** For someone with an account. */
  async asPerson(ctx: RequestContext, invitation: Invited, personId: number, form: Form<AcceptForm>, at: { accept: string; decline: string }): Promise<AnswerPage> {
    const { translator: tr } = ctx;
    const fields = new FieldMaker(form, tr);
    const pool = invitation.roles.includes('reviewer') && !(await this.inPool(personId));
    return {
      ...this.frame(ctx, invitation, at.decline),
      errors: fields.summary(),
      accept: {
        action: at.accept, heading: tr.t('invitation.accept.heading'), text: null, fields: null, guidelines: null,
        promises: this.promises(ctx, invitation, await this.owed(invitation, personId), form),
        consentsHeading: tr.t('invitation.consents'), consentsText: tr.t('invitation.consents.text'),
        consents: pool ? [fields.checkbox('reviewerPool', { label: 'consent.reviewerPool', hint: 'invitation.pool.hint' })] : [],
        submit: tr.t('invitation.accept'),
      },
    };
  }

  /** For someone without one. */
  asNewcomer(ctx: RequestContext, invitation: Invited, form: Form<NewcomerForm>, at: { accept: string; decline: string }): AnswerPage {
    const { translator: tr } = ctx;
    const fields = new FieldMaker(form, tr);
    const names = nameFields(fields, tr);
    const needsConsent = restsOnConsent(invitation);
    return {
      ...this.frame(ctx, invitation, at.decline),
      errors: fields.summary(),
      accept: {
        action: at.accept, heading: tr.t('invitation.account'), text: tr.t('invitation.account.text', { email: invitation.email ?? '' }),
        fields: {
          givenName: names.givenName, middleName: names.middleName, familyName: names.familyName, affiliation: names.affiliation, country: names.country,
          username: fields.field('username', { label: 'register.username', hint: 'register.username.hint', required: true, autocomplete: 'username', maxlength: 40 }),
          password: fields.field('password', { label: 'password.label', hint: 'password.hint', type: 'password', required: true, autocomplete: 'new-password' }),
        },
        promises: this.promises(ctx, invitation, groupsOf(invitation), form),
        guidelines: { heading: tr.t('guidelines.title'), rules: guidelinePoints(currentGuidelines, tr).map(({ text }) => text), agree: fields.checkbox('guidelines', { label: 'register.guidelines', required: true }) },
        consentsHeading: tr.t('invitation.consents'), consentsText: tr.t(needsConsent ? 'invitation.consents.needed' : 'invitation.consents.staff'),
        consents: [
          fields.checkbox('account', { label: 'consent.account', required: needsConsent, hint: needsConsent ? null : 'invitation.profile.hint' }),
          ...(invitation.roles.includes('reviewer') ? [fields.checkbox('reviewerPool', { label: 'consent.reviewerPool', hint: 'invitation.pool.hint' })] : []),
          fields.checkbox('news', { label: 'consent.news', hint: 'consent.news.hint' }),
        ],
        submit: tr.t('invitation.accept.new'),
      },
    };
  }

  private promises({ translator: tr, language }: RequestContext, invitation: Invited, groups: readonly UndertakingGroup[], form: Form<AcceptForm>): NonNullable<AnswerPage['accept']>['promises'] {
    const error = form.errors['promised'];
    return groups.map((group, index) => {
      const text = inForce(group);
      const above = groups.slice(0, index).flatMap((other) => inForce(other).points);
      const points = text.points.filter((point) => !above.includes(point));
      const also = points.length === text.points.length ? null : tr.t(points.length === 0 ? 'invitation.promise.same' : 'invitation.promise.also');
      const missing = !form.values.promised.includes(promiseOf(group));
      const agree: Checkbox = {
        id: index === 0 ? 'promised' : `promised-${group}`, name: 'promised', value: promiseOf(group), label: tr.t('undertaking.agree'), hint: null,
        error: error && missing ? tr.t(error.key) : null, required: true, checked: !missing,
      };
      return { heading: groups.length > 1 ? tr.t(`undertaking.for.${group}`) : tr.t('undertaking.title'), also, points: points.map((point) => point[language]), meta: tr.t('undertaking.version', { version: text.version }), agree };
    });
  }
}
