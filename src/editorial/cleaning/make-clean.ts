import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { FileStore, type Arrived } from '../../platform/files/file-store.js';
import { Files } from '../../platform/files/files.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { log } from '../../platform/log.js';
import { CleaningQueue, cleanTask } from './cleaning-queue.js';
import { CleaningTasks } from './cleaning-tasks.js';
import type { Neutral } from './formats/outcome.js';
import { LaundryRoom } from './laundry.js';
import { mediaTypeOf } from './kinds.js';
import { KnownPeople } from './known-people.query.js';
import type { Washed } from './wash.js';

interface Waiting {
  key: string;
  name: string;
  submissionId: number;
  journalId: number;
  fromReviewer: boolean;
  attempts: number;
}

const mostAttempts = 3;

/** The job that makes the cleaned copy of a file. Doing it twice does it once; dying in it leaves nothing behind. */
@Injectable()
export class MakeClean implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly queue: CleaningQueue,
    private readonly store: FileStore,
    private readonly files: Files,
    private readonly laundry: LaundryRoom,
    private readonly people: KnownPeople,
    private readonly events: Events,
    private readonly tasks: CleaningTasks,
  ) {}

  onModuleInit(): void {
    this.jobs.define(cleanTask, ({ file }) => this.make(Number(file)));
    this.jobs.recur('files.clean', '*/5 * * * *', () => this.queue.sweep());
  }

  async make(fileId: number): Promise<void> {
    const one = await this.begin(fileId);
    if (!one) return;
    const neutral: Neutral = one.fromReviewer ? 'Reviewer' : 'Author';
    const washed: Washed = one.attempts > mostAttempts
      ? { ok: false, reason: 'tooSlow', finding: 'attempts' }
      : await this.laundry.wash({ bytes: await buffer(this.store.read(one.key)), name: one.name, neutral, wanted: await this.people.wanted(one.submissionId, one.fromReviewer) });
    if (!washed.ok) {
      log({ event: 'file.not-cleaned', code: washed.finding ?? washed.reason });
      await this.finish(fileId, one, washed, null);
      return;
    }
    const arrived = await this.store.receive(Readable.from([Buffer.from(washed.bytes)]));
    try {
      await this.finish(fileId, one, washed, arrived);
    } finally {
      await this.files.letGo(arrived);
    }
  }

  /** Counts the attempt first, so that a file at which the server dies is given up. */
  private begin(fileId: number): Promise<Waiting | null> {
    return this.database.one<Waiting>(
      `with begun as (update cleaned_file set attempts = attempts + 1 where original_id = $1 and state = 'waiting' returning original_id, attempts)
       select sf.key, sf.original_name as name, f.submission_id as "submissionId", s.journal_id as "journalId", f.area = 'reviewer' as "fromReviewer", b.attempts
       from begun b join stored_file sf on sf.id = b.original_id join submission_file f on f.file_id = sf.id join submission s on s.id = f.submission_id order by f.id limit 1`, [fileId],
    );
  }

  private async finish(fileId: number, one: Waiting, washed: Washed, arrived: Arrived | null): Promise<void> {
    await this.database.transaction(async () => {
      const row = await this.database.one<{ cleanedId: number | null }>(`select cleaned_id as "cleanedId" from cleaned_file where original_id = $1 and state = 'waiting' for update`, [fileId]);
      if (!row) return;
      const copy = washed.ok && arrived ? await this.files.keep(arrived, `cleaned.${washed.kind}`, mediaTypeOf(washed.kind)) : null;
      await this.database.execute(
        `update cleaned_file set state = $2, reason = $3, cleaned_id = $4, removed = $5, traces = $6, made_at = $7 where original_id = $1`,
        [fileId, copy ? 'clean' : 'refused', washed.ok ? null : washed.reason, copy?.id ?? null, JSON.stringify(washed.ok ? washed.removed : []), JSON.stringify(washed.ok ? washed.traces : []), this.clock.now()],
      );
      if (row.cleanedId) await this.files.remove(row.cleanedId);
      await this.tasks.see(fileId);
      await this.events.record({ kind: copy ? 'file.cleaned' : 'file.notCleaned', subject: ['submission', one.submissionId], journalId: one.journalId, by: null, data: { file: fileId } });
    });
  }
}
