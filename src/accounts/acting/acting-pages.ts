import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { Accounts } from '../account/accounts.js';
import { PersonMenu } from '../people/person-menu.js';
import type { PersonFacts } from '../people/people.policy.js';
import { People } from '../person/people.js';
import { accountsUrls } from '../urls.js';
import type { ActForm } from './acting.form.js';
import type { ActedForPage, ActPage } from './acting.view.js';
import { Actings } from './actings.js';
import { actingUrls } from './urls.js';

@Injectable()
export class ActingPages {
  constructor(private readonly people: People, private readonly accounts: Accounts, private readonly menu: PersonMenu, private readonly actings: Actings) {}

  async act(ctx: RequestContext, actor: Actor, person: PersonFacts, form: Form<ActForm>): Promise<ActPage> {
    const { translator: { t }, language: lang } = ctx;
    const at = { lang, person: person.publicId };
    const name = this.people.nameOf(await this.people.byId(person.id));
    const fields = new FieldMaker(form, ctx.translator);
    return {
      title: name,
      crumbs: [{ label: t('people.title'), href: accountsUrls.people({ lang }) }, { label: name, href: accountsUrls.person(at) }, { label: t('acting.tab'), href: null }],
      tabs: this.menu.tabs(ctx, actor, person, actingUrls.start(at)),
      heading: t('acting.tab'),
      text: t('acting.intro', { name }),
      points: ['acting.point.told', 'acting.point.recorded', 'acting.point.never', 'acting.point.hour'].map((key) => t(key)),
      errors: fields.summary(),
      action: actingUrls.start(at),
      username: found(await this.accounts.byPerson(actor.personId)).username,
      reason: fields.textarea('reason', { label: 'acting.reason', hint: 'web.noSensitive', required: true, rows: 3, maxlength: 500 }),
      password: fields.field('password', { label: 'acting.password', type: 'password', required: true, autocomplete: 'current-password' }),
      submit: t('acting.submit', { name }),
      cancel: { label: t('acting.cancel'), href: accountsUrls.person(at) },
    };
  }

  async actedFor({ translator: tr, language: lang }: RequestContext, actor: Actor): Promise<ActedForPage> {
    const past = await this.actings.of(actor.personId);
    const owner = actor.behind === null;
    return {
      title: tr.t('acting.profile.title'),
      text: tr.t('acting.profile.text'),
      know: owner && past.some(({ known }) => !known) ? { action: actingUrls.known({ lang }), text: tr.t('acting.profile.new'), label: tr.t('acting.profile.know') } : null,
      items: past.map((one) => ({
        heading: tr.dateTime(one.startedAt),
        time: one.goesOn ? tr.t('acting.profile.goesOn', { time: tr.dateTime(one.endsAt) }) : tr.t('acting.profile.ended', { time: tr.dateTime(one.endedAt ?? one.endsAt) }),
        reason: one.reason,
        who: tr.t('role.webAdmin'),
        fresh: one.known ? null : tr.t('acting.profile.fresh'),
        end: one.goesOn && owner ? { action: actingUrls.end({ lang, acting: one.id }), label: tr.t('acting.profile.end') } : null,
      })),
      nothing: { title: tr.t('acting.profile.nothing'), text: tr.t('acting.profile.nothing.text'), action: null },
    };
  }
}
