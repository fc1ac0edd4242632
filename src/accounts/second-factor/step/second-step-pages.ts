import { Injectable } from '@nestjs/common';
import { FieldMaker } from '../../../platform/web/fields.js';
import type { Form } from '../../../platform/web/form.js';
import type { RequestContext } from '../../../platform/web/request.js';
import { accountsUrls } from '../../urls.js';
import { Factors } from '../factors.js';
import { passkeyBox } from '../passkey-box.js';
import { secondFactorUrls } from '../urls.js';
import type { SecondStepForm } from './second-step.form.js';
import type { SecondStepPage } from './second-step.view.js';

/** Draws the page that asks for the second factor: the ways that this person has, the usual one first. */
@Injectable()
export class SecondStepPages {
  constructor(private readonly factors: Factors) {}

  async page(ctx: RequestContext, personId: number, form: Form<SecondStepForm>): Promise<SecondStepPage> {
    const { translator: tr, language: lang } = ctx;
    const { app, passkeys } = await this.factors.of(personId);
    const fields = new FieldMaker(form, tr);
    const { next, kept } = form.values;
    const action = secondFactorUrls.step({ lang });
    return {
      title: tr.t('factor.step.title'),
      intro: tr.t(app ? 'factor.step.app' : 'factor.step.passkey'),
      errors: fields.summary(),
      action, next, kept,
      code: app && fields.field('code', { label: 'factor.code', hint: 'factor.code.hint', required: true, autocomplete: 'one-time-code', inputmode: 'numeric', maxlength: 40 }),
      passkey: passkeys.length === 0 ? null : passkeyBox(tr, {
        action, options: secondFactorUrls.stepOptions({ lang }), label: 'factor.step.usePasskey', primary: !app, hidden: [{ name: 'next', value: next }, { name: 'kept', value: kept }],
      }),
      recovery: {
        heading: tr.t('factor.step.recovery'), open: form.errors['recoveryCode'] !== undefined,
        field: fields.field('recoveryCode', { label: 'factor.recoveryCode', hint: 'factor.recoveryCode.hint', required: true, autocomplete: 'off', maxlength: 80 }),
      },
      lost: { label: tr.t('factor.step.lost'), href: secondFactorUrls.lost({ lang }) },
      leave: { label: tr.t('factor.step.leave'), href: accountsUrls.signIn({ lang }) },
    };
  }
}
