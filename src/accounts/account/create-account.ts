import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Language } from '../../platform/i18n/texts.js';
import { Account } from './account.entity.js';
import { currentGuidelines } from '../guidelines/guideline-versions.js';
import { Consents, type ConsentPurpose } from '../consents/consents.js';
import { Memberships } from '../roles/memberships.js';
import { Interests } from '../interests/interests.js';
import { FieldSources } from '../person/field-sources.js';
import { People } from '../person/people.js';
import { Person } from '../person/person.entity.js';
import { listOf, type NameFields } from '../person/person-fields.js';
import type { ChosenRole } from '../roles/role-choices.js';

export interface NewAccount {
  names: NameFields;
  email: string;
  username: string;
  passwordHash: string;
  language: Language;
  roles: readonly ChosenRole[];
  consents: readonly ConsentPurpose[];
  webAdmin: boolean;
  confirmed: boolean;
  /** Whoever gives the data has shown that the address is theirs, after staff had given it. */
  invited?: true;
}

/** Makes an account, for a person who is new or who is known already as a contributor or a reviewer. */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly people: People,
    private readonly interests: Interests,
    private readonly consents: Consents,
    private readonly memberships: Memberships,
    private readonly sources: FieldSources,
  ) {}

  async create(wanted: NewAccount): Promise<number> {
    return this.database.transaction(async () => {
      const { givenName, familyName } = wanted.names;
      const person = (await this.people.byEmail(wanted.email))
        ?? (await this.people.create({ givenName, familyName, email: wanted.email, mailLanguage: wanted.language, source: wanted.invited ? 'staff' : 'self' }));
      if (wanted.invited) await this.take(person, wanted.names, wanted.language);
      else await this.fillBlanks(person, wanted.names);
      const now = this.clock.now();
      await this.database.manager.insert(Account, {
        personId: person.id, username: wanted.username, passwordHash: wanted.passwordHash, webAdmin: wanted.webAdmin, registeredAt: now,
        confirmedAt: wanted.confirmed ? now : null, lastSignInAt: null, guidelinesAgreedAt: now, guidelinesVersion: currentGuidelines.version,
      });
      const by = { personId: person.id, behind: null };
      await this.events.record({ kind: 'account.registered', subject: ['person', person.id], by, data: { webAdmin: wanted.webAdmin } });
      for (const purpose of wanted.consents) await this.consents.give(person.id, purpose, wanted.language);
      for (const { journalId, role } of wanted.roles) await this.memberships.give(person.id, journalId, role, by);
      return person.id;
    });
  }

  /** The owner of the address says how it is. */
  private async take(person: Person, names: NameFields, mailLanguage: Language): Promise<void> {
    const given = { givenName: names.givenName, familyName: names.familyName, middleName: names.middleName || null, affiliation: names.affiliation || null, country: names.country || null, mailLanguage };
    await this.database.manager.update(Person, { id: person.id }, given);
    await this.sources.record(person.id, Object.keys(given) as (keyof typeof given)[], 'self');
  }

  /** What is known of a person is not overwritten by someone whose address is not proven yet. */
  private async fillBlanks(person: Person, names: NameFields): Promise<void> {
    await this.database.manager.update(Person, { id: person.id }, {
      middleName: person.middleName ?? (names.middleName || null),
      affiliation: person.affiliation ?? (names.affiliation || null),
      country: person.country ?? (names.country || null),
    });
    if ((await this.interests.of(person.id)).length === 0) await this.interests.add(person.id, listOf(names.interests), { personId: person.id, behind: null });
  }
}
