import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, uniqueViolation } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Ends } from '../../platform/retention/ends.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import { found } from '../../platform/web/problems.js';
import { takingAtLeast } from '../account/alike.js';
import { People } from '../person/people.js';
import { ContactLetters } from './contact-letters.js';
import type { FurtherEmail } from './further-email.entity.js';

type Row = Pick<FurtherEmail, 'id' | 'address' | 'confirmedAt'>;
type By = { personId: number; behind: number | null };

const purpose = 'contact.address';
export const mostFurther = 10;

/** The addresses of a person besides the preferred one. They count only once they are confirmed, by the account that added them, where they lead. */
@Injectable()
export class FurtherEmails {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly tokens: Tokens,
    private readonly people: People,
    private readonly letters: ContactLetters,
    ends: Ends,
  ) {
    // What nobody confirms was a mistake, or another's.
    ends.enforce('contact.unconfirmed', '29 * * * *', { rule: 'addressUnconfirmed', table: 'further_email', due: (over) => `t.confirmed_at is null and ${over('t.added_at')}` });
  }

  async of(personId: number): Promise<Row[]> {
    return this.database.query<Row>('select id, address, confirmed_at as "confirmedAt" from further_email where person_id = $1 order by id', [personId]);
  }

  /** What is wrong with adding it, or null when a link is on its way. An address that another has is answered like one that is free (X20). */
  async add(personId: number, address: string): Promise<string | null> {
    return takingAtLeast(300, () => this.database.transaction(async () => {
      const person = found(await this.database.one<{ email: string | null }>('select email from person where id = $1 for update', [personId]));
      const rows = await this.of(personId);
      const held = rows.find((row) => row.address.toLowerCase() === address.toLowerCase());
      if (held?.confirmedAt || person.email?.toLowerCase() === address.toLowerCase()) return 'contact.yours';
      if (!held && rows.length >= mostFurther) return 'contact.tooMany';
      await this.send(personId, held ?? (await this.put(personId, address, { personId, behind: null })));
      return null;
    }));
  }

  async sendAgain(personId: number, id: number): Promise<void> {
    await takingAtLeast(300, async () => {
      const row = found((await this.of(personId)).find((one) => one.id === id && !one.confirmedAt));
      await this.database.transaction(() => this.send(personId, row));
    });
  }

  async remove(personId: number, id: number, by: By): Promise<void> {
    await this.database.transaction(async () => {
      const row = found((await this.of(personId)).find((one) => one.id === id));
      if ((await this.database.execute('delete from further_email where id = $1', [id])) === 0) return;
      await this.tokens.revoke(purpose, id);
      await this.database.execute('delete from email_change where person_id = $1 and address = $2', [personId, row.address]);
      await this.events.record({ kind: 'account.addressRemoved', subject: ['person', personId], by, data: { address: id } });
      if (row.confirmedAt) await this.letters.write(personId, { about: 'removed', address: row.address });
    });
  }

  /** What staff within reach make of the list: what is gone is removed, what is new waits to be confirmed like any other. */
  async edit(personId: number, addresses: readonly string[], by: By): Promise<boolean> {
    const { email } = await this.people.byId(personId);
    const rows = await this.of(personId);
    const same = (a: string, b: string | null): boolean => a.toLowerCase() === b?.toLowerCase();
    const gone = rows.filter((row) => !addresses.some((one) => same(one, row.address)));
    const fresh = addresses.filter((one) => !same(one, email) && !rows.some((row) => same(one, row.address)));
    for (const row of gone) await this.remove(personId, row.id, by);
    for (const address of fresh) await this.send(personId, await this.put(personId, address, by));
    return gone.length + fresh.length > 0;
  }

  /** The address that a link waits for, and whose account asked for it. */
  async waiting(secret: string): Promise<{ id: number; personId: number; address: string } | null> {
    const token = await this.tokens.find(purpose, secret);
    return token && this.database.one(
      'select id, person_id as "personId", address from further_email where id = $1 and person_id = $2 and confirmed_at is null', [token.subjectId, token.personId],
    );
  }

  /** False if the link is used up, or the address has become another's. */
  async confirm(personId: number, secret: string): Promise<boolean> {
    try {
      return await this.database.transaction(async () => {
        const row = await this.waiting(secret);
        if (row?.personId !== personId || !(await this.tokens.redeem(purpose, secret))) return false;
        await this.tokens.revoke(purpose, row.id);
        await this.database.execute('update further_email set confirmed_at = $2 where id = $1 and confirmed_at is null', [row.id, this.clock.now()]);
        await this.events.record({ kind: 'account.addressConfirmed', subject: ['person', personId], by: { personId, behind: null }, data: { address: row.id } });
        await this.letters.write(personId, { about: 'added', address: row.address });
        return true;
      });
    } catch (error) {
      if (uniqueViolation(error) === null) throw error;
      return false;
    }
  }

  private async put(personId: number, address: string, by: By): Promise<Row> {
    const row = found(await this.database.one<Row>(
      'insert into further_email (person_id, address, added_at) values ($1, $2, $3) returning id, address, confirmed_at as "confirmedAt"', [personId, address, this.clock.now()],
    ));
    await this.events.record({ kind: 'account.addressAsked', subject: ['person', personId], by, data: { address: row.id } });
    return row;
  }

  /** A link to whoever reads mail there; if that is someone known as another person, they are told instead. */
  private async send(personId: number, { id, address }: Row): Promise<void> {
    await this.tokens.revoke(purpose, id);
    const owner = await this.people.byEmail(address);
    if (owner && owner.id !== personId) await this.letters.write(owner.id, { about: 'taken', to: address, unproven: true });
    else await this.letters.write(personId, { about: 'confirm', to: address, unproven: true, link: { kind: purpose, id } });
  }
}
