import { Injectable, type OnModuleInit } from '@nestjs/common';
import { namesRestricted } from '../../accounts/restriction/restricted.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { EditorialMove } from './editorial-move.js';

/** When an issue is published, what was scheduled with it is published too, in the same transaction. What may not be published now (R4) stays scheduled. */
@Injectable()
export class IssuePublication implements OnModuleInit {
  constructor(private readonly database: Database, private readonly events: Events, private readonly making: EditorialMove) {}

  onModuleInit(): void {
    this.events.on('issue.published', async ({ subjectId }) => {
      const scheduled = await this.database.query<{ id: number; moves: number }>(
        `select s.id, s.moves from submission s join publication p on p.submission_id = s.id and p.status = 'scheduled' where p.issue_id = $1 and s.stage = 'scheduled'
           and not exists (select 1 from contributor c where c.publication_id = p.id and ${namesRestricted('c', 'publication')}) order by s.id for update of s`,
        [subjectId],
      );
      for (const { id, moves } of scheduled) await this.making.make('publish', { submissionId: id, seen: moves, actor: 'system' });
    });
  }
}
