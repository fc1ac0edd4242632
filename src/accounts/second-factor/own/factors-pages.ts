import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/actor.js';
import { FieldMaker } from '../../../platform/web/fields.js';
import type { Form } from '../../../platform/web/form.js';
import type { RequestContext } from '../../../platform/web/request.js';
import { AuthenticatorApps } from '../authenticator-apps.js';
import { Factors, type OwnFactors } from '../factors.js';
import { RequiredRoles } from '../required/required-roles.js';
import { secondFactorUrls } from '../urls.js';
import type { AppForm, PasskeyForm } from './factors.form.js';
import type { AppPage, CodesPage, FactorsPage, NewPasskeyPage } from './factors.view.js';

const fewCodes = 3;

/** Draws the pages on which a person changes what lets them in. */
@Injectable()
export class FactorsPages {
  constructor(private readonly factors: Factors, private readonly apps: AuthenticatorApps, private readonly required: RequiredRoles) {}

  async overview(ctx: RequestContext, actor: Actor): Promise<FactorsPage> {
    const { translator: tr, language: lang } = ctx;
    const own = await this.factors.of(actor.personId);
    const on = own.app !== null || own.passkeys.length > 0;
    const status = (on: boolean) => ({ text: tr.t(on ? 'factor.on' : 'factor.off'), color: on ? 'success' : 'neutral' });
    const roles = (await this.required.heldBy(actor.personId)).map((role) => tr.t(`role.${role}`).toLowerCase());
    return {
      title: tr.t('factor.title'), status: status(on), intro: tr.t('factor.intro'),
      required: roles.length > 0 ? tr.t(on ? 'factor.required.on' : 'factor.required.off', { roles: tr.list(roles), count: roles.length }) : null,
      removal: own.removalOpensAt && {
        title: tr.t('factor.removal.title'), text: tr.t('factor.removal.text', { time: tr.dateTime(own.removalOpensAt) }), action: secondFactorUrls.stop({ lang }), label: tr.t('factor.removal.stop'),
      },
      app: {
        status: status(own.app !== null), meta: own.app && this.used(ctx, own.app), primary: !on,
        set: { label: tr.t(own.app ? 'factor.app.replace' : 'factor.app.set'), href: secondFactorUrls.app({ lang }) },
        remove: own.app && { label: tr.t('factor.app.remove'), href: secondFactorUrls.appRemove({ lang }) },
      },
      passkeys: {
        none: own.passkeys.length === 0 ? tr.t('factor.passkeys.none') : null,
        items: own.passkeys.map((passkey) => ({
          name: passkey.name, meta: this.used(ctx, passkey), remove: { label: tr.t('factor.passkeys.remove', { name: passkey.name }), href: secondFactorUrls.passkeyRemove({ lang, passkey: passkey.id }) },
        })),
        add: { label: tr.t('factor.passkeys.add'), href: secondFactorUrls.passkeys({ lang }) },
      },
      codes: on ? {
        text: tr.t('factor.codes.left', { count: own.codesLeft }), few: own.codesLeft <= fewCodes, renew: { label: tr.t('factor.codes.renew'), href: secondFactorUrls.codes({ lang }) },
      } : null,
    };
  }

  async app(ctx: RequestContext, actor: Actor, username: string, form: Form<AppForm>): Promise<AppPage> {
    const { translator: tr, language: lang } = ctx;
    const fields = new FieldMaker(form, tr);
    const { secret } = form.values;
    const { address, ...picture } = this.apps.picture(secret, tr.t('platform.name'), username);
    return {
      title: tr.t('factor.app.title'), errors: fields.summary(), replaces: (await this.factors.of(actor.personId)).app ? tr.t('factor.app.replaces') : null,
      picture: { ...picture, label: tr.t('factor.app.picture') }, key: secret.replace(/(.{4})(?=.)/g, '$1 '), secret, open: { label: tr.t('factor.app.open'), href: address },
      action: secondFactorUrls.app({ lang }), cancel: this.back(ctx),
      code: fields.field('code', { label: 'factor.code', hint: 'factor.code.hint', required: true, autocomplete: 'one-time-code', inputmode: 'numeric', maxlength: 40 }),
    };
  }

  passkey(ctx: RequestContext, form: Form<PasskeyForm>): NewPasskeyPage {
    const { translator: tr, language: lang } = ctx;
    const fields = new FieldMaker(form, tr);
    return {
      title: tr.t('factor.passkeys.add'), errors: fields.summary(), action: secondFactorUrls.passkeys({ lang }), options: secondFactorUrls.passkeyOptions({ lang }),
      needs: tr.t('factor.passkey.needs'), failed: tr.t('factor.passkey.notMade'), cancel: this.back(ctx),
      name: fields.field('name', { label: 'factor.passkeys.name', hint: 'factor.passkeys.name.hint', maxlength: 60, autocomplete: 'off' }),
    };
  }

  codes(ctx: RequestContext, codes: string[], done: string): CodesPage {
    const { translator: { t }, language: lang } = ctx;
    return { title: t('factor.codes.title'), done: t(done), codes, back: { label: t('factor.codes.kept'), href: secondFactorUrls.factors({ lang }) } };
  }

  back({ translator: { t }, language: lang }: RequestContext): { label: string; href: string } {
    return { label: t('factor.cancel'), href: secondFactorUrls.factors({ lang }) };
  }

  private used({ translator: tr }: RequestContext, { addedAt, lastUsedAt }: NonNullable<OwnFactors['app']>): string {
    return tr.t(lastUsedAt ? 'factor.added.used' : 'factor.added', { added: tr.date(addedAt), ...(lastUsedAt ? { used: tr.dateTime(lastUsedAt) } : {}) });
  }
}
