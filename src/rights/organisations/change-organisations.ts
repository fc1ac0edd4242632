import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Statements } from '../statement/statements.js';
import { Organisation } from './organisation.entity.js';
import { PrivacyOffice } from './privacy-office.entity.js';

export type OrganisationContent = Omit<Organisation, 'id' | 'journalId' | 'changedAt'>;
export type OfficeContent = Omit<PrivacyOffice, 'id' | 'journalId' | 'changedAt'>;

/** Changes who answers for data and who processes it. What the platform says of it is part of its statement, which then has a new version. */
@Injectable()
export class ChangeOrganisations {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly events: Events, private readonly statements: Statements) {}

  async save(id: number | null, journalId: number | null, content: OrganisationContent, by: Actor): Promise<void> {
    await this.acting('organisation.saved', journalId, by, async () => {
      const row = this.database.manager.create(Organisation, { ...content, journalId, changedAt: this.clock.now() });
      if (id === null) await this.database.manager.insert(Organisation, row);
      else await this.database.manager.update(Organisation, { id }, row);
      return id ?? row.id;
    });
  }

  async remove(id: number, journalId: number | null, by: Actor): Promise<void> {
    await this.acting('organisation.removed', journalId, by, async () => {
      await this.database.manager.delete(Organisation, { id });
      return id;
    });
  }

  async office(journalId: number | null, content: OfficeContent, by: Actor): Promise<void> {
    await this.acting('privacyOffice.saved', journalId, by, async () => {
      await this.database.query('select pg_advisory_xact_lock(7354)');
      const row = { ...content, changedAt: this.clock.now() };
      const changed = await this.database.manager.update(PrivacyOffice, { journalId: journalId ?? IsNull() }, row);
      if (changed.affected === 0) await this.database.manager.insert(PrivacyOffice, { ...row, journalId });
      return journalId ?? 0;
    });
  }

  private async acting(kind: string, journalId: number | null, by: Actor, work: () => Promise<number>): Promise<void> {
    await this.database.transaction(async () => {
      const id = await work();
      await this.events.record({ kind, subject: [kind.split('.')[0] ?? kind, id], journalId, by });
      if (journalId === null) await this.statements.renew();
    });
  }
}
