import { shownName } from '../../accounts/restriction/shown-names.js';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { isRestricted } from '../../accounts/restriction/restricted.js';
import { isLive } from '../../accounts/roles/live.js';
import { hasPromised } from '../../accounts/undertakings/undertaking-condition.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { Conflict, Forbidden, found } from '../../platform/web/problems.js';
import { GuestLetters } from './guest-letters.js';
import { SpecialIssueEditor } from './special-issue-editor.entity.js';
import { SpecialIssue } from './special-issue.entity.js';

export interface Guest {
  id: number;
  name: string;
  publicName: string | null;
  answered: boolean;
  /** They hold the role, and have signed what it asks for. */
  ready: boolean;
}

export interface Special {
  issue: SpecialIssue | null;
  guests: Guest[];
  /** How many manuscripts were sent for it; drafts are their authors' own. */
  sent: number;
  drafts: number;
}

const holds = (now: string): string => `m.role = 'guestEditor' and ${isLive('m', now)}`;

/** Makes issues special issues, and appoints their guest editors. */
@Injectable()
export class SpecialIssues {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly policy: Policy,
    private readonly letters: GuestLetters,
  ) {}

  async of(issueId: number): Promise<Special> {
    const issue = await this.database.manager.findOneBy(SpecialIssue, { issueId });
    const [row] = await this.database.query<{ guests: Guest[]; sent: number; drafts: number }>(
      `select coalesce((select json_agg(g) from (select e.id, ${shownName('p')} as name, e.public_name as "publicName", e.answered_at is not null as answered,
           exists (select 1 from membership m where m.person_id = e.person_id and m.journal_id = i.journal_id and ${holds('$2')} and ${hasPromised({ person: 'm.person_id', journal: 'm.journal_id', role: 'm.role' })}) as ready
         from special_issue_editor e join person p on p.id = e.person_id where e.issue_id = i.id order by e.id) g), '[]') as guests,
         (select count(*)::int from special_issue_submission ss join submission s on s.id = ss.submission_id and s.journal_id = i.journal_id where ss.issue_id = i.id and s.stage <> 'draft') as sent,
         (select count(*)::int from special_issue_submission ss join submission s on s.id = ss.submission_id and s.journal_id = i.journal_id where ss.issue_id = i.id and s.stage = 'draft') as drafts
       from issue i where i.id = $1`, [issueId, this.clock.now()],
    );
    return { issue, ...found(row) };
  }

  /** Who can be appointed: guest editors of the journal who are not yet guest editors of this issue. */
  candidates(issueId: number): Promise<{ personId: number; name: string }[]> {
    return this.database.query(
      `select m.person_id as "personId", ${shownName('p')} as name from issue i join membership m on m.journal_id = i.journal_id and ${holds('$2')} join person p on p.id = m.person_id
       where i.id = $1 and not exists (select 1 from special_issue_editor e where e.issue_id = i.id and e.person_id = m.person_id) and not ${isRestricted('m.person_id', 'assignment')} order by p.family_name, p.given_name, p.id`, [issueId, this.clock.now()],
    );
  }

  save(issueId: number, said: { call: Localized; until: string | null }, by: Actor): Promise<void> {
    return this.locked(issueId, 'specialIssue.edit', by, async (journalId) => {
      await this.database.manager.upsert(SpecialIssue, { issueId, ...said }, ['issueId']);
      await this.events.record({ kind: 'specialIssue.changed', subject: ['issue', issueId], journalId, by });
    });
  }

  /** An issue like any other again; not while manuscripts were sent for it. */
  end(issueId: number, by: Actor): Promise<void> {
    return this.locked(issueId, 'specialIssue.edit', by, async (journalId) => {
      if (!(await this.standsAlone(issueId))) throw new Conflict('special.end.not');
      await this.database.manager.delete(SpecialIssue, { issueId });
      await this.events.record({ kind: 'specialIssue.ended', subject: ['issue', issueId], journalId, by });
    });
  }

  /** False if the person is no guest editor of the journal, or is one of this issue already. */
  appoint(issueId: number, personId: number, by: Actor): Promise<boolean> {
    return this.locked(issueId, 'specialIssue.appoint', by, async (journalId) => {
      if (!(await this.database.manager.existsBy(SpecialIssue, { issueId }))) throw new Conflict('special.notYet');
      if (!(await this.candidates(issueId)).some((one) => one.personId === personId)) return false;
      await this.database.manager.insert(SpecialIssueEditor, { issueId, personId, appointedAt: this.clock.now(), publicName: null, answeredAt: null });
      await this.events.record({ kind: 'specialIssue.editorAppointed', subject: ['issue', issueId], journalId, by, data: { person: personId } });
      await this.letters.ask(issueId, personId, by);
      return true;
    });
  }

  dismiss(issueId: number, editorId: number, by: Actor): Promise<void> {
    return this.locked(issueId, 'specialIssue.appoint', by, async (journalId) => {
      const { personId } = found(await this.database.manager.findOneBy(SpecialIssueEditor, { id: editorId, issueId }));
      await this.database.manager.delete(SpecialIssueEditor, { id: editorId });
      await this.events.record({ kind: 'specialIssue.editorDismissed', subject: ['issue', issueId], journalId, by, data: { person: personId } });
    });
  }

  private async standsAlone(issueId: number): Promise<boolean> {
    const { guests, sent, drafts } = await this.of(issueId);
    return guests.length === 0 && sent === 0 && drafts === 0;
  }

  private locked<T>(issueId: number, action: string, by: Actor, work: (journalId: number) => Promise<T>): Promise<T> {
    return this.database.transaction(async () => {
      const issue = found(await this.database.one<{ journalId: number }>('select journal_id as "journalId" from issue where id = $1 for update', [issueId]));
      if (!this.policy.allows(action, by, { kind: 'issue', id: issueId, journalId: issue.journalId })) throw new Forbidden();
      return work(issue.journalId);
    });
  }
}
