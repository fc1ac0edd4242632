import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { browserName } from '../../visitors/sessions/browser-name.js';
import { Sessions } from '../../visitors/sessions/sessions.js';
import { correctionsUrls } from '../corrections/urls.js';
import { reportUrls } from '../guidelines/report-urls.js';
import { People } from '../person/people.js';
import { orcidShown } from '../person/orcid.js';
import { personFields } from '../person/person-form.view.js';
import { PersonOverview } from '../person/person-overview.js';
import { accountsUrls } from '../urls.js';
import type { PersonFacts } from './people.policy.js';
import { PersonFrame } from './person-frame.js';
import { profileFacts } from './person-profile.js';
import { PersonQuery, type HeldRole, type PersonWithState } from './person.query.js';
import { stateColors } from './person-state.js';
import { PERSON_WORK, type PersonWork } from './person-work.js';
import type { PersonEditPage, PersonPage } from './person.view.js';
import type { StaffPersonForm } from './staff-person.form.js';
import { peopleUrls } from './urls.js';

/** A person as the looker may see them: what the work needs, or the whole account (A7, A8, A17). */
@Injectable()
export class PersonPages {
  constructor(
    private readonly policy: Policy,
    private readonly query: PersonQuery,
    private readonly people: People,
    private readonly overview: PersonOverview,
    private readonly sessions: Sessions,
    private readonly frame: PersonFrame,
    @Inject(PERSON_WORK) private readonly work: PersonWork,
  ) {}

  async page(ctx: RequestContext, actor: Actor, person: PersonFacts): Promise<PersonPage> {
    const { translator: tr, journal } = ctx;
    const may = (action: string): boolean => this.policy.allows(action, actor, person);
    const known = may('person.readAll') ? found(await this.query.withState(person.id, journal?.id ?? null)) : null;
    const atWork = known ?? found(await this.query.withRoles(person.id, journal?.id ?? null));
    const fact = (key: string, text: string | null, href: string | null = null) => ({ term: tr.t(key), values: [{ text: text || tr.t('person.none'), href: text ? href : null, lang: null }] });
    const frame = this.frame.of(ctx, actor, person, { title: 'people.one', label: 'people.tabs.person', here: this.own(ctx, person) });
    return {
      ...frame,
      crumbs: [...frame.crumbs.slice(0, 1), { label: atWork.name, href: null }],
      affiliation: atWork.affiliation && [atWork.affiliation, atWork.affiliationSource === 'feide' ? `(${tr.t('person.fromFeide')})` : null].filter(Boolean).join(' '),
      state: known && { text: tr.t(`people.state.${known.state}`), color: stateColors[known.state] },
      bounced: atWork.bouncedAt ? tr.t('people.bounced', { date: tr.date(atWork.bouncedAt), code: atWork.bounce ?? '' }) : null,
      write: atWork.email ? { label: tr.t('people.write'), href: `mailto:${atWork.email}` } : null,
      out: known ? null : {
        text: tr.t('people.outOfReach'),
        action: journal && may('correction.suggest') ? { label: tr.t('correction.tab'), href: correctionsUrls.suggest({ journal: journal.path, lang: ctx.language, person: person.publicId }) } : null,
      },
      workHeading: tr.t('people.atWork'),
      facts: { items: [
        fact('person.email', atWork.email, `mailto:${atWork.email}`), fact('person.interests', atWork.interests.join(', ')),
      ] },
      orcid: orcidShown(atWork.orcid, atWork.orcidVerified),
      profile: known && (await this.profile(ctx, person, known)),
      ...this.roles(ctx, person, atWork.roles, may),
      manuscripts: journal ? { heading: tr.t('people.manuscripts'), none: tr.t('people.manuscripts.none'), items: await this.work.of(ctx, actor, person.id) } : null,
      account: known && (await this.account(ctx, person, may, known.hasAccount)),
    };
  }

  async edit(ctx: RequestContext, actor: Actor, person: PersonFacts, form: Form<StaffPersonForm>, biographyHidden: boolean): Promise<PersonEditPage> {
    const { translator: tr, language: lang, journal } = ctx;
    const at = { lang, person: person.publicId };
    const fields = personFields(form, tr, await this.people.verifiedOrcid(person.id));
    return {
      ...this.frame.of(ctx, actor, person, { title: 'people.edit.title', label: 'people.edit', here: journal ? peopleUrls.journalEdit({ ...at, journal: journal.path }) : peopleUrls.edit(at) }),
      ...fields,
      biography: biographyHidden ? { ...fields.biography, value: '', hint: tr.t('reports.hidden') } : fields.biography,
      text: tr.t('people.edit.text'),
      action: this.own(ctx, person),
      email: new FieldMaker(form, tr).field('email', { label: 'person.email', type: 'email', required: true }),
      cancel: { label: tr.t('form.cancel'), href: this.own(ctx, person) },
    };
  }

  private async profile({ translator: tr, language: lang, journal }: RequestContext, { id, publicId }: PersonFacts, { furtherEmails }: PersonWithState): Promise<PersonPage['profile']> {
    const seen = await this.people.forStaff(id, { whole: journal === null });
    const report = seen.person.biography ? { label: tr.t('reports.link'), href: reportUrls.report({ lang, kind: 'profile', text: publicId }), about: tr.t('person.biography') } : null;
    return { heading: tr.t('people.profile'), facts: profileFacts(seen, furtherEmails, tr), report };
  }

  private own({ language: lang, journal }: RequestContext, person: PersonFacts): string {
    const at = { lang, person: person.publicId };
    return journal ? accountsUrls.journalPerson({ ...at, journal: journal.path }) : accountsUrls.person(at);
  }

  private roles({ translator: tr, language: lang, journal }: RequestContext, person: PersonFacts, roles: readonly HeldRole[], may: (action: string) => boolean): Pick<PersonPage, 'rolesHeading' | 'roles' | 'noRoles'> {
    return {
      rolesHeading: journal ? tr.t('people.roles.here') : tr.t('people.roles'),
      roles: roles.map((held) => ({
        text: journal ? tr.t(`role.${held.role}`) : `${tr.t(`role.${held.role}`)}, ${tr.pick(held.journal).text}`,
        since: tr.t('people.since', { date: tr.date(held.startedAt) }),
        end: may('membership.end')
          ? { action: accountsUrls.journalRoleEnd({ journal: held.path, lang, person: person.publicId }), role: held.role, label: tr.t('people.end'), what: tr.t(`role.${held.role}`) }
          : null,
      })),
      noRoles: tr.t('people.noRoles'),
    };
  }

  private async account({ translator: tr, language: lang }: RequestContext, person: PersonFacts, may: (action: string) => boolean, has: boolean): Promise<PersonPage['account']> {
    const at = { lang, person: person.publicId };
    const actions = [
      { on: may('person.sendReset') && has, action: accountsUrls.personReset(at), name: 'reset', label: tr.t('people.reset') },
      { on: may('person.endSessions') && has, action: accountsUrls.personSessions(at), name: 'end', label: tr.t('people.endSessions') },
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
}
