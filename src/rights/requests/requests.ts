import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { personOf } from '../../accounts/person/people.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { dayIn, platformZone } from '../../platform/days.js';
import type { Language } from '../../platform/i18n/texts.js';
import { dueOn } from './deadline.js';
import type { Channel, RequestKind } from './request-kinds.js';
import { RightsRequest } from './rights-request.entity.js';

export interface NewRequest {
  kind: RequestKind;
  channel: Channel;
  name: string;
  address: string | null;
  language: Language;
  words: string;
  personId?: number | null;
  journalId?: number | null;
  /** Today without. */
  reachedOn?: string;
  unconfirmed?: boolean;
}

/** Takes requests in. */
@Injectable()
export class Requests {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly events: Events) {}

  today(): string {
    return dayIn(platformZone, this.clock.now());
  }

  async enter(request: NewRequest, by: Actor | null): Promise<RightsRequest> {
    return this.database.transaction(async () => {
      const { kind, channel, name, address, language, words, personId = null, journalId = null, reachedOn = this.today(), unconfirmed = false } = request;
      const row = this.database.manager.create(RightsRequest, {
        kind, channel, name, address, language, words, personId, journalId, reachedOn, dueOn: dueOn(reachedOn), publicId: randomBytes(16).toString('hex'),
        state: unconfirmed ? 'unconfirmed' : 'received', steps: 0, enteredAt: this.clock.now(), enteredById: channel === 'service' ? null : (by?.personId ?? null),
        doubt: null, shown: null, checkedById: null, checkedAt: null, extensionReason: null, extendedAt: null, ground: null, weighing: null, answer: null,
        answeredAt: null, answeredById: null, closedAt: null, warnedAt: null,
      });
      await this.database.manager.insert(RightsRequest, row);
      if (!unconfirmed) await this.events.record({ kind: 'request.received', subject: ['rightsRequest', row.id], journalId, by, data: { kind, channel } });
      return row;
    });
  }

  /** Whose confirmed address it is, if anyone's. */
  async personWith(address: string): Promise<number | null> {
    const row = await this.database.one<{ id: number | null }>(`select ${personOf('$1')} as id`, [address]);
    return row?.id ?? null;
  }
}
