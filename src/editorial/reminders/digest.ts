import { Injectable } from '@nestjs/common';
import { JournalMail } from '../../accounts/mails/journal-mail.js';
import { JournalRounds, type OnRound } from '../../accounts/mails/journal-rounds.js';
import { isRestricted } from '../../accounts/restriction/restricted.js';
import type { Journal } from '../../journals/journal.entity.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { dayIn } from '../../platform/days.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { authorsOf } from '../facts.js';
import { LetterTemplates } from '../letters/letter-templates.js';
import { paragraphs } from '../paragraphs.js';
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
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly rounds: JournalRounds, private readonly mail: JournalMail, private readonly templates: LetterTemplates, jobs: Jobs) {
    jobs.recur('editors.digest', '24 * * * *', () => this.run());
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.rounds.go({
      event: 'journal.digest',
      period: ({ timeZone }) => (hourIn(timeZone, now) < firstHour ? null : mondayOf(dayIn(timeZone, now))),
      tell: async (journal, week) => {
        for (const editor of await this.rounds.staff(journal.id, ['manager', 'editor', 'sectionEditor', 'guestEditor'])) await this.tell(journal, editor, week);
      },
    });
  }

  private async tell(journal: Journal, { id, roles }: OnRound, week: string): Promise<void> {
    const whole = roles.some((role) => role === 'manager' || role === 'editor');
    await this.mail.toPerson(journal, id, digestKind, async (tr, { name, optOut }) => {
      const rows = await this.waiting(journal.id, id, whole, dayIn(journal.timeZone, this.clock.now()));
      if (rows.length === 0) return null;
      const part = (why: Why): { heading: string; items: { text: string; href: string }[] }[] => {
        const some = rows.filter((row) => row[why]);
        if (some.length === 0) return [];
        const items = some.slice(0, 20).map((row) => ({ text: `${row.id} · ${titleOf(row, tr)}`, href: this.mail.href(editorialUrls.submission({ journal: journal.path, lang: tr.language, submission: row.id })) }));
        return [{ heading: tr.t(`digest.${why}`, { count: some.length }), items }];
      };
      const words = (await this.templates.of('editorDigest', journal.id))(tr, { journal: name });
      return {
        view: digestMail, key: `digest ${journal.id} ${id} ${week}`,
        model: { subject: words.subject, intro: paragraphs(words.text), parts: [...part('overdue'), ...part('unassigned'), ...part('undecided')], optOut },
      };
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
