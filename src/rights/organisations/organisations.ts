import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { found } from '../../platform/web/problems.js';
import { capacities, Organisation } from './organisation.entity.js';
import { PrivacyOffice } from './privacy-office.entity.js';

/** Organisations and offices as they are stored; null is the platform. */
@Injectable()
export class Organisations {
  constructor(private readonly database: Database) {}

  async of(journalId: number | null): Promise<Organisation[]> {
    const all = await this.database.manager.find(Organisation, { where: { journalId: journalId ?? IsNull() }, order: { name: 'ASC', id: 'ASC' } });
    return all.sort((a, b) => capacities.indexOf(a.capacity) - capacities.indexOf(b.capacity));
  }

  async byId(id: number): Promise<Organisation> {
    return found(await this.database.manager.findOneBy(Organisation, { id }));
  }

  async office(journalId: number | null): Promise<PrivacyOffice | null> {
    return this.database.manager.findOneBy(PrivacyOffice, { journalId: journalId ?? IsNull() });
  }
}
