import { shownFullName } from '../../accounts/restriction/shown-names.js';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { isUnavailable } from '../../accounts/restriction/restricted.js';
import { isLive } from '../../accounts/roles/live.js';
import { hasPromised } from '../../accounts/undertakings/undertaking-condition.js';
import type { JournalRole } from '../../personal-data/roles.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { SubmissionFacts } from '../facts.js';
import type { Member } from './company.js';

const staffRoles: readonly JournalRole[] = ['manager', 'editor', 'productionEditor', 'sectionEditor', 'guestEditor', 'editorialAssistant', 'copyeditor', 'layoutEditor', 'proofreader'];

export interface Colleague extends Member {
  roles: JournalRole[];
}

/** An actor as the policy would meet one who is signed in with these roles. */
const inRoles = (personId: number, journalId: number, roles: readonly JournalRole[]): Actor => ({
  personId, behind: null, name: '', acting: null, actedFor: false, webAdmin: false, roles: roles.map((role) => ({ journalId, role })), waiting: [], sessionId: 0, only: null,
});

/** Who takes part in a submission and may see it now: those among whom participants are chosen. */
@Injectable()
export class Circle {
  constructor(private readonly database: Database, private readonly policy: Policy, private readonly clock: Clock) {}

  async of(facts: SubmissionFacts): Promise<Member[]> {
    return [...(await this.author(facts)), ...(await this.reviewers(facts)), ...(await this.staff(facts))];
  }

  /** Staff who may write about it, with the roles they have: an author or reviewer of the work only where they were let in. */
  async staff(facts: SubmissionFacts): Promise<Colleague[]> {
    const rows = await this.database.query<{ personId: number; name: string; roles: JournalRole[] }>(
      `select p.id as "personId", concat_ws(' ', p.given_name, p.family_name) as name, array_agg(distinct m.role) as roles
       from membership m join person p on p.id = m.person_id
       where m.journal_id = $1 and m.role = any($2) and ${isLive('m', '$3')} and ${hasPromised({ person: 'm.person_id', journal: 'm.journal_id', role: 'm.role' })} and not ${isUnavailable('m.person_id', '$3', 'lists')}
         and (m.role in ('manager', 'editor', 'productionEditor') or exists (select 1 from participant pa where pa.submission_id = $4 and pa.person_id = m.person_id and pa.role = m.role))
       group by p.id order by p.family_name, p.given_name, p.id`, [facts.journalId, [...staffRoles], this.clock.now(), facts.id],
    );
    return rows.flatMap(({ personId, name, roles }) => {
      const actor = inRoles(personId, facts.journalId, roles);
      if (!this.policy.allows('discussion.write', actor, facts)) return [];
      return [{ personId, name, roles, capacity: 'staff' as const, number: null, methods: [], seesReview: this.policy.allows('review.see', actor, facts), isAuthor: facts.authorIds.includes(personId) }];
    });
  }

  /** Those of the staff who may decide about it. */
  async deciders(facts: SubmissionFacts): Promise<Colleague[]> {
    return (await this.staff(facts)).filter(({ personId, roles }) => this.policy.allows('submission.decide', inRoles(personId, facts.journalId, roles), facts));
  }

  /** Whom an author's or a reviewer's question goes to: the editors assigned, or all of the journal's. */
  async editors(facts: SubmissionFacts): Promise<Member[]> {
    const deciding = await this.deciders(facts);
    const assigned = deciding.filter(({ personId }) => facts.participants.some((one) => one.personId === personId && ['editor', 'sectionEditor', 'guestEditor'].includes(one.role)));
    const editors = deciding.filter(({ roles }) => roles.includes('editor'));
    return assigned.length > 0 ? assigned : editors.length > 0 ? editors : deciding;
  }

  private async author(facts: SubmissionFacts): Promise<Member[]> {
    if (facts.submitterId === null || facts.reviewerIds.includes(facts.submitterId)) return [];
    const row = await this.database.one<{ name: string }>(`select ${shownFullName('p')} as name from person p where p.id = $1`, [facts.submitterId]);
    return row ? [{ personId: facts.submitterId, name: row.name, capacity: 'author', number: null, methods: [], seesReview: false, isAuthor: true }] : [];
  }

  /** Those who have promised confidentiality (P6) and whose assignment stands. */
  private async reviewers(facts: SubmissionFacts): Promise<Member[]> {
    const rows = await this.database.query<Pick<Member, 'personId' | 'name' | 'number' | 'methods'>>(
      `select a.person_id as "personId", concat_ws(' ', p.given_name, p.middle_name, p.family_name) as name, (array_agg(a.number order by a.id desc))[1] as number,
         array(select o.method from review_assignment o where o.submission_id = $1 and o.person_id = a.person_id) as methods
       from review_assignment a join person p on p.id = a.person_id
       where a.submission_id = $1 and a.accepted_at is not null and a.declined_at is null and a.cancelled_at is null and not ${isUnavailable('a.person_id', '$2', 'lists')} group by a.person_id, p.id order by number, a.person_id`,
      [facts.id, this.clock.now()],
    );
    return rows.map((row) => ({ ...row, capacity: 'reviewer', seesReview: false, isAuthor: false }));
  }
}
