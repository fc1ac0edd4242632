import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Person } from './person.entity.js';
import { changesOf, type PersonForm } from './person.form.js';

/** Stores what was edited of a person, by themselves or by staff within reach. */
@Injectable()
export class SavePerson {
  constructor(private readonly database: Database, private readonly events: Events) {}

  async save(personId: number, values: PersonForm, by: { personId: number; behind: number | null }, journalId: number | null = null): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.manager.update(Person, { id: personId }, changesOf(values));
      await this.events.record({ kind: 'person.edited', subject: ['person', personId], journalId, by });
    });
  }
}
