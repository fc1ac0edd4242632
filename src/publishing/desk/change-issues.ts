import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Conflict, Forbidden, found } from '../../platform/web/problems.js';
import { Issue } from '../issue.entity.js';

export type IssueContent = Pick<Issue, 'volume' | 'number' | 'year' | 'title' | 'description' | 'forthcoming'>;

/** Makes, changes, orders and publishes issues. */
@Injectable()
export class ChangeIssues {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly policy: Policy,
  ) {}

  async add(journalId: number, content: IssueContent, by: Actor): Promise<Issue> {
    return this.database.transaction(async () => {
      const issue = this.database.manager.create(Issue, { journalId, ...content, publishedAt: null, coverFileId: null, coverAlt: null });
      await this.database.manager.insert(Issue, issue);
      await this.events.record({ kind: 'issue.added', subject: ['issue', issue.id], journalId, by });
      return issue;
    });
  }

  async change(id: number, content: IssueContent, by: Actor): Promise<void> {
    await this.locked(id, 'issue.edit', by, async (issue) => {
      await this.database.manager.update(Issue, { id }, content);
      await this.events.record({ kind: 'issue.changed', subject: ['issue', id], journalId: issue.journalId, by });
    });
  }

  /** One place up or down within its section. */
  async move(id: number, publicationId: number, up: boolean, by: Actor): Promise<void> {
    await this.locked(id, 'issue.edit', by, async (issue) => {
      const rows = await this.database.query<{ work: number; here: boolean }>(
        `select p.submission_id as work, bool_or(p.id = $2) as here from publication p where p.issue_id = $1 and p.section_id = (select section_id from publication where id = $2 and issue_id = $1)
         group by p.submission_id order by min(p.position), min(p.id)`, [id, publicationId],
      );
      const ids = rows.map(({ work }) => work);
      const at = rows.findIndex(({ here }) => here);
      const to = up ? at - 1 : at + 1;
      if (at < 0 || to < 0 || to >= ids.length) return;
      ids.splice(to, 0, ...ids.splice(at, 1));
      await this.database.execute('update publication set position = array_position($2::integer[], submission_id) where issue_id = $1 and submission_id = any($2)', [id, ids]);
      await this.events.record({ kind: 'issue.ordered', subject: ['issue', id], journalId: issue.journalId, by });
    });
  }

  /** The issue is out; whoever listens publishes what was scheduled with it, in the same transaction. */
  async publish(id: number, by: Actor): Promise<void> {
    await this.locked(id, 'issue.publish', by, async (issue) => {
      if (issue.publishedAt) throw new Conflict('publishing.problem.alreadyPublished');
      await this.database.manager.update(Issue, { id }, { publishedAt: this.clock.now() });
      await this.events.record({ kind: 'issue.published', subject: ['issue', id], journalId: issue.journalId, by });
    });
  }

  private async locked(id: number, action: string, by: Actor, work: (issue: Issue) => Promise<void>): Promise<void> {
    await this.database.transaction(async () => {
      const issue = found(await this.database.manager.findOne(Issue, { where: { id }, lock: { mode: 'pessimistic_write' } }));
      if (!this.policy.allows(action, by, { kind: 'issue', id, journalId: issue.journalId })) throw new Forbidden();
      await work(issue);
    });
  }
}
