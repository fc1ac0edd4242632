import { Injectable } from '@nestjs/common';
import { Journals } from '../../journals/journals.js';
import type { Journal } from '../../journals/journal.entity.js';
import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { guidelinePoints } from '../guidelines/guideline-pages.js';
import { currentGuidelines } from '../guidelines/guideline-versions.js';
import type { Translator } from '../../platform/i18n/translator.js';
import type { Returned } from '../elsewhere/errands.js';
import { providerName, Providers } from '../elsewhere/providers.js';
import type { ExternalType } from '../elsewhere/told.js';
import { waysIn } from '../elsewhere/ways-in.js';
import { nameFields } from '../person/person-fields.js';
import { privacyHref } from '../links/privacy-href.js';
import { roleChoices } from '../roles/role-choices.js';
import { accountsUrls } from '../urls.js';
import type { RegisterForm } from './register.form.js';
import type { RegisterPage } from './register.view.js';

/** What someone registers with; `lost` if they thought so and it is gone. */
export interface Brought {
  errand: Returned | null;
  lost: boolean;
}

function broughtNotice({ t }: Translator, { errand, lost }: Brought): RegisterPage['brought'] {
  if (errand) return { kind: 'info', title: null, text: t('elsewhere.register.with', { provider: providerName[errand.type as ExternalType] }), live: false };
  return lost ? { kind: 'warning', title: null, text: t('elsewhere.register.expired'), live: true } : null;
}

@Injectable()
export class RegisterPages {
  constructor(private readonly journals: Journals, private readonly providers: Providers) {}

  async register(ctx: RequestContext, form: Form<RegisterForm>, from: string, brought: Brought = { errand: null, lost: false }): Promise<RegisterPage> {
    const { translator, language: lang } = ctx;
    const { t } = translator;
    const fields = new FieldMaker(form, translator);
    const error = form.errors['roles'];
    const journals: Journal[] = await this.journals.enabled();
    return {
      title: t('register.title'),
      intro: t('register.intro'),
      errors: fields.summary(),
      action: accountsUrls.register({ lang }, { journal: from, with: brought.errand?.type }),
      brought: broughtNotice(translator, brought),
      ways: brought.errand ? null : waysIn(this.providers.all(), translator, { heading: 'elsewhere.with', label: 'elsewhere.registerWith', next: '' }),
      ...nameFields(fields, translator),
      username: fields.field('username', { label: 'register.username', hint: 'register.username.hint', required: true, autocomplete: 'username', maxlength: 40 }),
      email: fields.field('email', { label: 'person.email', hint: 'register.email.hint', type: 'email', required: true, autocomplete: 'email' }),
      password: fields.field('password', { label: 'password.label', hint: 'password.hint', type: 'password', required: true, autocomplete: 'new-password' }),
      rolesHeading: t('register.roles'),
      rolesText: t('register.roles.text'),
      roles: roleChoices(journals, form.values.roles, translator, { first: from, error: error ? t(error.key) : null }),
      account: fields.checkbox('account', { label: 'consent.account', required: true }),
      privacy: { label: t('register.privacy'), href: privacyHref(lang) },
      reviewerPool: fields.checkbox('reviewerPool', { label: 'consent.reviewerPool', hint: 'consent.reviewerPool.hint' }),
      news: fields.checkbox('news', { label: 'consent.news', hint: 'consent.news.hint' }),
      guidelines: fields.checkbox('guidelines', { label: 'register.guidelines', required: true }),
      guidelinesHeading: t('guidelines.title'),
      rules: guidelinePoints(currentGuidelines, translator).map(({ text }) => text),
      signInHref: accountsUrls.signIn({ lang }),
    };
  }
}
