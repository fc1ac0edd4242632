import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { hashToken, newSecret } from '../../platform/tokens/tokens.js';
import type { Language } from '../../platform/i18n/texts.js';
import { Ends } from '../../platform/retention/ends.js';
import { ElsewhereErrand } from './errand.entity.js';
import type { ExternalType, Told } from './told.js';

const minute = 60_000;
/** How long someone may be away, how long what they proved waits for them, and how long a new account may take to be confirmed. */
export const away = 15 * minute;
export const waits = 60 * minute;
const toConfirm = 7 * 24 * 60 * minute;

export interface Setting {
  type: ExternalType;
  intent: 'signIn' | 'link';
  personId: number | null;
  language: Language;
  next: string;
}

export type Returned = ElsewhereErrand & { told: Told };

/** Ways to a sign-in elsewhere and back. Bound to one browser by its cookie, taken once, and gone by themselves. */
@Injectable()
export class Errands {
  constructor(private readonly database: Database, private readonly clock: Clock, ends: Ends) {
    ends.enforce('elsewhere.expire', '*/10 * * * *', { rule: 'errands', table: 'elsewhere_errand', due: () => 't.expires_at <= $1' });
  }

  /** The secret for the cookie. */
  async begin(setting: Setting): Promise<string> {
    const secret = newSecret();
    await this.database.manager.insert(ElsewhereErrand, { ...setting, secretHash: hashToken(secret), expiresAt: this.in(away), returnedAt: null, told: null });
    return secret;
  }

  /** The errand that this answer ends; of two answers at once, one gets it. */
  async take(type: ExternalType, secret: string): Promise<ElsewhereErrand | null> {
    const now = this.clock.now();
    const taken = await this.database.execute(
      'update elsewhere_errand set returned_at = $3 where secret_hash = $1 and type = $2 and returned_at is null and expires_at > $3', [hashToken(secret), type, now],
    );
    return taken === 1 ? this.database.manager.findOneBy(ElsewhereErrand, { secretHash: hashToken(secret) }) : null;
  }

  /** Keeps what was proved until the person says what to do with it. */
  async keep(id: number, told: Told): Promise<void> {
    await this.database.manager.update(ElsewhereErrand, { id }, { told: { ...told }, expiresAt: this.in(waits) });
  }

  /** What this browser has proved and not used. */
  async returned(secret: string | null): Promise<Returned | null> {
    if (!secret) return null;
    const errand = await this.database.manager.findOneBy(ElsewhereErrand, { secretHash: hashToken(secret) });
    return errand?.told && errand.expiresAt > this.clock.now() && errand.intent !== 'register' ? (errand as Returned) : null;
  }

  /** What was proved waits for the account to be confirmed; no cookie leads to it any more. */
  async awaitConfirmation(id: number, personId: number): Promise<void> {
    await this.database.execute(
      `update elsewhere_errand set intent = 'register', person_id = $2, expires_at = $3, secret_hash = $4 where id = $1 and told is not null`,
      [id, personId, this.in(toConfirm), hashToken(newSecret())],
    );
  }

  /** What a new account waited with: found once. */
  async ofConfirmed(personId: number): Promise<{ type: ExternalType; told: Told } | null> {
    return this.database.one(`delete from elsewhere_errand where person_id = $1 and intent = 'register' and expires_at > $2 returning type, told`, [personId, this.clock.now()]);
  }

  async drop(id: number): Promise<void> {
    await this.database.execute('delete from elsewhere_errand where id = $1', [id]);
  }

  /** Whoever chooses a new password through the mail may not be who registered: what waited with the account goes. */
  async dropWaiting(personId: number): Promise<void> {
    await this.database.execute(`delete from elsewhere_errand where person_id = $1 and intent = 'register'`, [personId]);
  }

  private in(ms: number): Date {
    return new Date(this.clock.now().getTime() + ms);
  }
}
