import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Journals } from '../../journals/journals.js';
import { selfChosenRoles, type SelfChosenRole } from '../../personal-data/roles.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { Consents } from '../consents/consents.js';
import { roleChoices } from '../roles/role-choices.js';
import { accountsUrls } from '../urls.js';
import type { ProfileRolesPage } from './profile.view.js';

export class RolesForm {
  roles: string[] = [];
  reviewerPool = false;
}

@Injectable()
export class ProfileRolesPages {
  constructor(private readonly journals: Journals, private readonly consents: Consents) {}

  async current(ctx: RequestContext, actor: Actor): Promise<ProfileRolesPage> {
    const journals = await this.journals.all();
    const form = new RolesForm();
    form.roles = actor.roles.map(({ journalId, role }) => `${journals.find(({ id }) => id === journalId)?.path}:${role}`);
    return this.page(ctx, actor, new Form(form));
  }

  async page(ctx: RequestContext, actor: Actor, form: Form<RolesForm>): Promise<ProfileRolesPage> {
    const { translator: tr, language: lang } = ctx;
    const fields = new FieldMaker(form, tr);
    const journals = await this.journals.all();
    const consents = await this.consents.of(actor.personId);
    const live = (purpose: string): boolean => consents.some((consent) => consent.purpose === purpose && !consent.withdrawnAt);
    const action = accountsUrls.profileConsent({ lang });
    const given = journals.map((journal) => ({
      ...tr.pick(journal.name),
      roles: actor.roles.filter(({ journalId, role }) => journalId === journal.id && !selfChosenRoles.includes(role as SelfChosenRole)).map(({ role }) => tr.t(`role.${role}`)),
    }));
    return {
      title: tr.t('profile.tab.roles'),
      errors: fields.summary(),
      action: accountsUrls.profileRoles({ lang }),
      roles: roleChoices(journals.filter(({ enabled }) => enabled), form.values.roles, tr),
      reviewerPool: live('reviewerPool') ? null : fields.checkbox('reviewerPool', { label: 'consent.reviewerPool', hint: 'consent.reviewerPool.hint' }),
      given: {
        heading: tr.t('profile.roles.given'),
        journals: [
          ...(actor.webAdmin ? [{ name: tr.t('platform.name'), lang, roles: tr.t('role.webAdmin') }] : []),
          ...given.filter(({ roles }) => roles.length > 0).map(({ text, lang, roles }) => ({ name: text, lang, roles: tr.list(roles) })),
        ],
      },
      consentsHeading: tr.t('profile.consents'),
      consents: consents.map((consent) => ({
        words: consent.words,
        lang: consent.language,
        meta: tr.t('profile.consents.given', { time: tr.dateTime(consent.givenAt), version: consent.statementVersion }),
        withdrawn: consent.withdrawnAt && tr.t('profile.consents.withdrawn', { time: tr.dateTime(consent.withdrawnAt) }),
        withdraw: consent.withdrawnAt || consent.purpose === 'account' ? null : { action, purpose: consent.purpose, label: tr.t(`profile.withdraw.${consent.purpose}`) },
      })),
      offers: live('news') ? [] : [{ action, purpose: 'news', words: tr.t('consent.news'), label: tr.t('profile.consents.agree') }],
    };
  }
}
