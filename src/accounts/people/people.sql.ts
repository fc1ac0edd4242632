import { interestsOf } from '../interests/interests-of.js';
import { openInvitations } from '../invitations/open-invitations.js';
import { isRestricted } from '../restriction/restricted.js';
import { hasNotEnded } from '../roles/live.js';
import type { OpenWork } from '../roles/open-work.js';
import { accountState } from './account-state.js';
import type { PeopleFilter, PeopleSort } from './people-filter.js';

/** Whose list it is: of one journal, or of all; and how far the looker reaches: everywhere, or over the journals that they manage (A7, A8). */
export interface PeopleScope {
  journalId: number | null;
  /** The journal that an administrator has chosen as a filter. */
  only: number | null;
  reach: 'all' | readonly number[];
}

interface Statement {
  statement: string;
  values: unknown[];
}

/** In the order of the Norwegian alphabet; the same words as the index of migration 23. */
const sortName = (p: string): string => `(coalesce(${p}.family_name, '') || ', ' || coalesce(${p}.given_name, '')) collate "nb-x-icu"`;

/** What the list of people asks of the database. */
export class PeopleSql {
  private readonly values: unknown[] = [];
  private readonly from = 'person p left join account a on a.person_id = p.id';

  constructor(private readonly scope: PeopleScope, private readonly filter: PeopleFilter, private readonly moment: Date, private readonly work: OpenWork) {}

  /** The people of a page, in their order (reversed before a cursor), each with everything that is shown; `counted` says how far all of them are counted. */
  page(size: number, counted: number): Statement {
    const [key, direction] = this.order();
    const found = this.found();
    const where = this.where('p', 'a');
    const rows = (among: string, conditions: readonly string[]): string =>
      `select p.id, ${key('p', 'a')} as key from ${among} where ${[where, ...this.begins(), ...conditions].join(' and ')} order by key ${direction}, id ${direction} limit ${size}`;
    const total = counted > 0 ? `(select count(*)::int from (select 1 from ${this.from} where ${where} limit ${counted}) c)` : '0';
    const known = (column: string): string => `case when page.within then ${column} end`;
    return {
      statement: `with ${[...found, ...(this.signsIn() ? this.lastSeen(rows, size) : [`listed as materialized (${rows(this.from, [])})`])].join(', ')},
          page as materialized (select listed.id, listed.key, ${this.within('p', 'a')} as within from listed join person p on p.id = listed.id left join account a on a.person_id = p.id)
        select p.public_id as "publicId", concat_ws(' ', p.given_name, p.middle_name, p.family_name) as name, p.given_name as "givenName", p.family_name as "familyName",
          p.affiliation, p.email, p.orcid, ${interestsOf('p.id')} as interests, page.within, ${known(this.state('p', 'a'))} as state, ${this.scope.journalId === null ? 'a.username' : known('a.username')} as username,
          ${known('p.country')} as country, ${known('a.registered_at')} as "registeredAt", ${known('a.last_sign_in_at')} as "lastSignInAt",
          coalesce((select json_agg(json_build_object('journal', j.name, 'role', m.role) order by m.journal_id, m.id)
            from membership m join journal j on j.id = m.journal_id where m.person_id = p.id and ${this.live}${this.inJournal}), '[]') as roles,
          ${total} as total
        from page join person p on p.id = page.id left join account a on a.person_id = p.id order by page.key ${direction}, p.id ${direction}`,
      values: this.values,
    };
  }

  /** Who is found, each with whether they are within reach: for what is kept of an export. */
  everyone(): Statement {
    const found = this.found();
    return { statement: `${found.length > 0 ? `with ${found.join(', ')} ` : ''}select p.id, ${this.within('p', 'a')} as within from ${this.from} where ${this.where('p', 'a')}`, values: this.values };
  }

  /** The newest sign-ins come from their index; only where they do not fill the page, those follow who never signed in. */
  private lastSeen(rows: (among: string, conditions: readonly string[]) => string, size: number): string[] {
    return [
      `recent as materialized (${rows('account a join person p on p.id = a.person_id', ['a.last_sign_in_at is not null'])})`,
      `listed as materialized (select id, key from recent union all (${rows(this.from, ['a.last_sign_in_at is null', `(select count(*) from recent) < ${size}`])}) order by key desc, id desc limit ${size})`,
    ];
  }

