import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Journals } from '../../journals/journals.js';
import type { Journal } from '../../journals/journal.entity.js';
import { journalRoles } from '../../personal-data/roles.js';
import type { Select } from '../../platform/web/fields.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import type { Pager } from '../../platform/web/pager.js';
import type { RequestContext } from '../../platform/web/request.js';
import { invitationsUrls } from '../invitations/urls.js';
import { accountsUrls } from '../urls.js';
import { askedBy, filterOf, personStates, sortsOf, text, type PeopleAsked, type PeopleFilter } from './people-filter.js';
import { stateColors } from './person-state.js';
import { PeopleQuery, most, type ListedPerson, type PeoplePageOfList } from './people.query.js';
import type { PeopleScope } from './people.sql.js';
import type { PeoplePage } from './people.view.js';
import { peopleUrls } from './urls.js';

/** Someone's list of people: how far they reach and what they asked for. */
export interface PeopleList {
  scope: PeopleScope;
  filter: PeopleFilter;
  journals: readonly Journal[];
  chosen: Journal | null;
}

@Injectable()
export class PeoplePages {
  constructor(private readonly policy: Policy, private readonly query: PeopleQuery, private readonly journals: Journals) {}

  /** The whole platform's list, or that of the journal of the address. */
  async asked({ journal }: RequestContext, actor: Actor, asked: PeopleAsked): Promise<PeopleList> {
    const journals = journal ? [] : await this.journals.all();
    const chosen = journals.find(({ path }) => path === text(asked.journal)) ?? null;
    const reach = actor.webAdmin ? 'all' as const : actor.roles.filter(({ role }) => role === 'manager').map(({ journalId }) => journalId);
    return { scope: { journalId: journal?.id ?? null, only: chosen?.id ?? null, reach }, filter: filterOf(asked, journal !== null), journals, chosen };
  }

  async list(ctx: RequestContext, actor: Actor, asked: PeopleAsked): Promise<PeoplePage> {
    const { translator: tr, language: lang, journal } = ctx;
    const list = await this.asked(ctx, actor, asked);
    const found = await this.query.page(list.scope, list.filter);
    const { filter, chosen } = list;
    const fields = new FieldMaker(new Form({ q: filter.search }), tr);
    const filtered = filter.search !== '' || filter.role !== null || filter.state !== null || chosen !== null;
    const own = journal ? accountsUrls.journalPeople({ journal: journal.path, lang }) : accountsUrls.people({ lang });
    const may = this.policy.allows(journal ? 'person.exportJournal' : 'person.export', actor, { kind: journal ? 'journal' : 'platform', id: journal?.id ?? 0, journalId: journal?.id ?? null });
    return {
      title: tr.t('people.title'),
      invite: { label: tr.t('invite.title'), href: journal ? invitationsUrls.journalNew({ journal: journal.path, lang }) : invitationsUrls.platformNew({ lang }) },
      invitations: { label: tr.t('invitations.title'), href: journal ? invitationsUrls.journal({ journal: journal.path, lang }) : invitationsUrls.platform({ lang }) },
      action: own,
      search: fields.field('q', { label: journal ? 'people.search' : 'people.search.all', type: 'search' }),
      journal: journal ? null : select('journal', tr.t('people.journal'), [['', tr.t('people.any')], ...list.journals.map(({ path, name }): [string, string] => [path, tr.pick(name).text])], chosen?.path ?? ''),
      role: roleSelect('role', ctx, filter.role ?? '', true),
      state: select('state', tr.t('people.state'), [['', tr.t('people.any')], ...personStates.map((state): [string, string] => [state, tr.t(`people.state.${state}`)])], filter.state ?? ''),
      sort: select('sort', tr.t('people.sort'), sortsOf(journal !== null).map((sort): [string, string] => [sort, tr.t(`people.sort.${sort}`)]), filter.sort),
      clear: filtered ? { label: tr.t('people.clear'), href: own } : null,
      columns: { name: tr.t('person.name'), email: tr.t('person.email'), roles: tr.t('people.roles'), state: tr.t('people.state') },
      rows: found.rows.map((person) => this.row(ctx, person)),
      pager: this.pager(ctx, list, found),
      nothing: filtered ? { title: tr.t('people.nobody'), text: tr.t('people.nobody.text'), action: null } : { title: tr.t('people.empty'), text: tr.t('people.empty.text'), action: null },
      download: may && found.rows.length > 0 ? {
        action: journal ? peopleUrls.journalExport({ journal: journal.path, lang }) : peopleUrls.export({ lang }),
        fields: Object.entries({ ...askedBy(filter), journal: chosen?.path ?? null }).flatMap(([name, value]) => (value === null ? [] : [{ name, value }])),
        label: tr.t('people.export'),
      } : null,
    };
  }

  private row({ translator: tr, language: lang, journal }: RequestContext, person: ListedPerson): PeoplePage['rows'][number] {
    return {
      href: journal ? accountsUrls.journalPerson({ journal: journal.path, lang, person: person.publicId }) : accountsUrls.person({ lang, person: person.publicId }),
      name: person.name,
      detail: [journal ? null : person.username, person.affiliation].filter(Boolean).join(' · ') || null,
      email: person.email,
      roles: person.roles.map((held) => (journal ? tr.t(`role.${held.role}`) : `${tr.t(`role.${held.role}`)}, ${tr.pick(held.journal).text}`)),
      state: person.state === null ? null : { text: tr.t(`people.state.${person.state}`), color: stateColors[person.state] },
      out: person.within ? null : tr.t('people.outOfReach.short'),
    };
  }

  private pager({ translator: tr, language: lang, journal }: RequestContext, { filter, chosen }: PeopleList, { rows, total, earlier, later }: PeoplePageOfList): Pager {
    const past = (query: { after?: string | undefined; before?: string | undefined }): { href: string } => {
      const asked = { ...askedBy(filter), journal: chosen?.path, ...query };
      return { href: journal ? accountsUrls.journalPeople({ journal: journal.path, lang }, asked) : accountsUrls.people({ lang }, asked) };
    };
    return {
      summary: total === null ? tr.t('people.moreThan', { count: most }) : tr.t('people.count', { count: total }),
      previous: earlier ? past({ before: rows[0]?.publicId }) : null,
      next: later ? past({ after: rows.at(-1)?.publicId }) : null,
      pages: [],
    };
  }
}

function select(id: string, label: string, options: readonly (readonly [string, string])[], chosen: string, error: string | null = null): Select {
  return { id, name: id, label, hint: null, error, required: false, options: options.map(([value, label]) => ({ value, label, selected: value === chosen })) };
}

/** A choice among a journal's roles; never the web administrator's (X12). */
export function roleSelect(id: string, { translator: { t } }: RequestContext, chosen: string, any: boolean, error: string | null = null): Select {
  const roles = journalRoles.map((role): [string, string] => [role, t(`role.${role}`)]);
  return select(id, t('people.role'), any ? [['', t('people.any')], ...roles] : roles, chosen, error);
}
