import { shownName } from '../../accounts/restriction/shown-names.js';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Forbidden, found } from '../../platform/web/problems.js';
import type { Numbered } from './calls.js';
import { SpecialIssueEditor } from './special-issue-editor.entity.js';
import type { SpecialEditorFacts } from './special-issues.policy.js';

export interface OwnGuestRow extends Numbered {
  editorId: number;
  name: string;
  publicName: string | null;
  answered: boolean;
}

const rows = `select i.id, i.volume, i.number, i.year, i.title, e.id as "editorId", ${shownName('p')} as name, e.public_name as "publicName", e.answered_at is not null as answered
  from special_issue_editor e join issue i on i.id = e.issue_id join person p on p.id = e.person_id`;

/** What a guest editor says of themselves to readers: yes, no, and no again whenever they like. */
@Injectable()
export class OwnGuestEditing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly events: Events,
  ) {}

  list(journalId: number, personId: number): Promise<OwnGuestRow[]> {
    return this.database.query<OwnGuestRow>(`${rows} where i.journal_id = $1 and e.person_id = $2 order by e.id desc`, [journalId, personId]);
  }

  one(editorId: number): Promise<OwnGuestRow[]> {
    return this.database.query<OwnGuestRow>(`${rows} where e.id = $1`, [editorId]);
  }

  /** `seen` is the name that the page showed: another one is shown first. False then. */
  answer(editorId: number, { show, seen }: { show: boolean; seen: string }, by: Actor): Promise<boolean> {
    return this.database.transaction(async () => {
      const row = found(await this.database.one<{ issueId: number; journalId: number; personId: number; name: string }>(
        `select e.issue_id as "issueId", i.journal_id as "journalId", e.person_id as "personId", ${shownName('p')} as name
         from special_issue_editor e join issue i on i.id = e.issue_id join person p on p.id = e.person_id where e.id = $1 for update of e`, [editorId],
      ));
      const { issueId, journalId, personId, name } = row;
      const facts: SpecialEditorFacts = { kind: 'specialEditor', id: editorId, journalId, personId };
      if (!this.policy.allows('specialIssue.answer', by, facts)) throw new Forbidden();
      if (show && seen !== name) return false;
      await this.database.manager.update(SpecialIssueEditor, { id: editorId }, { publicName: show ? name : null, answeredAt: this.clock.now() });
      await this.events.record({ kind: show ? 'specialIssue.nameConfirmed' : 'specialIssue.nameWithdrawn', subject: ['issue', issueId], journalId, by });
      return true;
    });
  }
}
