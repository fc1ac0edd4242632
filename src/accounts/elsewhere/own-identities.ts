import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Journals } from '../../journals/journals.js';
import { Database } from '../../platform/database/database.js';
import { found, idFrom } from '../../platform/web/problems.js';
import { Connect, type Connected } from './connect.js';
import { Disconnect } from './disconnect.js';
import { Errands, type Returned } from './errands.js';
import type { ExternalIdentity } from './external-identity.entity.js';
import { Identities } from './identities.js';
import type { ExternalType } from './told.js';

/** What a person does with identities of their own; another's are not there. */
@Injectable()
export class OwnIdentities {
  constructor(
    private readonly database: Database,
    private readonly journals: Journals,
    private readonly errands: Errands,
    private readonly identities: Identities,
    private readonly connecting: Connect,
    private readonly disconnecting: Disconnect,
  ) {}

  async one(actor: Actor, id: string): Promise<ExternalIdentity> {
    return found(await this.identities.own(actor.personId, idFrom(id)));
  }

  /** Only Feide brings a reader's role, and no journal is followed that was not ticked. */
  async connect(actor: Actor, errand: Returned, wish: { affiliation: boolean; readerOf: readonly string[] }): Promise<Connected> {
    const journals = errand.type === 'feide' ? await this.journals.enabled() : [];
    const readerOf = journals.filter(({ path }) => wish.readerOf.includes(path)).map(({ id }) => id);
    return this.database.transaction(async () => {
      await this.errands.drop(errand.id);
      return this.connecting.connect(actor.personId, errand.type as ExternalType, errand.told, { affiliation: wish.affiliation, readerOf });
    });
  }

  async disconnect(actor: Actor, id: number): Promise<void> {
    found((await this.disconnecting.end(actor.personId, id, actor)) || null);
  }

  async useAffiliation(actor: Actor, id: string): Promise<void> {
    found((await this.connecting.useAffiliation(actor.personId, idFrom(id))) || null);
  }
}
