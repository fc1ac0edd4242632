import { Injectable } from '@nestjs/common';
import { Journals } from '../../journals/journals.js';
import { journalRoles, type JournalRole } from '../../personal-data/roles.js';
import type { Select } from '../../platform/web/fields.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import { pager } from '../../platform/web/pager.js';
import type { RequestContext } from '../../platform/web/request.js';
import { accountsUrls } from '../urls.js';
import { pageSize, PeopleQuery } from './people.query.js';
import type { PeoplePage } from './people.view.js';

/** What the list's address may ask for. */
export interface PeopleAsked {
  q?: unknown;
  role?: unknown;
  journal?: unknown;
  page?: unknown;
  /** Just back from acting for another. */
  stopped?: unknown;
}

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200).trim() : '');
export const isJournalRole = (role: string): role is JournalRole => (journalRoles as readonly string[]).includes(role);

@Injectable()
export class PeoplePages {
  constructor(private readonly query: PeopleQuery, private readonly journals: Journals) {}

  /** The whole platform's list, or that of the journal of the address. */
  async list(ctx: RequestContext, asked: PeopleAsked): Promise<Omit<PeoplePage, 'give'>> {
    const { translator: tr, language: lang, journal } = ctx;
    const journals = journal ? [] : await this.journals.all();
    const chosen = journals.find(({ path }) => path === text(asked.journal)) ?? null;
    const role = isJournalRole(text(asked.role)) ? (text(asked.role) as JournalRole) : null;
    const search = text(asked.q);
    const page = Math.min(Math.max(1, Math.trunc(Number(text(asked.page))) || 1), 10_000);
    const people = await this.query.list({ journalId: journal?.id ?? chosen?.id ?? null, role, search, page });
    const href = (page: number): string => {
      const query = { q: search, journal: chosen?.path, role, page: page > 1 ? page : null };
      return journal ? accountsUrls.journalPeople({ journal: journal.path, lang }, query) : accountsUrls.people({ lang }, query);
    };
    const fields = new FieldMaker(new Form({ q: search }), tr);
    return {
      title: tr.t('people.title'),
      action: href(1).split('?')[0] ?? '',
      search: fields.field('q', { label: 'people.search', type: 'search', required: true }),
      journal: journal ? null : select('journal', tr.t('people.journal'), [['', tr.t('people.any')], ...journals.map(({ path, name }): [string, string] => [path, tr.pick(name).text])], chosen?.path ?? ''),
      role: roleSelect('role', ctx, role ?? '', true),
      columns: { name: tr.t('person.name'), email: tr.t('person.email'), roles: tr.t('people.roles') },
      rows: people.map((person) => ({
        href: journal ? accountsUrls.journalPerson({ journal: journal.path, lang, person: person.publicId }) : accountsUrls.person({ lang, person: person.publicId }),
        name: person.name,
        detail: [person.username, person.affiliation].filter(Boolean).join(', ') || null,
        email: person.email,
        roles: person.roles.map((held) => (journal ? tr.t(`role.${held.role}`) : `${tr.t(`role.${held.role}`)}, ${tr.pick(held.journal).text}`)),
        blocked: person.blocked ? tr.t('people.blocked') : null,
      })),
      pager: pager(tr, { page, size: pageSize, total: people[0]?.total ?? 0, href }),
      nothing: { title: tr.t('people.nobody'), text: tr.t('people.nobody.text'), action: null },
    };
  }
}

function select(id: string, label: string, options: readonly (readonly [string, string])[], chosen: string, error: string | null = null): Select {
  return { id, name: id, label, hint: null, error, required: true, options: options.map(([value, label]) => ({ value, label, selected: value === chosen })) };
}

/** A choice among a journal's roles; never the web administrator's (X12). */
export function roleSelect(id: string, { translator: { t } }: RequestContext, chosen: string, any: boolean, error: string | null = null): Select {
  const roles = journalRoles.map((role): [string, string] => [role, t(`role.${role}`)]);
  return select(id, t('people.role'), any ? [['', t('people.any')], ...roles] : roles, chosen, error);
}
