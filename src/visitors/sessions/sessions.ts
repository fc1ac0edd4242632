import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Ends } from '../../platform/retention/ends.js';
import { hashToken, newSecret } from '../../platform/tokens/tokens.js';
import { Session } from './session.entity.js';

const hour = 3_600_000;
/** A session ends when it has not been used for this long, and in any case after `absolute`. */
export const idle = 12 * hour;
export const absolute = 14 * 24 * hour;
/** How stale `seen_at` may become before it is written again. */
const touchEvery = 60_000;

/** In SQL: whether a session may still be used. */
export const isOpen = (session: string, now: string): string => `(${session}.ends_at > ${now} and ${session}.seen_at + interval '${idle} milliseconds' > ${now})`;

export interface Opening {
  personId: number;
  ip: string;
  browser: string;
  only?: { kind: string; id: number };
  /** How long it lasts at most, where that is short. */
  minutes?: number;
  /** Who acts as the person (A16). */
  behind?: number;
}

/** The kind of a session whose owner has not shown the second factor yet: it reaches nothing but the page that asks for it. */
export const halfKind = 'secondFactor';

/** Where people are signed in. A reader who only reads has no session (D3). */
@Injectable()
export class Sessions {
  constructor(private readonly database: Database, private readonly clock: Clock, ends: Ends) {
    ends.enforce('sessions.expire', '*/10 * * * *', { rule: 'sessions', table: 'session', due: () => `not ${isOpen('t', '$1')}` });
  }

  /** Opens a session and returns the secret for its cookie. Always a new one (X22). */
  async open(opening: Opening): Promise<string> {
    const secret = newSecret();
    const now = this.clock.now();
    await this.database.manager.insert(Session, {
      tokenHash: hashToken(secret),
      personId: opening.personId,
      behindId: opening.behind ?? null,
      ip: opening.ip,
      browser: opening.browser.slice(0, 300),
      startedAt: now,
      seenAt: now,
      endsAt: new Date(now.getTime() + (opening.minutes ? opening.minutes * 60_000 : absolute)),
      provenAt: null,
      onlyKind: opening.only?.kind ?? null,
      onlyId: opening.only?.id ?? null,
    });
    return secret;
  }

  async find(secret: string): Promise<Session | null> {
    const session = await this.database.manager.findOneBy(Session, { tokenHash: hashToken(secret) });
    const now = this.clock.now();
    if (!session || session.endsAt <= now || session.seenAt.getTime() + idle <= now.getTime()) return null;
    await this.touch(session);
    return session;
  }

  /** Remembers that a session is in use. */
  async touch({ id, seenAt }: Pick<Session, 'id' | 'seenAt'>): Promise<void> {
    const now = this.clock.now();
    if (seenAt.getTime() + touchEvery < now.getTime()) await this.database.execute('update session set seen_at = $2 where id = $1', [id, now]);
  }

  /** Where the person is signed in; where another acts as them is told elsewhere. */
  async of(personId: number): Promise<Session[]> {
    const now = this.clock.now();
    const where = { personId, behindId: IsNull(), endsAt: MoreThan(now), seenAt: MoreThan(new Date(now.getTime() - idle)) };
    const found = await this.database.manager.find(Session, { where, order: { seenAt: 'DESC' } });
    return found.filter((session) => session.onlyKind !== halfKind);
  }

  /** Remembers that the person has just shown once more that it is they. */
  async prove(id: number): Promise<void> {
    await this.database.execute('update session set proven_at = $2 where id = $1', [id, this.clock.now()]);
  }

  async provenAt(id: number): Promise<Date | null> {
    return (await this.database.one<{ at: Date | null }>('select proven_at as at from session where id = $1', [id]))?.at ?? null;
  }

  async end(id: number): Promise<void> {
    await this.database.execute('delete from session where id = $1', [id]);
  }

  /** Ends a session of this person; of anyone else's nothing. True if there was one. */
  async endOwn(id: number, personId: number): Promise<boolean> {
    return (await this.database.execute('delete from session where id = $1 and person_id = $2', [id, personId])) > 0;
  }

  /** Ends every session of a person, save perhaps the one in hand; those too in which they act as another. */
  async endAll(personId: number, except: number | null = null): Promise<void> {
    await this.database.execute('delete from session where (person_id = $1 or behind_id = $1) and id is distinct from $2', [personId, except]);
  }
}
