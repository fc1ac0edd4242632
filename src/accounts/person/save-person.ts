import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { changedFields, FieldSources } from './field-sources.js';
import { People } from './people.js';
import { Person } from './person.entity.js';
import { changesOf, type PersonForm } from './person.form.js';

/** Stores what was edited of a person, by themselves or by staff within reach. */
@Injectable()
export class SavePerson {
  constructor(private readonly database: Database, private readonly events: Events, private readonly people: People, private readonly sources: FieldSources) {}

  async save(personId: number, values: PersonForm, by: { personId: number; behind: number | null }, of: { journalId?: number | null; only?: readonly (keyof PersonForm)[] } = {}): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select id from person where id = $1 for update', [personId]);
      const changes = changesOf(values, of.only);
      // An iD that its owner signed in with is not typed over (B8).
      if (await this.people.verifiedOrcid(personId)) delete changes.orcid;
      const sees = by.personId === personId || (of.journalId ?? null) === null;
      const changed = changedFields(await (sees ? this.people.whole(personId) : this.people.byId(personId)), changes);
      await this.database.manager.update(Person, { id: personId }, changes);
      if (sees) await this.emptied(personId, changes);
      await this.sources.edited(personId, changed, by);
      await this.events.record({ kind: 'person.edited', subject: ['person', personId], journalId: of.journalId ?? null, by });
    });
  }

  /** What is hidden (R6) and was made empty by someone who sees it is empty there too. */
  private async emptied(personId: number, changes: Partial<Person>): Promise<void> {
    const left = (['affiliation', 'country', 'postalAddress'] as const).map((field) => changes[field] === null);
    await this.database.execute(
      'update protected_address set affiliation = case when $2 then null else affiliation end, country = case when $3 then null else country end, postal_address = case when $4 then null else postal_address end where person_id = $1', [personId, ...left],
    );
  }
}
