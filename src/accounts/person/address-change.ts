import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import { AccountLetters } from '../mails/account-letters.js';
import { People } from './people.js';
import { Person } from './person.entity.js';

/** Puts a new address in place: links that were mailed to the old one die, and the old one is told (X22). */
@Injectable()
export class AddressChange {
  constructor(private readonly database: Database, private readonly people: People, private readonly tokens: Tokens, private readonly letters: AccountLetters) {}

  async change(personId: number, email: string): Promise<boolean> {
    const before = (await this.people.byId(personId)).email;
    if (before?.toLowerCase() === email.toLowerCase()) return false;
    await this.database.manager.update(Person, { id: personId }, { email });
    await this.tokens.revoke('account.confirm', personId);
    await this.tokens.revoke('account.reset', personId);
    await this.tokens.revoke('account.newEmail', personId);
    if (before) await this.letters.emailChanged(personId, before);
    return true;
  }
}
