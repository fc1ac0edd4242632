import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Notifier } from '../notifier.js';
import { Tasks } from '../tasks/tasks.js';
import { moveKeys, moveOf } from '../workflow.js';
import { standingSql, waits, type Standing } from './standing.js';

const kinds = { refused: 'fileNotCleaned', traces: 'fileNamesPeople' } as const;

interface Row {
  submissionId: number;
  journalId: number;
  publicId: string;
  standing: Standing;
}

const rows = `select f.submission_id as "submissionId", s.journal_id as "journalId", f.public_id as "publicId", ${standingSql('f', 'c')} as standing
  from submission_file f join submission s on s.id = f.submission_id left join review_round r on r.id = f.round_id left join cleaned_file c on c.original_id = f.file_id
  where f.area in ('review', 'reviewer', 'discussion')`;

/** A file of which nothing is handed out until an editor has decided is a task of theirs, until it is dealt with. Call in the transaction of what happened to it. */
@Injectable()
export class CleaningTasks implements OnModuleInit {
  constructor(private readonly database: Database, private readonly events: Events, private readonly tasks: Tasks, private readonly notifier: Notifier) {}

  onModuleInit(): void {
    // What was to be reviewed in a round that is over waits for nobody.
    for (const key of moveKeys.filter((one) => moveOf(one).closesRound)) {
      this.events.on(`submission.${key}`, async ({ subjectId }) => {
        for (const { publicId } of await this.database.query<Row>(`${rows} and f.submission_id = $1 and f.area = 'review' and r.closed_at is not null`, [subjectId])) await this.settle(publicId, null);
      });
    }
  }

  /** Wherever this stored file lies: made, or settled by what has become of it. */
  async see(fileId: number, byId: number | null = null): Promise<void> {
    // Whoever puts the file somewhere and whoever cleans it wait for each other, so that one of them sees both.
    await this.database.query('select 1 from cleaned_file where original_id = $1 for share', [fileId]);
    for (const row of await this.database.query<Row>(`${rows} and f.file_id = $1 and (r.id is null or r.closed_at is null or f.area <> 'review') order by f.id`, [fileId])) await this.one(row, byId);
  }

  async settle(publicId: string, byId: number | null): Promise<void> {
    for (const kind of Object.values(kinds)) await this.tasks.settled(kind, publicId, byId);
  }

  private async one({ submissionId, journalId, publicId, standing }: Row, byId: number | null): Promise<void> {
    if (standing === 'working') return;
    if (!waits(standing)) return this.settle(publicId, byId);
    const kind = standing === 'refused' ? kinds.refused : kinds.traces;
    await this.tasks.settled(kind === kinds.refused ? kinds.traces : kinds.refused, publicId, byId);
    const made = await this.tasks.forEditors(submissionId, kind, { key: publicId, again: true });
    if (!made) return;
    const event = await this.events.record({ kind: 'file.waits', subject: ['submission', submissionId], journalId });
    if (standing === 'refused') await this.notifier.tell('fileNotCleaned', { event, submissionId });
  }
}
