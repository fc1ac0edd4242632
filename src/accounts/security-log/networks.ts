import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Event } from '../../platform/events/event.entity.js';
import { Events } from '../../platform/events/events.js';
import { RotatingSecrets } from '../../platform/limits/rotating-secrets.js';
import { Ends } from '../../platform/retention/ends.js';
import { addressNow } from '../../platform/web/address-now.js';
import { networkOf } from '../account/account-limits.js';
import { EventNetwork } from './event-network.entity.js';
import { loggedKinds, securityKinds } from './security-kinds.js';

const hour = 3_600_000;
const kept = 48 * hour;

const keyed = (secret: Buffer, address: string): Buffer => createHmac('sha256', secret).update(`security ${networkOf(address)}`).digest();

/** Keeps from which network a person's own security event came, and lets it and the events go in time (P7). */
@Injectable()
export class Networks {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly secrets: RotatingSecrets, events: Events, ends: Ends) {
    for (const kind of Object.keys(securityKinds)) events.on(kind, (event) => this.keep(event));
    ends.enforce('securityLog.forgetNetworks', '13 * * * *', { rule: 'networks', table: 'event_network', due: (over) => over('t.at') });
    ends.enforce(
      'securityLog.expire', '43 3 * * *',
      { rule: 'securityLog', table: 'event', due: (over) => `t.kind in (${loggedKinds.map((kind) => `'${kind}'`).join(', ')}) and t.subject_kind = 'person' and ${over('t.at')}` },
      { rule: 'securityLog', table: 'acting', due: (over) => over('coalesce(t.ended_at, t.ends_at)') },
    );
  }

  /** Whether each of the events came from the network of the request in hand; of those no longer known nothing is said. */
  async sameAsNow(events: readonly string[]): Promise<Map<string, boolean>> {
    const address = addressNow();
    if (address === null || events.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; network: Buffer }>(
      'select event_id as id, network from event_network where event_id = any($1::bigint[]) and at > $2', [[...events], new Date(this.clock.now().getTime() - kept)],
    );
    const now = (await this.secrets.living()).map((secret) => keyed(secret, address));
    return new Map(rows.map(({ id, network }) => [id, now.some((key) => key.equals(network))]));
  }

  /** Only of what the person did, or someone who came as them; staff who act on an account are elsewhere. */
  private async keep(event: Event): Promise<void> {
    const address = addressNow();
    const own = event.subjectKind === 'person' && event.subjectId > 0 && event.behindId === null && (event.personId === null || event.personId === event.subjectId);
    if (!own || address === null) return;
    await this.database.manager.insert(EventNetwork, { eventId: event.id, network: keyed(await this.secrets.newest(), address), at: event.at });
  }
}
