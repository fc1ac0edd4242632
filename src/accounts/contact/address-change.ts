import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import { AccountLetters } from '../mails/account-letters.js';
import { People } from '../person/people.js';
import { Person } from '../person/person.entity.js';

/** Puts another preferred address in place: links that were mailed for the old one die, a change under way ends, and the old one is told (X22). */
@Injectable()
export class AddressChange {
  constructor(private readonly database: Database, private readonly people: People, private readonly tokens: Tokens, private readonly letters: AccountLetters) {}

  async change(personId: number, email: string): Promise<boolean> {
    const before = (await this.people.byId(personId)).email;
    if (before?.toLowerCase() === email.toLowerCase()) return false;
    await this.database.execute('delete from further_email where person_id = $1 and address = $2', [personId, email]);
    await this.database.execute('delete from email_change where person_id = $1', [personId]);
    await this.database.manager.update(Person, { id: personId }, { email });
    for (const purpose of ['account.confirm', 'account.reset', 'contact.change']) await this.tokens.revoke(purpose, personId);
    if (before) await this.letters.emailChanged(personId, before);
    return true;
  }
}
