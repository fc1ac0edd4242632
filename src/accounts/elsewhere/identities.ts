import { Injectable } from '@nestjs/common';
import type { Localized } from '../../platform/i18n/translator.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Ends } from '../../platform/retention/ends.js';
import { ExternalIdentity } from './external-identity.entity.js';
import type { ExternalType, Told } from './told.js';

export type Identity = ExternalIdentity & { type: ExternalType; journals: { name: Localized }[]; endedBySelf: boolean };

/** The identities elsewhere that people have connected. */
@Injectable()
export class Identities {
  constructor(private readonly database: Database, private readonly clock: Clock, ends: Ends) {
    ends.enforce('identities.forget', '41 3 * * *', { rule: 'identities', table: 'external_identity', due: (over) => over('t.ended_at') });
  }

  /** Whose it is: by issuer and subject, and by nothing else that the issuer says. */
  async known(told: Pick<Told, 'issuer' | 'subject'>): Promise<ExternalIdentity | null> {
    return this.database.manager
      .createQueryBuilder(ExternalIdentity, 'i').where('i.issuer = :issuer and i.value = :subject and i.endedAt is null', { issuer: told.issuer, subject: told.subject }).getOne();
  }

  async own(personId: number, id: number): Promise<ExternalIdentity | null> {
    return this.database.manager.createQueryBuilder(ExternalIdentity, 'i').where('i.id = :id and i.personId = :personId and i.endedAt is null', { id, personId }).getOne();
  }

  /** Those that are connected, and below them those that were within a year. */
  async of(personId: number): Promise<Identity[]> {
    return this.database.query<Identity>(
      `select i.id, i.person_id as "personId", i.type, i.issuer, i.value, i.name, i.affiliation, i.reader_of as "readerOf", i.note, i.linked_at as "linkedAt", i.used_at as "usedAt",
              i.ended_at as "endedAt", i.ended_by_id as "endedById", i.ended_by_id is not distinct from i.person_id as "endedBySelf",
              coalesce((select json_agg(json_build_object('name', j.name) order by j.id) from journal j where j.id = any(i.reader_of)), '[]') as journals
       from external_identity i where i.person_id = $1 order by i.ended_at is not null, i.type, i.id`, [personId],
    );
  }

  /** What the issuer says now; what is said of the person here changes only if they want it to. */
  async used(id: number, told: Told): Promise<void> {
    await this.database.manager.update(ExternalIdentity, { id }, { name: told.name, affiliation: told.affiliation, usedAt: this.clock.now() });
  }
}
