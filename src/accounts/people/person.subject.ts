import { Inject, Injectable } from '@nestjs/common';
import type { SubjectKind } from '../../access/subjects.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { JournalContext } from '../../platform/web/request.js';
import type { PersonFacts } from './people.policy.js';
import { openInvitations } from '../invitations/open-invitations.js';
import { hasNotEnded, isLive } from '../roles/live.js';
import { OPEN_WORK, type OpenWork } from '../roles/open-work.js';
import { unmetSql } from '../roles/role-conditions.js';

interface Row {
  id: number;
  webAdmin: boolean;
  journals: number[];
  /** Where an invitation of theirs is open; null is the platform. */
  invited: (number | null)[];
}

/** A person as others may reach them: in a journal's people only while they hold a role there. */
@Injectable()
export class PersonSubject implements SubjectKind {
  readonly kind = 'person';
  readonly reach = ['person.read'];

  constructor(private readonly database: Database, private readonly clock: Clock, @Inject(OPEN_WORK) private readonly work: OpenWork) {}

  async load(publicId: string, journal: JournalContext | null): Promise<PersonFacts | null> {
    const now = this.clock.now();
    const row = await this.database.one<Row>(
      `select p.id, coalesce(a.web_admin, false) as "webAdmin",
              array(select distinct m.journal_id from membership m where m.person_id = p.id and ${hasNotEnded('m', '$2')}) as journals,
              array(${openInvitations('p', '$2')}) as invited
       from person p left join account a on a.person_id = p.id where p.public_id = $1 and p.family_name is not null`, [publicId, now],
    );
    if (!row || (journal && !row.journals.includes(journal.id))) return null;
    // An invitation brings nobody within reach; another journal's takes them out of it, and so does one to administer the platform.
    const journals = [...new Set([...row.journals, ...row.invited.map((id) => id ?? 0), ...(await this.work.journals(row.id))])];
    const managers = await this.database.query<{ id: number }>(
      `select m.person_id as id from membership m where m.role = 'manager' and m.journal_id = any($1) and ${isLive('m', '$2')}
         and cardinality(${unmetSql({ person: 'm.person_id', journal: 'm.journal_id', role: 'm.role' })}) = 0
       group by m.person_id having count(distinct m.journal_id) = $3`, [journals, now, journals.length],
    );
    return { kind: 'person', id: row.id, journalId: journal?.id ?? null, publicId, webAdmin: row.webAdmin, managers: managers.map(({ id }) => id) };
  }
}