  private signsIn(): boolean {
    return this.filter.sort === 'seen' && this.filter.cursor?.past !== 'before' && this.words().length === 0;
  }

  private get at(): string {
    return this.value(this.moment);
  }

  private get live(): string {
    return hasNotEnded('m', this.at);
  }

  private get inJournal(): string {
    return this.scope.journalId === null ? '' : ` and m.journal_id = ${this.scope.journalId}`;
  }

  private value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  private order(): [key: (p: string, a: string) => string, direction: 'asc' | 'desc'] {
    const newest = (p: string): string => (this.scope.journalId === null ? `${p}.created_at`
      : `(select max(m.started_at) from membership m where m.person_id = ${p}.id and ${this.live}${this.inJournal})`);
    const keys: Record<PeopleSort, [(p: string, a: string) => string, boolean]> = {
      name: [sortName, true], newest: [newest, false], seen: [(_, a) => `coalesce(${a}.last_sign_in_at, '-infinity')`, false],
    };
    const [key, ascending] = keys[this.filter.sort];
    return [key, ascending === (this.filter.cursor?.past !== 'before') ? 'asc' : 'desc'];
  }

  /** A page begins past one person, who is looked for among those whom the looker may list. */
  private begins(): string[] {
    if (!this.filter.cursor) return [];
    const [key, direction] = this.order();
    const cursor = `select ${key('c', 'ca')}, c.id from person c left join account ca on ca.person_id = c.id where c.public_id = ${this.value(this.filter.cursor.person)} and ${this.member('c')}`;
    return [`(${key('p', 'a')}, p.id) ${direction === 'asc' ? '>' : '<'} (${cursor})`];
  }

  private member(p: string): string {
    const { journalId, only } = this.scope;
    const journal = journalId ?? only;
    const role = this.filter.role;
    const listed = `${p}.family_name is not null and not ${isRestricted(`${p}.id`, 'lists')}`;
    if (journal === null && role === null) return listed;
    const conditions = [...(journal === null ? [] : [`m.journal_id = ${journal}`]), ...(role === null ? [] : [`m.role = ${this.value(role)}`])];
    return `${listed} and exists (select 1 from membership m where m.person_id = ${p}.id and ${this.live} and ${conditions.join(' and ')})`;
  }

  private where(p: string, a: string): string {
    const state = this.filter.state === null ? [] : [this.within(p, a), `${this.state(p, a)} = ${this.value(this.filter.state)}`];
    return [this.member(p), ...(this.words().length > 0 ? [`${p}.id in (select id from found)`] : []), ...state].join(' and ');
  }

  private words(): string[] {
    return this.filter.search.normalize('NFC').split(/\s+/).filter(Boolean).slice(0, 6);
  }

  /** Who has all the words, both sides folded alike, so that Oystein finds Øystein. The user name is the administrator's to search: whoever has a word there has the others there or in the rest. */
  private found(): string[] {
    const words = this.words();
    if (words.length === 0) return [];
    const texts = words.map((word) => `p.search_text like containing(${this.value(word)})`);
    const named = `select p.id from person p where ${texts.join(' and ')}`;
    if (this.scope.journalId !== null) return [`found as materialized (${named})`];
    const usernames = words.map((word) => `lower(a.username::text) like ${this.value(`%${word.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`)}`);
    const either = texts.map((text, index) => `(${text} or ${usernames[index]})`);
    return [`found as materialized (${named} union select p.id from account a join person p on p.id = a.person_id where (${usernames.join(' or ')}) and ${either.join(' and ')})`];
  }

  private state(p: string, a: string): string {
    return accountState(p, a, this.at);
  }

  /** The same as the policy's managesAllTheirJournals, said over rows (A8). */
  private within(p: string, a: string): string {
    if (this.scope.reach === 'all') return 'true';
    const managed = `array[${this.scope.reach.map(Number).join(', ')}]::int[]`;
    return `(not coalesce(${a}.web_admin, false)
      and not exists (select 1 from membership m where m.person_id = ${p}.id and ${this.live} and m.journal_id <> all(${managed}))
      and not exists (select 1 from (${openInvitations(p, this.at)}) i where i.journal_id is null or i.journal_id <> all(${managed}))
      and not exists (select 1 from (${this.work.sql(`${p}.id`)} offset 0) w where w.journal_id <> all(${managed})))`;
  }
}
