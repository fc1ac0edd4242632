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

@Injectable()
export class PersonQuery {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async atWork(personId: number): Promise<PersonAtWork | null> {
    return this.database.one<PersonAtWork>(
      `select concat_ws(' ', given_name, middle_name, family_name) as name, given_name as "givenName", middle_name as "middleName", family_name as "familyName", affiliation, email, orcid, ${interestsOf('p.id')} as interests,
              ${isVerifiedOrcid('p.id', 'p.orcid')} as "orcidVerified", sources->>'affiliation' as "affiliationSource", back.failed_at as "bouncedAt", back.failure as bounce
       from person p left join lateral ${lastBounce} back on true where id = $1`, [personId],
    );
  }

  async furtherEmails(personId: number): Promise<string[]> {
    return (await this.database.query<{ address: string }>('select address from further_email where person_id = $1 and confirmed_at is not null order by id', [personId])).map(({ address }) => address);
  }

  /** The roles held now; of one journal only, where the looker is that journal's. */
  async roles(personId: number, journalId: number | null): Promise<HeldRole[]> {
    return this.database.query<HeldRole>(
      `select m.journal_id as "journalId", j.path, j.name as journal, m.role, m.started_at as "startedAt" from membership m join journal j on j.id = m.journal_id
       where m.person_id = $1 and ${hasNotEnded('m', '$3')} and ($2::int is null or m.journal_id = $2) order by j.id, m.id`, [personId, journalId, this.clock.now()],
    );
  }

  async hasAccount(personId: number): Promise<boolean> {
    return (await this.database.one('select 1 from account where person_id = $1', [personId])) !== null;
  }

  async state(personId: number, now: Date): Promise<PersonState | null> {
    return (await this.database.one<{ state: PersonState }>(`select ${accountState('p', 'a', '$2')} as state from person p left join account a on a.person_id = p.id where p.id = $1`, [personId, now]))?.state ?? null;
  }
}
