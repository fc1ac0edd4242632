import { Injectable } from '@nestjs/common';
import type { JournalRole } from '../../personal-data/roles.js';
import { Clock } from '../../platform/clock.js';
import { interestsOf } from '../interests/interests-of.js';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { accountState } from './account-state.js';
import type { PersonState } from './people-filter.js';
import { isVerifiedOrcid } from '../person/orcid.js';
import { hasNotEnded } from '../roles/live.js';

/** What a journal's staff may know of anyone with a role there (A17). */
export interface PersonAtWork {
  name: string;
  givenName: string | null;
  middleName: string | null;
  familyName: string | null;
  affiliation: string | null;
  email: string | null;
  orcid: string | null;
  orcidVerified: boolean;
  affiliationSource: string | null;
  interests: string[];
  /** When mail to the address that they have now came back, if nothing has gone through since; and why, as a number. */
  bouncedAt: Date | null;
  bounce: string | null;
}

/** The same, with the roles held now; of one journal only, where the looker is that journal's. */
export interface PersonWithRoles extends PersonAtWork {
  roles: HeldRole[];
}

/** The same, with what is told of the account to those within whose reach it is. */
export interface PersonWithState extends PersonWithRoles {
  furtherEmails: string[];
  state: PersonState;
  hasAccount: boolean;
}

export interface HeldRole {
  journalId: number;
  path: string;
  journal: Localized;
  role: JournalRole;
  startedAt: Date;
}

/** The newest mail to a person's present address, if it came back. */
const lastBounce = `(select newest.failed_at, newest.failure from (
  select m.failed_at, m.failure from message m where m.person_id = p.id and lower(m.to_address) = lower(p.email) and (m.failed_at is not null or m.sent_at is not null)
  order by coalesce(m.failed_at, m.sent_at) desc, m.id desc limit 1) newest where newest.failed_at is not null)`;

const atWork = `concat_ws(' ', p.given_name, p.middle_name, p.family_name) as name, p.given_name as "givenName", p.middle_name as "middleName", p.family_name as "familyName", p.affiliation, p.email, p.orcid,
  ${interestsOf('p.id')} as interests, ${isVerifiedOrcid('p.id', 'p.orcid')} as "orcidVerified", p.sources->>'affiliation' as "affiliationSource", back.failed_at as "bouncedAt", back.failure as bounce`;
const bounced = `left join lateral ${lastBounce} back on true`;

const roles = (journal: string, now: string): string => `coalesce((select json_agg(json_build_object('journalId', m.journal_id, 'path', j.path, 'journal', j.name, 'role', m.role, 'startedAt', m.started_at) order by j.id, m.id)
  from membership m join journal j on j.id = m.journal_id where m.person_id = p.id and ${hasNotEnded('m', now)} and (${journal}::int is null or m.journal_id = ${journal})), '[]') as roles`;

/** A moment comes out of JSON as text. */
const dated = <P extends PersonWithRoles>(person: P | null): P | null => person && { ...person, roles: person.roles.map((role) => ({ ...role, startedAt: new Date(role.startedAt) })) };

@Injectable()
export class PersonQuery {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async atWork(personId: number): Promise<PersonAtWork | null> {
    return this.database.one<PersonAtWork>(`select ${atWork} from person p ${bounced} where p.id = $1`, [personId]);
  }

  async withRoles(personId: number, journalId: number | null): Promise<PersonWithRoles | null> {
    return dated(await this.database.one<PersonWithRoles>(`select ${atWork}, ${roles('$2', '$3')} from person p ${bounced} where p.id = $1`, [personId, journalId, this.clock.now()]));
  }

  async withState(personId: number, journalId: number | null): Promise<PersonWithState | null> {
    return dated(await this.database.one<PersonWithState>(
      `select ${atWork}, ${roles('$2', '$3')}, array(select address::text from further_email f where f.person_id = p.id and f.confirmed_at is not null order by f.id) as "furtherEmails",
         ${accountState('p', 'a', '$3')} as state, a.person_id is not null as "hasAccount"
       from person p left join account a on a.person_id = p.id ${bounced} where p.id = $1`, [personId, journalId, this.clock.now()],
    ));
  }
}
