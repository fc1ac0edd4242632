import { Inject, Injectable } from '@nestjs/common';
import { isRestricted, isUnavailable } from '../../accounts/restriction/restricted.js';
import { oneByOne } from '../../accounts/lifecycle/one-by-one.js';
import { optOut } from '../../accounts/notifications/opt-out.js';
import { People } from '../../accounts/person/people.js';
import { isLive } from '../../accounts/roles/live.js';
import { hasPromised } from '../../accounts/undertakings/undertaking-condition.js';
import { CONFIG, type Config } from '../../config.js';
import { Journals } from '../../journals/journals.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { dayIn } from '../../platform/days.js';
import { Events } from '../../platform/events/events.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Mail } from '../../platform/mail/mail.js';
import { authorsOf } from '../facts.js';
import { titleOf } from '../title.js';
import { editorialUrls } from '../urls.js';
import { digestMail } from './digest-mail.view.js';
import { hourIn, mondayOf } from './hours.js';
import { firstHour } from './reminder-sweep.js';

type Why = 'overdue' | 'unassigned' | 'undecided';

interface Row {
  id: number;
  title: Localized;
  language: string;
  overdue: boolean;
  unassigned: boolean;
  undecided: boolean;
}

export const digestKind = 'editorDigest';

/** Where a submission has waited this long for its first decision it stands among the undecided. */
const patience = 14 * 86_400_000;

/** Once a week, what waits in a journal, to each editor who may see it; never about a work of one's own or one that one reviews, unless one was let in (X4). */
@Injectable()
export class EditorDigest {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly journals: Journals,
    private readonly people: People,
    private readonly languages: Languages,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
    jobs: Jobs,
  ) {
    jobs.recur('editors.digest', '24 * * * *', () => this.run());
  }

  async run(): Promise<void> {
    await oneByOne((await this.journals.all()).filter(({ enabled }) => enabled).map(({ id }) => id), (id) => this.journal(id));
  }

  private async journal(id: number): Promise<void> {
    const { timeZone } = await this.journals.byId(id);
    const now = this.clock.now();
    if (hourIn(timeZone, now) < firstHour) return;
    const week = mondayOf(dayIn(timeZone, now));
    if (await this.told(id, week)) return;
    const editors = await this.database.query<{ id: number; whole: boolean }>(
      `select m.person_id as id, bool_or(m.role in ('manager', 'editor')) as whole from membership m
       where m.journal_id = $1 and m.role in ('manager', 'editor', 'sectionEditor', 'guestEditor') and ${isLive('m', '$2')} and not ${isUnavailable('m.person_id', '$2', 'mail')}
         and ${hasPromised({ person: 'm.person_id', journal: 'm.journal_id', role: 'm.role' })}
       group by m.person_id order by m.person_id`, [id, now],
    );
    // Whatever is left of the week, once it is told it is told; a run that was cut short is done again, and each letter has its key.
    for (const editor of editors) await this.tell(id, editor, week);
    await this.database.transaction(async () => {
      await this.database.query('select 1 from journal where id = $1 for update', [id]);
      if (!(await this.told(id, week))) await this.events.record({ kind: 'journal.digest', subject: ['journal', id], journalId: id, data: { week } });
    });
  }

  private async told(id: number, week: string): Promise<boolean> {
    return (await this.database.one(`select 1 from event where kind = 'journal.digest' and subject_kind = 'journal' and subject_id = $1 and data ->> 'week' = $2`, [id, week])) !== null;
  }

  private async tell(journalId: number, { id, whole }: { id: number; whole: boolean }, week: string): Promise<void> {
    const to = await this.people.recipient(id);
    if (!to?.wants(digestKind)) return;
    const journal = await this.journals.byId(journalId);
    const rows = await this.waiting(journalId, id, whole, dayIn(journal.timeZone, this.clock.now()));
    if (rows.length === 0) return;
    const tr = this.languages.in(to.language, journal.timeZone);
    const name = tr.pick(journal.name).text;
    const part = (why: Why): { heading: string; items: { text: string; href: string }[] }[] => {
      const some = rows.filter((row) => row[why]);
      if (some.length === 0) return [];
      const items = some.slice(0, 20).map((row) => ({ text: `${row.id} · ${titleOf(row, tr)}`, href: this.config.publicUrl + editorialUrls.submission({ journal: journal.path, lang: to.language, submission: row.id }) }));
      return [{ heading: tr.t(`digest.${why}`, { count: some.length }), items }];
    };
    await this.mail.enqueue({
      view: digestMail, to, from: { name, replyTo: journal.contactEmail }, journalId, key: `digest ${journalId} ${id} ${week}`,
      model: { subject: tr.t('digest.subject', { journal: name }), intro: tr.t('digest.intro', { journal: name }), parts: [...part('overdue'), ...part('unassigned'), ...part('undecided')], optOut: optOut(this.config, tr) },
    });
  }

  /** An editor of the journal sees every manuscript, a section or guest editor those that are assigned to them. */
  private waiting(journalId: number, personId: number, whole: boolean, today: string): Promise<Row[]> {
    return this.database.query<Row>(
      `select * from (select s.id, p.title, p.language,
         exists (select 1 from review_assignment a join review_round r on r.id = a.round_id where a.submission_id = s.id and r.closed_at is null and s.stage = 'review'
           and a.declined_at is null and a.cancelled_at is null and a.submitted_at is null and case when a.accepted_at is null then a.response_due else a.review_due end < $4::date) as overdue,
         s.stage in ('submission', 'review') and not exists (select 1 from participant pa where pa.submission_id = s.id and pa.role in ('editor', 'sectionEditor', 'guestEditor')) as unassigned,
         (s.stage = 'submission' and s.stage_since < $5) or (s.stage = 'review' and exists (select 1 from review_round r where r.submission_id = s.id and r.closed_at is null
           and exists (select 1 from review_assignment a where a.round_id = r.id and a.submitted_at is not null and a.cancelled_at is null)
           and not exists (select 1 from review_assignment a where a.round_id = r.id and a.submitted_at is null and a.declined_at is null and a.cancelled_at is null and not ${isRestricted('a.person_id', 'assignment')}))) as undecided
       from submission s join lateral (select title, language from publication where submission_id = s.id order by version desc limit 1) p on true
       where s.journal_id = $1 and s.stage in ('submission', 'review')
         and ($3 or exists (select 1 from participant pa where pa.submission_id = s.id and pa.person_id = $2 and pa.role in ('sectionEditor', 'guestEditor')))
         and (exists (select 1 from conflict_override co where co.submission_id = s.id and co.person_id = $2 and co.ended_at is null) or ($2 not in (${authorsOf('s.id')})
           and not exists (select 1 from review_assignment ra where ra.submission_id = s.id and ra.person_id = $2 and ra.declined_at is null and ra.cancelled_at is null)))) w
       where w.overdue or w.unassigned or w.undecided order by w.id`, [journalId, personId, whole, today, new Date(this.clock.now().getTime() - patience)],
    );
  }
}
