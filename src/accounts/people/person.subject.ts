import { Inject, Injectable } from '@nestjs/common';
import type { SubjectKind } from '../../access/subjects.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { JournalContext } from '../../platform/web/request.js';
import type { PersonFacts } from './people.policy.js';
import { openInvitations } from '../invitations/open-invitations.js';
import { isRestricted } from '../restriction/restricted.js';
import { hasNotEnded, isLive } from '../roles/live.js';
import { OPEN_WORK, type OpenWork } from '../roles/open-work.js';
import { unmetSql } from '../roles/role-conditions.js';

interface Row {
  id: number;
  name: string;
  webAdmin: boolean;
  restricted: boolean;
  /** Where they hold a role. */
  journals: number[];
  managers: number[];
}

/** A person as others may reach them: in a journal's people only while they hold a role there. */
@Injectable()
export class PersonSubject implements SubjectKind {
  readonly kind = 'person';
  readonly reach = ['person.read'];

  constructor(private readonly database: Database, private readonly clock: Clock, @Inject(OPEN_WORK) private readonly work: OpenWork) {}

  async load(publicId: string, journal: JournalContext | null): Promise<PersonFacts | null> {
    // An invitation brings nobody within reach; another journal's takes them out of it, and so does one to administer the platform (which is no journal: 0).
    const row = await this.database.one<Row>(
      `with one as (
         select p.id, concat_ws(' ', p.given_name, p.middle_name, p.family_name) as name, coalesce(a.web_admin, false) as "webAdmin", ${isRestricted('p.id', 'lists')} as restricted,
           array(select distinct m.journal_id from membership m where m.person_id = p.id and ${hasNotEnded('m', '$2')}) as journals,
           array(select coalesce(invited.journal_id, 0) from (${openInvitations('p', '$2')}) invited union select work.journal_id from (${this.work.sql('p.id')}) work) as more
         from person p left join account a on a.person_id = p.id where p.public_id = $1 and p.family_name is not null)
       select one.id, one.name, one."webAdmin", one.restricted, one.journals, array(
         select m.person_id from membership m where m.role = 'manager' and m.journal_id = any(one.journals || one.more) and ${isLive('m', '$2')}
           and cardinality(${unmetSql({ person: 'm.person_id', journal: 'm.journal_id', role: 'm.role' })}) = 0
         group by m.person_id having count(distinct m.journal_id) = (select count(distinct journal) from unnest(one.journals || one.more) journal)) as managers
       from one`, [publicId, this.clock.now()],
    );
    if (!row || (journal && !row.journals.includes(journal.id))) return null;
    // Nobody of a journal reaches someone whose data is restricted (R4).
    if (row.restricted && journal) return null;
    const { id, name, webAdmin } = row;
    const managers = row.restricted ? [] : row.managers;
    return { kind: 'person', id, journalId: journal?.id ?? null, publicId, name, webAdmin, managers };
  }
}
