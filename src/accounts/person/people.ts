import { shownFullName } from '../restriction/shown-names.js';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { JournalRole } from '../../personal-data/roles.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { isLanguage, type Language } from '../../platform/i18n/texts.js';
import { found } from '../../platform/web/problems.js';
import { isUnavailable } from '../restriction/restricted.js';
import { isLive } from '../roles/live.js';
import { isHidden } from '../guidelines/hidden.js';
import { interestsOf } from '../interests/interests-of.js';
import { isVerifiedOrcid, orcidShown, type OrcidShown } from './orcid.js';
import { Person } from './person.entity.js';

export interface RoleHolder {
  personId: number;
  name: string;
  affiliation: string | null;
  interests: string[];
}

export interface Recipient {
  personId: number;
  address: string;
  name: string;
  language: Language;
  /** False for a kind of mail that the person has switched off. */
  wants(kind: string): boolean;
}

export interface NewPerson {
  givenName: string;
  familyName: string;
  email: string;
  affiliation?: string | null;
  mailLanguage: Language;
  source: 'self' | 'staff' | 'submitter' | 'import';
}

const fullName = (person: Pick<Person, 'givenName' | 'middleName' | 'familyName'>): string =>
  [person.givenName, person.middleName, person.familyName].filter(Boolean).join(' ');

/** What somebody else tells of a person is theirs, field by field. */
const sourcesOf = ({ source, affiliation }: NewPerson): Person['sources'] =>
  (source === 'self' ? {} : { givenName: source, familyName: source, email: source, ...(affiliation ? { affiliation: source } : {}) });

/** In SQL, the id of the person whom an address leads to, or null. */
export const personOf = (address: string): string =>
  `coalesce((select id from person where email = ${address}::citext), (select person_id from further_email where address = ${address}::citext and confirmed_at is not null))`;

/** Persons, with or without an account, and who holds which role in a journal. */
@Injectable()
export class People {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async byId(id: number): Promise<Person> {
    return found(await this.database.manager.findOneBy(Person, { id }));
  }

  /** With what is hidden of where they work and live (R6): for the person, and for the web administrator. */
  async whole(id: number): Promise<Person> {
    return this.unhidden(await this.byId(id));
  }

  /** As staff see them: a biography that the editors have hidden (P4) is not there. `whole` is for the web administrator. */
  async forStaff(id: number, { whole }: { whole: boolean }): Promise<{ person: Person; biographyHidden: boolean }> {
    const { entities: [entity], raw } = await this.database.manager.createQueryBuilder(Person, 'p').addSelect(isHidden('profile', 'p.id'), 'hidden').where({ id }).getRawAndEntities<{ hidden: boolean }>();
    const person = whole ? await this.unhidden(found(entity)) : found(entity);
    const biographyHidden = person.biography !== null && raw[0]?.hidden === true;
    return { person: biographyHidden ? { ...person, biography: null } : person, biographyHidden };
  }

  /** Whose address it is: the preferred one, or one that the person has confirmed besides it. */
  async byEmail(email: string): Promise<Person | null> {
    const row = await this.database.one<{ id: number }>(`select ${personOf('$1')} as id`, [email]);
    return row?.id ? this.database.manager.findOneBy(Person, { id: row.id }) : null;
  }

  /** The iD with which the person signed in here, as it is shown; null if they have not (B8). */
  async verifiedOrcid(id: number): Promise<OrcidShown | null> {
    const row = await this.database.one<{ orcid: string }>(`select p.orcid from person p where p.id = $1 and ${isVerifiedOrcid('p.id', 'p.orcid')}`, [id]);
    return row && orcidShown(row.orcid, true);
  }

  /** Names by id, for lists and histories; a ghost has an empty name. */
  async names(ids: readonly number[]): Promise<Map<number, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<{ id: number; name: string }>(
      `select p.id, ${shownFullName('p')} as name from person p where p.id = any($1)`, [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, row.name]));
  }

  async create(person: NewPerson): Promise<Person> {
    const row = this.database.manager.create(Person, {
      publicId: randomBytes(9).toString('base64url'),
      givenName: person.givenName, familyName: person.familyName, email: person.email, affiliation: person.affiliation ?? null,
      muted: [], workingLanguages: [], mailLanguage: person.mailLanguage, source: person.source, sources: sourcesOf(person), createdAt: this.clock.now(),
    });
    await this.database.manager.insert(Person, row);
    return row;
  }

  /** Somebody of whom nothing is known, to stand where a person was. */
  async ghost(): Promise<number> {
    const row = this.database.manager.create(Person, {
      publicId: randomBytes(9).toString('base64url'), givenName: null, familyName: null, email: null, muted: [], workingLanguages: [], mailLanguage: 'en', source: 'staff', sources: {}, createdAt: this.clock.now(),
    });
    await this.database.manager.insert(Person, row);
    return row.id;
  }

  /** Everyone who holds one of the roles in the journal now, and whose account is open. */
  async holders(journalId: number, roles: readonly JournalRole[]): Promise<RoleHolder[]> {
    return this.database.query<RoleHolder>(
      `select p.id as "personId", concat_ws(' ', p.given_name, p.middle_name, p.family_name) as name, p.affiliation, ${interestsOf('p.id')} as interests
       from person p where exists (select 1 from membership m where m.person_id = p.id and m.journal_id = $1 and m.role = any($2)
         and ${isLive('m', '$3')}) and not ${isUnavailable('p.id', '$3', 'assignment')}
       order by p.family_name, p.given_name, p.id`,
      [journalId, [...roles], this.clock.now()],
    );
  }

  /** Everyone who runs the platform and whose account is open. */
  async administrators(): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `select a.person_id as id from account a where a.web_admin and a.confirmed_at is not null and not ${isUnavailable('a.person_id', '$1', 'mail')} order by a.person_id`, [this.clock.now()],
    );
    return rows.map(({ id }) => id);
  }

  /** Where and how to write to a person, or null if there is no address. */
  async recipient(id: number): Promise<Recipient | null> {
    return (await this.recipients([id]))[0] ?? null;
  }

  /** The same for several, in their order; without those who have no address. */
  async recipients(ids: readonly number[]): Promise<Recipient[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.query<{ personId: number; address: string; name: string; language: string | null; muted: string[] }>(
      `select id as "personId", email as address, concat_ws(' ', given_name, middle_name, family_name) as name, mail_language as language, muted
       from person where id = any($1) and email is not null order by array_position($1::int[], id)`, [[...ids]],
    );
    return rows.map(({ muted, language, ...row }) => ({ ...row, language: isLanguage(language) ? language : 'en', wants: (kind) => !muted.includes(kind) }));
  }

  private async unhidden(person: Person): Promise<Person> {
    const hidden = await this.database.one<Pick<Person, 'affiliation' | 'country' | 'postalAddress'>>('select affiliation, country, postal_address as "postalAddress" from protected_address where person_id = $1 order by id limit 1', [person.id]);
    return hidden ? Object.assign(person, hidden) : person;
  }

  nameOf(person: Pick<Person, 'givenName' | 'middleName' | 'familyName'>): string {
    return fullName(person);
  }
}
