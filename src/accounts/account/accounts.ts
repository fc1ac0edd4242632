import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { personOf } from '../person/people.js';
import { isKeptOut } from './kept-out.js';

/** What the doors need to know of an account. */
export interface Known {
  personId: number;
  username: string;
  passwordHash: string | null;
  webAdmin: boolean;
  confirmed: boolean;
  /** Closed to its owner: blocked, or expired. */
  blocked: boolean;
}

const columns = `a.person_id as "personId", a.username, a.password_hash as "passwordHash", a.web_admin as "webAdmin",
  a.confirmed_at is not null as confirmed, ${isKeptOut('a.person_id', '$2')} as blocked`;

/** Finds accounts by what people type. */
@Injectable()
export class Accounts {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** By user name or any confirmed address; a user name holds no @, so the two cannot be taken for each other. */
  async byLogin(login: string): Promise<Known | null> {
    const which = login.includes('@') ? `a.person_id = ${personOf('$1')}` : 'a.username = $1::citext';
    return this.database.one<Known>(`select ${columns} from account a where ${which}`, [login, this.clock.now()]);
  }

  async byPerson(personId: number): Promise<Known | null> {
    return this.database.one<Known>(`select ${columns} from account a where a.person_id = $1`, [personId, this.clock.now()]);
  }

  /** Like byPerson, and holds the row until the transaction ends. */
  async locked(personId: number): Promise<Known | null> {
    return this.database.one<Known>(`select ${columns} from account a where a.person_id = $1 for update`, [personId, this.clock.now()]);
  }
}
