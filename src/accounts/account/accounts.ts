import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

/** What the doors need to know of an account. */
export interface Known {
  personId: number;
  username: string;
  passwordHash: string | null;
  webAdmin: boolean;
  confirmed: boolean;
  blocked: boolean;
}

const columns = `a.person_id as "personId", a.username, a.password_hash as "passwordHash", a.web_admin as "webAdmin",
  a.confirmed_at is not null as confirmed, a.blocked_at is not null as blocked`;

/** Finds accounts by what people type. */
@Injectable()
export class Accounts {
  constructor(private readonly database: Database) {}

  /** By user name or e-mail; a user name holds no @, so the two cannot be taken for each other. */
  async byLogin(login: string): Promise<Known | null> {
    const column = login.includes('@') ? 'p.email' : 'a.username';
    return this.database.one<Known>(`select ${columns} from account a join person p on p.id = a.person_id where ${column} = $1::citext`, [login]);
  }

  async byPerson(personId: number): Promise<Known | null> {
    return this.database.one<Known>(`select ${columns} from account a where a.person_id = $1`, [personId]);
  }

  /** Like byPerson, and holds the row until the transaction ends. */
  async locked(personId: number): Promise<Known | null> {
    return this.database.one<Known>(`select ${columns} from account a where a.person_id = $1 for update`, [personId]);
  }
}
