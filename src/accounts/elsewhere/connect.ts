import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Accounts } from '../account/accounts.js';
import { FieldSources } from '../person/field-sources.js';
import { Person } from '../person/person.entity.js';
import { Memberships } from '../roles/memberships.js';
import { Identities } from './identities.js';
import { IdentityLetters } from './identity-letters.js';
import type { ExternalType, Told } from './told.js';

/** taken: another account has it. second: this account has another of a kind that one person has once. */
export type Connected = 'connected' | 'already' | 'taken' | 'second' | 'closed';

/** Connects an identity that was just proved to an account whose owner was just asked for its password, or has just confirmed its address. */
@Injectable()
export class Connect {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly accounts: Accounts,
    private readonly identities: Identities,
    private readonly sources: FieldSources,
    private readonly memberships: Memberships,
    private readonly letters: IdentityLetters,
  ) {}

  /** `readerOf`: journals in which the person takes a reader's role along; no other role comes from elsewhere (A19). */
  async connect(personId: number, type: ExternalType, told: Told, wish: { affiliation: boolean; readerOf: readonly number[] }): Promise<Connected> {
    return this.database.transaction(async () => {
      const account = await this.accounts.locked(personId);
      if (!account?.confirmed || account.blocked) return 'closed';
      const by = { personId, behind: null };
      const made = await this.database.one<{ id: number }>(
        `insert into external_identity (person_id, type, issuer, value, name, affiliation, reader_of, linked_at, used_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
         on conflict do nothing returning id`, [personId, type, told.issuer, told.subject, told.name, told.affiliation, [...wish.readerOf], this.clock.now()],
      );
      if (!made) return this.inTheWay(personId, told);
      if (type === 'orcid') await this.tell(personId, { orcid: told.subject }, 'orcid');
      if (type === 'feide' && wish.affiliation && told.affiliation) await this.tell(personId, { affiliation: told.affiliation }, 'feide');
      for (const journalId of wish.readerOf) await this.memberships.give(personId, journalId, 'reader', by);
      await this.events.record({ kind: 'account.identityConnected', subject: ['person', personId], by, data: { type, identity: made.id } });
      await this.letters.connected(personId, type);
      return 'connected';
    });
  }

  /** What Feide says of where someone belongs becomes what is said here, because they want it to (A19). */
  async useAffiliation(personId: number, identityId: number): Promise<boolean> {
    return this.database.transaction(async () => {
      const identity = await this.identities.own(personId, identityId);
      if (identity?.type !== 'feide' || !identity.affiliation) return false;
      await this.tell(personId, { affiliation: identity.affiliation }, 'feide');
      await this.events.record({ kind: 'person.edited', subject: ['person', personId], by: { personId, behind: null } });
      return true;
    });
  }

  private async tell(personId: number, fields: Pick<Person, 'orcid'> | Pick<Person, 'affiliation'>, source: ExternalType): Promise<void> {
    await this.database.manager.update(Person, { id: personId }, fields);
    await this.sources.record(personId, Object.keys(fields) as (keyof Person)[], source);
  }

  private async inTheWay(personId: number, told: Told): Promise<Connected> {
    const known = await this.identities.known(told);
    return known ? (known.personId === personId ? 'already' : 'taken') : 'second';
  }
}
