import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { browserName } from '../../visitors/sessions/browser-name.js';
import { Sessions } from '../../visitors/sessions/sessions.js';
import type { PersonFacts } from './people.policy.js';
import { personFields } from '../person/person-form.view.js';
import { PersonOverview } from '../person/person-overview.js';
import { accountsUrls } from '../urls.js';
import { PersonMenu } from './person-menu.js';
import { PersonQuery } from './person.query.js';
import type { StaffPersonForm } from './staff-person.form.js';
import type { PersonPage } from './people.view.js';

/** A person as the looker may see them: what the work needs, or the whole account (A7, A8, A17). */
@Injectable()
export class PersonPages {
  constructor(
    private readonly policy: Policy,
    private readonly query: PersonQuery,
    private readonly overview: PersonOverview,
    private readonly sessions: Sessions,
    private readonly menu: PersonMenu,
  ) {}

  async page(ctx: RequestContext, actor: Actor, person: PersonFacts, form: () => Promise<Form<StaffPersonForm>>): Promise<PersonPage> {
    const { translator: tr, language: lang, journal } = ctx;
    const may = (action: string): boolean => this.policy.allows(action, actor, person);
    const atWork = found(await this.query.atWork(person.id));
    const fact = (key: string, text: string | null, href: string | null = null) => ({ term: tr.t(key), values: [{ text: text || tr.t('person.none'), href: text ? href : null, lang: null }] });
    const roles = await this.query.roles(person.id, journal?.id ?? null);
    const list = journal ? accountsUrls.journalPeople({ journal: journal.path, lang }) : accountsUrls.people({ lang });
    return {
      title: atWork.name,
      crumbs: [{ label: tr.t('people.title'), href: list }, { label: atWork.name, href: null }],
      tabs: this.menu.tabs(ctx, actor, person, journal ? accountsUrls.journalPerson({ journal: journal.path, lang, person: person.publicId }) : accountsUrls.person({ lang, person: person.publicId })),
      limited: may('person.readAll') ? null : tr.t('people.outOfReach'),
      workHeading: tr.t('people.atWork'),
      work: {
        items: [
          fact('person.affiliation', atWork.affiliation), fact('person.email', atWork.email, `mailto:${atWork.email}`),
          fact('person.orcid', atWork.orcid, `https://orcid.org/${atWork.orcid}`), fact('person.interests', atWork.interests.join(', ')),
        ],
      },
      rolesHeading: journal ? tr.t('people.roles.here') : tr.t('people.roles'),
      roles: roles.map((held) => ({
        text: journal ? tr.t(`role.${held.role}`) : `${tr.t(`role.${held.role}`)}, ${tr.pick(held.journal).text}`,
        since: tr.t('people.since', { date: tr.date(held.startedAt) }),
        end: may('membership.end')
          ? { action: accountsUrls.journalRoleEnd({ journal: held.path, lang, person: person.publicId }), role: held.role, label: tr.t('people.end') }
          : null,
      })),
      noRoles: tr.t('people.noRoles'),
      account: may('person.readAll') ? await this.account(ctx, person, may) : null,
      edit: may('person.edit') ? await this.edit(ctx, person, await form()) : null,
    };
  }

  private async account({ translator: tr, language: lang }: RequestContext, person: PersonFacts, may: (action: string) => boolean): Promise<PersonPage['account']> {
    const has = await this.query.hasAccount(person.id);
    const at = { lang, person: person.publicId };
    const actions = [
      { on: may('person.sendReset') && has, action: accountsUrls.personReset(at), name: 'reset', label: tr.t('people.reset'), danger: false },
      { on: may('person.endSessions') && has, action: accountsUrls.personSessions(at), name: 'end', label: tr.t('people.endSessions'), danger: false },
    ];
    const sessions = may('person.endSessions') ? await this.sessions.of(person.id) : [];
    return {
      heading: tr.t('profile.facts'),
      facts: await this.overview.account(person.id, tr),
      actions: actions.filter(({ on }) => on).map(({ on: _on, ...action }) => action),
      sessions: sessions.length === 0 ? null : {
        heading: tr.t('people.sessions'),
        items: sessions.map((session) => tr.t('people.session', { browser: browserName(session.browser) ?? session.browser, ip: session.ip, seen: tr.dateTime(session.seenAt) })),
      },
    };
  }

  private async edit(ctx: RequestContext, person: PersonFacts, form: Form<StaffPersonForm>): Promise<PersonPage['edit']> {
    const { translator: tr, language: lang, journal } = ctx;
    const at = { lang, person: person.publicId };
    return {
      ...personFields(form, tr),
      heading: tr.t('people.edit'),
      action: journal ? accountsUrls.journalPerson({ ...at, journal: journal.path }) : accountsUrls.person(at),
      email: new FieldMaker(form, tr).field('email', { label: 'person.email', type: 'email', required: true }),
    };
  }
}
