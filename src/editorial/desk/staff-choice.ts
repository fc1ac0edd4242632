import { Injectable } from '@nestjs/common';
import { isLive } from '../../accounts/roles/live.js';
import { isRestricted } from '../../accounts/restriction/restricted.js';
import { hasPromised } from '../../accounts/undertakings/undertaking-condition.js';
import { Issues } from '../../publishing/issues.js';
import { issueLabel } from '../../publishing/issue-label.js';
import type { JournalRole } from '../../personal-data/roles.js';
import type { Checkbox, Select } from '../../platform/web/fields.js';
import { Database } from '../../platform/database/database.js';
import { Clock } from '../../platform/clock.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { SubmissionFacts } from '../facts.js';

/** Roles that are assigned to a submission, in the order in which they are offered. */
export const assignableRoles = ['sectionEditor', 'guestEditor', 'editor', 'editorialAssistant', 'copyeditor', 'layoutEditor', 'proofreader'] as const satisfies readonly JournalRole[];

/** What can be chosen on the page of a submission: colleagues and issues. */
@Injectable()
export class StaffChoice {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly issueList: Issues) {}

  /** Everyone who can be assigned, in each role whose undertaking they signed; never an author or reviewer of the work, never twice. */
  async candidates(facts: SubmissionFacts): Promise<{ personId: number; role: JournalRole; name: string }[]> {
    return this.database.query(
      `select m.person_id as "personId", m.role, concat_ws(' ', p.given_name, p.family_name) as name from membership m join person p on p.id = m.person_id
       where m.journal_id = $1 and m.role = any($2) and ${isLive('m', '$3')} and ${hasPromised({ person: 'm.person_id', journal: 'm.journal_id', role: 'm.role' })}
         and m.person_id <> all($4::int[]) and not ${isRestricted('m.person_id', 'assignment')} and not exists (select 1 from participant pa where pa.submission_id = $5 and pa.person_id = m.person_id and pa.role = m.role)
       order by array_position($2::text[], m.role), p.family_name, p.given_name`,
      [facts.journalId, [...assignableRoles], this.clock.now(), [...facts.authorIds, ...facts.reviewerIds].filter((id) => !facts.overriddenIds.includes(id)), facts.id],
    );
  }

  async select({ translator }: RequestContext, facts: SubmissionFacts): Promise<Select> {
    const people = await this.candidates(facts);
    return {
      id: 'who', name: 'who', label: translator.t('submission.who'), hint: null, error: null, required: true,
      options: [
        { value: '', label: translator.t('submission.choose'), selected: true },
        ...people.map(({ personId, role, name }) => ({ value: `${role}:${personId}`, label: `${name} (${translator.t(`role.${role}`)})`, selected: false })),
      ],
    };
  }

  recommendOnly({ translator: { t } }: RequestContext): Checkbox {
    return { id: 'recommendOnly', name: 'recommendOnly', value: 'yes', label: t('submission.recommendOnly'), hint: t('submission.recommendOnly.hint'), error: null, required: false, checked: false };
  }

  async issues({ translator }: RequestContext, journalId: number): Promise<{ id: number; label: string; published: boolean }[]> {
    return (await this.issueList.list(journalId)).map((issue) => ({ id: issue.id, label: issueLabel(translator, issue), published: issue.publishedAt !== null }));
  }
}
