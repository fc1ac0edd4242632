import { IsNotEmpty, MaxLength } from 'class-validator';
import { Injectable } from '@nestjs/common';
import { Journals } from '../../journals/journals.js';
import type { Actor } from '../../access/actor.js';
import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { Accounts } from '../account/accounts.js';
import { People } from '../person/people.js';
import type { ConnectedPage, ConnectPage, DisconnectPage } from './connected.view.js';
import { ElsewherePages } from './elsewhere-pages.js';
import type { Returned } from './errands.js';
import type { ExternalIdentity } from './external-identity.entity.js';
import { identityFacts } from './identity-facts.js';
import { Identities } from './identities.js';
import { providerName, Providers } from './providers.js';
import type { ExternalType } from './told.js';
import { elsewhereUrls } from './urls.js';
import { waysIn } from './ways-in.js';

export class PasswordAgainForm {
  @IsNotEmpty({ message: 'signIn.password.missing' })
  @MaxLength(200, { message: 'password.wrong' })
  connectPassword = '';
}

/** Nothing ticked beforehand: what comes from elsewhere is taken only if the person wants it. */
export class ConnectForm extends PasswordAgainForm {
  affiliation = false;
  /** Paths of journals. */
  readerOf: string[] = [];
}

/** Draws a person's connected accounts, and what is asked before one is connected or disconnected. */
@Injectable()
export class ConnectedPages {
  constructor(
    private readonly providers: Providers,
    private readonly identities: Identities,
    private readonly people: People,
    private readonly accounts: Accounts,
    private readonly journals: Journals,
    private readonly elsewhere: ElsewherePages,
  ) {}

  async list(ctx: RequestContext, actor: Actor): Promise<ConnectedPage> {
    const { translator: tr, language: lang } = ctx;
    const all = await this.identities.of(actor.personId);
    const { affiliation } = await this.people.byId(actor.personId);
    const live = all.filter(({ endedAt }) => endedAt === null);
    const ended = all.filter(({ endedAt }) => endedAt !== null);
    const offered = this.providers.all().filter(({ type }) => type !== 'orcid' || !live.some((identity) => identity.type === 'orcid'));
    return {
      title: tr.t('elsewhere.connected'), intro: tr.t('elsewhere.connected.intro'),
      identities: live.map((identity) => ({
        id: `identity-${identity.id}`, heading: providerName[identity.type], ...identityFacts(tr, identity),
        affiliation: identity.type === 'feide' && identity.affiliation && identity.affiliation !== affiliation
          ? { action: elsewhereUrls.useAffiliation({ lang, identity: identity.id }), label: tr.t('elsewhere.useAffiliation', { affiliation: identity.affiliation }) } : null,
        disconnect: { href: elsewhereUrls.disconnect({ lang, identity: identity.id }), label: tr.t('elsewhere.disconnect', { provider: providerName[identity.type] }) },
      })),
      nothing: live.length > 0 ? null : tr.t(this.providers.all().length > 0 ? 'elsewhere.connected.none' : 'elsewhere.connected.off'),
      ways: waysIn(offered, tr, { heading: 'elsewhere.connected.more', label: 'elsewhere.connectWith', next: '' }),
      ended: ended.length === 0 ? null : {
        heading: tr.t('elsewhere.ended'),
        items: ended.map(({ type, endedAt, endedBySelf, note }) => ({
          text: tr.t(endedBySelf ? 'elsewhere.ended.self' : 'elsewhere.ended.staff', { provider: providerName[type], date: tr.date(endedAt!) }), note,
        })),
      },
    };
  }

  async connect(ctx: RequestContext, actor: Actor, errand: Returned, form: Form<ConnectForm>): Promise<ConnectPage> {
    const { translator: tr, language: lang } = ctx;
    const type = errand.type as ExternalType;
    const name = { provider: providerName[type] };
    const fields = new FieldMaker(form, tr);
    const { orcid } = await this.people.byId(actor.personId);
    const journals = type === 'feide' ? await this.journals.enabled() : [];
    return {
      title: tr.t('elsewhere.connect.title', name), errors: fields.summary(), text: tr.t('elsewhere.unknown.text', name), ...this.elsewhere.told(ctx, type, errand.told),
      replaces: type === 'orcid' && orcid && orcid !== errand.told.subject ? { kind: 'warning', title: null, text: tr.t('elsewhere.connect.replaces', { orcid }), live: false } : null,
      action: elsewhereUrls.confirm({ lang }), username: await this.usernameOf(actor),
      affiliation: type === 'feide' && errand.told.affiliation
        ? fields.checkbox('affiliation', { label: 'elsewhere.connect.affiliation', hint: 'elsewhere.connect.affiliation.hint', args: { affiliation: errand.told.affiliation } }) : null,
      readerOf: journals.length > 0
        ? fields.choices('readerOf', { label: 'elsewhere.connect.readerOf', hint: 'elsewhere.connect.readerOf.hint', options: journals.map(({ path, name }) => ({ value: path, label: tr.pick(name).text })) }) : null,
      password: this.password(fields), submit: tr.t('elsewhere.connect.submit', name), cancel: { label: tr.t('form.cancel'), href: elsewhereUrls.connected({ lang }) },
    };
  }

  async disconnect(ctx: RequestContext, actor: Actor, identity: ExternalIdentity, form: Form<PasswordAgainForm>): Promise<DisconnectPage> {
    const { translator: tr, language: lang } = ctx;
    const name = { provider: providerName[identity.type as ExternalType] };
    const fields = new FieldMaker(form, tr);
    return {
      title: tr.t('elsewhere.disconnect', name), errors: fields.summary(),
      texts: [tr.t('elsewhere.disconnect.text', name), ...(identity.type === 'orcid' ? [tr.t('elsewhere.disconnect.orcid')] : [])],
      action: elsewhereUrls.disconnect({ lang, identity: identity.id }), username: await this.usernameOf(actor), password: this.password(fields),
      cancel: { label: tr.t('form.cancel'), href: elsewhereUrls.connected({ lang }) },
    };
  }

  private password<T extends PasswordAgainForm>(fields: FieldMaker<T>): ConnectPage['password'] {
    return fields.field('connectPassword', { label: 'password.current', hint: 'elsewhere.password.hint', type: 'password', required: true, autocomplete: 'current-password' });
  }

  private async usernameOf(actor: Actor): Promise<string> {
    return (await this.accounts.byPerson(actor.personId))?.username ?? '';
  }
}
