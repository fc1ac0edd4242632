import { Injectable } from '@nestjs/common';
import { IsEmail, MaxLength } from 'class-validator';
import { Database } from '../../platform/database/database.js';
import { Limits, type Limit } from '../../platform/limits/limits.js';
import { networkOf } from '../account/account-limits.js';
import { takingAtLeast } from '../account/alike.js';
import { MastheadLetters } from './masthead-letters.js';

export class AddressForm {
  @IsEmail({}, { message: 'register.email.form' })
  @MaxLength(254, { message: 'register.email.form' })
  email = '';
}

const perNetwork: Limit = { name: 'masthead network', points: 30, seconds: 3_600 };
const perAddress: Limit = { name: 'masthead address', points: 3, seconds: 3_600 };

/** Another private link for whoever is named without an account. Whether an address is named here is not told (X20). */
@Injectable()
export class NewLink {
  constructor(private readonly database: Database, private readonly limits: Limits, private readonly letters: MastheadLetters) {}

  async send(journalId: number, email: string, ip: string): Promise<void> {
    await this.limits.count(perNetwork, networkOf(ip));
    await this.limits.count(perAddress, `${journalId} ${email.toLowerCase()}`);
    await takingAtLeast(300, async () => {
      const rows = await this.database.query<{ id: number }>('select id from masthead_entry where journal_id = $1 and email = $2::citext and taken_away_at is null', [journalId, email]);
      for (const { id } of rows) await this.letters.ask(id);
    });
  }
}
