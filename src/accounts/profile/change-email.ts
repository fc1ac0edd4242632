import { Injectable } from '@nestjs/common';
import { Database, uniqueViolation } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import { AccountLetters } from '../mails/account-letters.js';
import { FieldSources } from '../person/field-sources.js';
import { People } from '../person/people.js';
import { AddressChange } from '../person/address-change.js';

const purpose = 'account.newEmail';

/** A new address is asked for with the password, confirmed where it leads, and told to the old one (X22). */
@Injectable()
export class ChangeEmail {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly tokens: Tokens,
    private readonly people: People,
    private readonly letters: AccountLetters,
    private readonly address: AddressChange,
    private readonly sources: FieldSources,
  ) {}

  /** An address that someone else has is not told from one that is free; no mail goes there. */
  async ask(personId: number, email: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.tokens.revoke(purpose, personId);
      await this.database.execute('update account set new_email = $2 where person_id = $1', [personId, email]);
      await this.events.record({ kind: 'account.emailAsked', subject: ['person', personId], by: { personId, behind: null } });
      if (!(await this.people.byEmail(email))) await this.letters.newEmail(personId, email);
    });
  }

  async waiting(secret: string): Promise<string | null> {
    const token = await this.tokens.find(purpose, secret);
    return token && (await this.of(token.subjectId));
  }

  /** The address that is asked for and not confirmed yet. */
  async of(personId: number): Promise<string | null> {
    const row = await this.database.one<{ email: string | null }>('select new_email as email from account where person_id = $1', [personId]);
    return row?.email ?? null;
  }

  async confirm(secret: string): Promise<boolean> {
    try {
      return await this.database.transaction(() => this.swap(secret));
    } catch (error) {
      if (uniqueViolation(error) === null) throw error;
      return false;
    }
  }

  private async swap(secret: string): Promise<boolean> {
    const token = await this.tokens.redeem(purpose, secret);
    const email = token && (await this.of(token.subjectId));
    if (!token || !email) return false;
    const personId = token.subjectId;
    await this.database.execute('update account set new_email = null where person_id = $1', [personId]);
    await this.address.change(personId, email);
    await this.sources.record(personId, ['email'], 'self');
    await this.events.record({ kind: 'account.emailChanged', subject: ['person', personId], by: { personId, behind: null } });
    return true;
  }
}
