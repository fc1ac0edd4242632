import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Ends } from '../../platform/retention/ends.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import { found } from '../../platform/web/problems.js';
import { Sessions } from '../../visitors/sessions/sessions.js';
import { FieldSources } from '../person/field-sources.js';
import { AddressChange } from './address-change.js';
import { ContactLetters } from './contact-letters.js';
import type { EmailChange } from './email-change.entity.js';

type Pending = Pick<EmailChange, 'address' | 'askedAt' | 'dueAt'>;

const purpose = 'contact.change';
const week = 7 * 86_400_000;

/**
 * Another of one's confirmed addresses becomes the preferred one, once the old one has said yes as well (X22). Where the old one does
 * not answer, it does so after a week, unless it is stopped.
 */
@Injectable()
export class PreferredEmail {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly tokens: Tokens,
    private readonly sessions: Sessions,
    private readonly address: AddressChange,
    private readonly letters: ContactLetters,
    private readonly sources: FieldSources,
    ends: Ends,
  ) {
    ends.enforce('contact.due', '*/10 * * * *', { rule: 'emailChange', table: 'email_change', due: () => 't.due_at <= $1', remove: () => this.takeEffect() });
    for (const kind of ['account.passwordChanged', 'account.blocked']) events.on(kind, (event) => this.cancel(event.subjectId));
  }

  async pending(personId: number): Promise<Pending | null> {
    return this.database.one<Pending>('select address, asked_at as "askedAt", due_at as "dueAt" from email_change where person_id = $1', [personId]);
  }

  /** Asks for it; at once where there is no old address to ask. */
  async ask(personId: number, furtherId: number): Promise<void> {
    await this.database.transaction(async () => {
      const person = found(await this.database.one<{ email: string | null }>('select email from person where id = $1 for update', [personId]));
      const { address } = found(await this.database.one<{ address: string }>(
        'select address from further_email where id = $1 and person_id = $2 and confirmed_at is not null', [furtherId, personId],
      ));
      const now = this.clock.now();
      const dueAt = new Date(now.getTime() + week);
      await this.tokens.revoke(purpose, personId);
      await this.database.query(
        `insert into email_change (person_id, address, asked_at, due_at) values ($1, $2, $3, $4)
         on conflict (person_id) do update set address = excluded.address, asked_at = excluded.asked_at, due_at = excluded.due_at`, [personId, address, now, dueAt],
      );
      await this.events.record({ kind: 'account.emailAsked', subject: ['person', personId], by: { personId, behind: null } });
      if (person.email) await this.write(personId, address, dueAt);
      else await this.change(personId);
    });
  }

  async sendAgain(personId: number): Promise<void> {
    const change = found(await this.pending(personId));
    await this.database.transaction(async () => {
      await this.tokens.revoke(purpose, personId);
      await this.write(personId, change.address, change.dueAt);
    });
  }

  /** Ends a change under way, if there is one. */
  async cancel(personId: number): Promise<void> {
    await this.database.transaction(async () => {
      const change = await this.pending(personId);
      if (!change || (await this.database.execute('delete from email_change where person_id = $1', [personId])) === 0) return;
      await this.tokens.revoke(purpose, personId);
      await this.events.record({ kind: 'account.emailCancelled', subject: ['person', personId], by: { personId, behind: null } });
      await this.letters.write(personId, { about: 'cancelled', address: change.address });
    });
  }

  /** What the link to the old address is about. */
  async waiting(secret: string): Promise<(Pending & { personId: number; email: string }) | null> {
    const token = await this.tokens.find(purpose, secret);
    return token && this.database.one(
      `select p.id as "personId", p.email, c.address, c.asked_at as "askedAt", c.due_at as "dueAt" from email_change c join person p on p.id = c.person_id where p.id = $1`, [token.subjectId],
    );
  }

  async confirm(secret: string): Promise<boolean> {
    return this.database.transaction(async () => {
      const token = await this.tokens.redeem(purpose, secret);
      return token !== null && this.change(token.subjectId);
    });
  }

  /**
   * The owner of the old address says that it was not they who asked: the change is off, the address that it was for is gone, nobody is
   * signed in, and the password that let someone ask for it opens nothing. Returns the secret with which to choose a new one.
   */
  async stop(secret: string): Promise<string | null> {
    return this.database.transaction(async () => {
      const token = await this.tokens.redeem(purpose, secret);
      const change = token && (await this.pending(token.subjectId));
      if (!token || !change) return null;
      const personId = token.subjectId;
      await this.database.execute('delete from email_change where person_id = $1', [personId]);
      await this.database.execute('delete from further_email where person_id = $1 and address = $2', [personId, change.address]);
      await this.sessions.endAll(personId);
      await this.database.execute('update account set password_hash = null where person_id = $1', [personId]);
      await this.tokens.revoke(purpose, personId);
      await this.tokens.revoke('account.reset', personId);
      await this.events.record({ kind: 'account.emailStopped', subject: ['person', personId] });
      await this.letters.write(personId, { about: 'stopped', address: change.address });
      return this.tokens.issue({ purpose: 'account.reset', subjectId: personId, personId, minutes: 60 });
    });
  }

  /** The day has come for changes that nobody stopped. */
  private async takeEffect(): Promise<number> {
    const due = await this.database.query<{ personId: number }>('select person_id as "personId" from email_change where due_at <= $1', [this.clock.now()]);
    for (const { personId } of due) await this.database.transaction(() => this.change(personId, true));
    return due.length;
  }

  /** The old address stays, among the further ones, until its owner removes it. */
  private async change(personId: number, onlyDue = false): Promise<boolean> {
    const person = await this.database.one<{ email: string | null }>('select email from person where id = $1 for update', [personId]);
    const change = await this.pending(personId);
    if (!change || (onlyDue && change.dueAt > this.clock.now())) return false;
    const now = this.clock.now();
    // Before the new one is put in place: the lock that this takes alone, the other shares.
    if (person?.email) await this.database.query('insert into further_email (person_id, address, added_at, confirmed_at) values ($1, $2, $3, $3) on conflict (person_id, address) do update set confirmed_at = excluded.confirmed_at', [personId, person.email, now]);
    await this.address.change(personId, change.address);
    await this.sources.record(personId, ['email'], 'self');
    await this.events.record({ kind: 'account.emailChanged', subject: ['person', personId], by: { personId, behind: null } });
    await this.letters.write(personId, { about: 'changed', address: change.address });
    return true;
  }

  private async write(personId: number, address: string, day: Date): Promise<void> {
    await this.letters.write(personId, { about: 'change', address, day, link: { kind: purpose, id: personId } });
  }
}
