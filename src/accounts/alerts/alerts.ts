import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Language } from '../../platform/i18n/texts.js';
import { Limits, type Limit } from '../../platform/limits/limits.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import { networkOf } from '../account/account-limits.js';
import { takingAtLeast } from '../account/alike.js';
import { CURRENT_STATEMENT, type CurrentStatement } from '../consents/current-statement.js';
import { AlertLetters, type Subscriber } from './alert-letters.js';
import { confirmLink, ownLink } from './alert-links.js';

const perNetwork: Limit = { name: 'alerts network', points: 30, seconds: 3_600 };
const perAddress: Limit = { name: 'alerts address', points: 3, seconds: 3_600 };

/** Who hears of a journal's new issues: whoever said yes twice, until they say no once (A20). */
@Injectable()
export class Alerts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly tokens: Tokens,
    private readonly limits: Limits,
    private readonly letters: AlertLetters,
    @Inject(CURRENT_STATEMENT) private readonly statement: CurrentStatement,
  ) {}

  /** Someone asks for alerts with an address; what is known of it, only the address is told (X20). */
  async ask(journalId: number, email: string, language: Language, ip: string): Promise<void> {
    await this.limits.count(perNetwork, networkOf(ip));
    await this.limits.count(perAddress, `${journalId} ${email.toLowerCase()}`);
    await takingAtLeast(300, () => this.database.transaction(async () => {
      const asked = await this.database.one<Subscriber>(
        `insert into alert_subscriber (journal_id, email, language, asked_at) values ($1, $2, $3, $4)
         on conflict (journal_id, email) do update set language = excluded.language, asked_at = excluded.asked_at where alert_subscriber.confirmed_at is null
         returning id, email::text, language`, [journalId, email, language, this.clock.now()],
      );
      if (asked) return this.letters.ask(journalId, asked);
      const known = await this.database.one<Subscriber>('select id, email::text, language from alert_subscriber where journal_id = $1 and email = $2::citext for share', [journalId, email]);
      return known ? this.letters.known(journalId, known) : undefined;
    }));
  }

  /** Whether a confirming link is still good; looking at it changes nothing. */
  async asked(secret: string, journalId: number): Promise<boolean> {
    const token = await this.tokens.find(confirmLink, secret);
    return token !== null && (await this.of(token.subjectId, journalId)) !== null;
  }

  /** The address says yes. */
  async confirm(secret: string, journalId: number): Promise<number | null> {
    return this.database.transaction(async () => {
      const token = await this.tokens.redeem(confirmLink, secret);
      const subscriber = token && (await this.of(token.subjectId, journalId));
      if (!subscriber) return null;
      await this.database.execute(
        'update alert_subscriber set confirmed_at = coalesce(confirmed_at, $2), statement_version = $3 where id = $1', [subscriber.id, this.clock.now(), await this.statement.version()],
      );
      await this.tokens.revoke(confirmLink, subscriber.id);
      await this.events.record({ kind: 'alerts.confirmed', subject: ['alertSubscriber', subscriber.id], journalId });
      return subscriber.id;
    });
  }

  async of(id: number, journalId: number): Promise<Subscriber | null> {
    return this.database.one<Subscriber>('select id, email::text, language from alert_subscriber where id = $1 and journal_id = $2', [id, journalId]);
  }

  async change(id: number, language: Language): Promise<void> {
    await this.database.execute('update alert_subscriber set language = $2 where id = $1', [id, language]);
  }

  /** Out, and nothing is left: the address, its letters, sent or waiting, and its links. */
  async end(id: number, journalId: number): Promise<void> {
    await this.database.transaction(async () => {
      await this.erase([id]);
      await this.events.record({ kind: 'alerts.ended', subject: ['alertSubscriber', id], journalId });
    });
  }

  async erase(ids: readonly number[]): Promise<void> {
    await this.database.execute('delete from alert_subscriber where id = any($1)', [ids]);
    await this.database.execute(`delete from message where subject_kind = 'alertSubscriber' and subject_id = any($1)`, [ids]);
    await this.database.execute('delete from token where purpose = any($2) and subject_id = any($1)', [ids, [confirmLink, ownLink]]);
  }

  /** The next of those who have said yes. Whoever leaves meanwhile waits until what is written to them is there to be deleted. */
  async subscribers(journalId: number, after: number, limit: number): Promise<Subscriber[]> {
    return this.database.query<Subscriber>(
      'select id, email::text, language from alert_subscriber where journal_id = $1 and id > $2 and confirmed_at is not null order by id limit $3 for share', [journalId, after, limit],
    );
  }
}
