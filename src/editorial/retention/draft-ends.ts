import { Injectable } from '@nestjs/common';
import { lifecycleMail } from '../../accounts/lifecycle/lifecycle-letters.view.js';
import { oneByOne } from '../../platform/jobs/one-by-one.js';
import { PlatformMail } from '../../accounts/mails/platform-mail.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { Terms, type Over } from '../../platform/retention/terms.js';
import { SubmissionFiles } from '../submission-files.js';
import { titleOf } from '../title.js';
import { editorialUrls } from '../urls.js';

/** How long before its end the author of a draft is told. */
const notice = 30;

/** When someone last did something with it; what happens by itself does not count. */
const touched = `greatest(t.started_at, t.stage_since, (select max(f.uploaded_at) from submission_file f where f.submission_id = t.id),
  (select max(e.at) from event e where e.subject_kind = 'submission' and e.subject_id = t.id and e.person_id is not null))`;
/** One letter for each time that it fell asleep. */
const key = `'draft.ends:' || t.id || ':' || extract(epoch from ${touched})::bigint`;
const reachable = `exists (select from person p where p.id = t.submitter_id and p.email is not null)`;

/** Nobody has worked on it for as long as the rule says, and who began it was told in time, or cannot be. */
export const draftDue = (over: Over): string => `t.stage = 'draft' and ${over(touched)}
  and (not ${reachable} or exists (select from message m where m.dedupe_key = ${key} and m.queued_at <= $1::timestamptz - interval '${String(notice - 1)} days'))`;

/** Throws away drafts that nobody works on, after a letter to whoever began them. */
@Injectable()
export class DraftEnds {
  constructor(
    private readonly database: Database, private readonly clock: Clock, private readonly terms: Terms, private readonly events: Events, private readonly files: SubmissionFiles, private readonly mail: PlatformMail,
  ) {}

  async sweep(): Promise<number> {
    const over = this.terms.over('draft', await this.terms.inForce());
    await this.warn(over);
    const rows = await this.database.query<{ id: number }>(`select t.id from submission t where ${draftDue(over)} order by t.id`, [this.clock.now()]);
    return oneByOne(rows.map(({ id }) => id), (id) => this.remove(id, over));
  }

  private async warn(over: Over): Promise<void> {
    const soon = new Date(this.clock.now().getTime() + notice * 86_400_000);
    const rows = await this.database.query<{ id: number; submitterId: number; path: string; title: Localized; language: string; key: string }>(
      `select t.id, t.submitter_id as "submitterId", j.path, coalesce((select p.title from publication p where p.submission_id = t.id order by p.version desc limit 1), '{}') as title, t.language, ${key} as key from submission t join journal j on j.id = t.journal_id
       where t.stage = 'draft' and ${reachable} and ${over(touched)} and not exists (select from message m where m.dedupe_key = ${key}) order by t.id`, [soon],
    );
    for (const row of rows) {
      await this.mail.toPerson(row.submitterId, (tr, to) => ({
        view: lifecycleMail, about: ['submission', row.id], key: row.key,
        model: {
          subject: tr.t('retention.draft.subject', { date: tr.date(soon) }),
          paragraphs: [tr.t('retention.draft.mail', { title: titleOf(row, tr), date: tr.date(soon) }), tr.t('retention.draft.keep')],
          button: { label: tr.t('retention.draft.open'), href: this.mail.href(editorialUrls.own({ journal: row.path, lang: to.language, submission: row.id })) },
        },
      }));
    }
  }

  private async remove(id: number, over: Over): Promise<void> {
    await this.database.transaction(async () => {
      const row = await this.database.one<{ journalId: number }>(`select t.journal_id as "journalId" from submission t where t.id = $2 and ${draftDue(over)} for update of t`, [this.clock.now(), id]);
      if (!row) return;
      for (const file of await this.files.of(id)) await this.files.remove(id, file.publicId);
      await this.database.execute('delete from submission where id = $1', [id]);
      await this.events.record({ kind: 'submission.draftEnded', subject: ['submission', id], journalId: row.journalId });
    });
  }
}
