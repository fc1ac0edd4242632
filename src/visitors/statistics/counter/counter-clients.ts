import { randomUUID, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/actor.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { Limits } from '../../../platform/limits/limits.js';
import { hashToken, newSecret } from '../../../platform/tokens/tokens.js';
import { addressNow } from '../../../platform/web/address-now.js';
import { found } from '../../../platform/web/problems.js';
import { utcDay } from '../days.js';
import { CounterClient } from './counter-client.entity.js';
import { Refused } from './exceptions.js';
import { world } from './make-report.js';

/** What a library system may ask in a day, and how often a stranger may try a key in an hour. */
export const perDay = { name: 'counter.client', points: 1_000, seconds: 86_400 };
export const strangers = { name: 'counter.stranger', points: 60, seconds: 3_600 };

/** Who may fetch reports, and the way in. */
@Injectable()
export class CounterClients {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly events: Events, private readonly limits: Limits) {}

  async all(): Promise<CounterClient[]> {
    return this.database.manager.find(CounterClient, { order: { organisation: 'ASC', id: 'ASC' } });
  }

  /** Returns the key; it cannot be read again. */
  async add(organisation: string, by: Actor): Promise<{ client: CounterClient; key: string }> {
    const key = newSecret();
    return this.database.transaction(async () => {
      const client = this.database.manager.create(CounterClient, { organisation, requestorId: randomUUID(), keyHash: hashToken(key), madeAt: this.clock.now(), seenOn: null, endedAt: null });
      await this.database.manager.insert(CounterClient, client);
      await this.events.record({ kind: 'counterClient.added', subject: ['counterClient', client.id], journalId: null, by, data: {} });
      return { client, key };
    });
  }

  /** From now on the key opens nothing. Twice is the same as once. */
  async end(id: number, by: Actor): Promise<void> {
    await this.database.transaction(async () => {
      const client = found(await this.database.manager.findOneBy(CounterClient, { id }));
      const ended = await this.database.execute('update counter_client set ended_at = $2 where id = $1 and ended_at is null', [client.id, this.clock.now()]);
      if (ended > 0) await this.events.record({ kind: 'counterClient.ended', subject: ['counterClient', id], journalId: null, by, data: {} });
    });
  }

  /** Lets whoever asks in, or refuses with the Code's own exception. */
  async admit(query: Record<string, unknown>, needed: readonly string[]): Promise<CounterClient> {
    const text = (name: string): string => (typeof query[name] === 'string' ? query[name].trim() : '');
    const missing = ['customer_id', 'requestor_id', 'api_key', ...needed].filter((name) => text(name) === '');
    if (missing.length > 0) throw new Refused(1030, `${missing.join(', ')} missing.`);
    const client = await this.database.manager.findOneBy(CounterClient, { requestorId: text('requestor_id') });
    const known = client && client.endedAt === null ? client : null;
    const fits = known !== null && timingSafeEqual(known.keyHash, hashToken(text('api_key')));
    if (!known || !fits) {
      await this.limits.count(strangers, addressNow() ?? '');
      throw new Refused(known ? 2020 : 2000);
    }
    await this.limits.count(perDay, String(known.id));
    if (text('customer_id') !== world.id) throw new Refused(2010, `Usage is open to all and attributed to nobody: ask for ${world.id}, “The World”.`);
    const today = utcDay(this.clock.now());
    await this.database.execute('update counter_client set seen_on = $2 where id = $1 and seen_on is distinct from $2::date', [known.id, today]);
    return known;
  }
}
