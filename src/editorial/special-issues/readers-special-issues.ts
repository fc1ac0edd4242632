import { Injectable } from '@nestjs/common';
import { isClosed } from '../../journals/closing.js';
import type { Journal } from '../../journals/journal.entity.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { OpenCall, SpecialIssueSource } from '../../publishing/special-issues.js';
import { editorialUrls } from '../urls.js';
import { openCalls } from './calls.js';
import { specialIssueUrls } from './urls.js';

/** What readers are told of special issues. */
@Injectable()
export class ReadersSpecialIssues implements SpecialIssueSource {
  readonly action = 'specialIssue.read';
  readonly desk = specialIssueUrls.desk;

  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async calls(journal: Journal): Promise<OpenCall[]> {
    const now = this.clock.now();
    return isClosed(journal, now) ? [] : openCalls(this.database, journal.id, now);
  }

  async editors(issueId: number): Promise<string[] | null> {
    const row = await this.database.one<{ names: string[] }>(
      'select array(select e.public_name from special_issue_editor e where e.issue_id = x.issue_id and e.public_name is not null order by e.id) as names from special_issue x where x.issue_id = $1', [issueId],
    );
    return row?.names ?? null;
  }

  answer({ issue, ...at }: Parameters<SpecialIssueSource['answer']>[0]): string {
    return editorialUrls.begin(at, { special: issue });
  }
}
