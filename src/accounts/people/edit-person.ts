import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Forbidden, found } from '../../platform/web/problems.js';
import { isHidden } from '../guidelines/hidden.js';
import { AddressChange } from '../contact/address-change.js';
import { FurtherEmails } from '../contact/further-emails.js';
import { Interests } from '../interests/interests.js';
import { FieldSources } from '../person/field-sources.js';
import type { PersonFacts } from './people.policy.js';
import { listOf } from '../person/person-fields.js';
import { SavePerson } from '../person/save-person.js';
import { PersonSubject } from './person.subject.js';
import type { StaffPersonForm } from './staff-person.form.js';

/** Staff within reach edit a person's account. A changed address is told to the old one. */
@Injectable()
export class EditPerson {
  constructor(
    private readonly database: Database,
    private readonly policy: Policy,
    private readonly subjects: PersonSubject,
    private readonly save: SavePerson,
    private readonly events: Events,
    private readonly address: AddressChange,
    private readonly sources: FieldSources,
    private readonly interests: Interests,
    private readonly furtherEmails: FurtherEmails,
  ) {}

  async edit(actor: Actor, person: PersonFacts, journal: { id: number; path: string } | null, values: StaffPersonForm): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select id from person where id = $1 for update', [person.id]);
      const now = found(await this.subjects.load(person.publicId, journal));
      if (!this.policy.allows('person.edit', actor, now)) throw new Forbidden();
      await this.save.save(person.id, Object.assign(values, await this.hidden(person.id)), actor, { journalId: journal?.id ?? null });
      await this.interests.replace(person.id, listOf(values.interests), actor);
      await this.furtherEmails.edit(person.id, listOf(values.furtherEmails), actor);
      if (await this.address.change(person.id, values.email)) {
        await this.sources.edited(person.id, ['email'], actor);
        await this.events.record({ kind: 'account.emailChanged', subject: ['person', person.id], journalId: journal?.id ?? null, by: actor });
      }
    });
  }

  /** What is hidden from staff (P4), they do not overwrite either. */
  private async hidden(personId: number): Promise<Partial<StaffPersonForm>> {
    const row = await this.database.one<{ biography: string | null }>(`select biography from person p where p.id = $1 and ${isHidden('profile', 'p.id')}`, [personId]);
    return row ? { biography: row.biography ?? '' } : {};
  }
}
