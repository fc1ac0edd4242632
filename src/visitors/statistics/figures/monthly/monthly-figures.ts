import { Inject, Injectable } from '@nestjs/common';
import { isKeptOut } from '../../../../accounts/account/kept-out.js';
import { oneByOne } from '../../../../accounts/lifecycle/one-by-one.js';
import { optOut } from '../../../../accounts/notifications/opt-out.js';
import { People } from '../../../../accounts/person/people.js';
import { isLive } from '../../../../accounts/roles/live.js';
import { hasPromised } from '../../../../accounts/undertakings/undertaking-condition.js';
import { CONFIG, type Config } from '../../../../config.js';
import { titleOf } from '../../../../editorial/title.js';
import type { Journal } from '../../../../journals/journal.entity.js';
import { Journals } from '../../../../journals/journals.js';
import { change } from '../../../../platform/charts/draw.js';
import { Clock } from '../../../../platform/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { addDays, dayIn, noon } from '../../../../platform/days.js';
import { Events } from '../../../../platform/events/events.js';
import { Languages } from '../../../../platform/i18n/languages.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { Mail } from '../../../../platform/mail/mail.js';
import { UsageQuery, type ArticleFigures, type Period } from '../../stored/usage.query.js';
import { figuresUrls } from '../urls.js';
import { monthlyMail } from './monthly-mail.view.js';

export const monthlyKind = 'monthlyFigures';

/** Counting a month may take a day or two after it; after this many days the mail goes with what there is. */
const patience = 4;

interface Month {
  /** 2026-05 */
  key: string;
  now: Record<Counted, number>;
  before: Record<Counted, number>;
  articles: ArticleFigures[];
}
const counted = ['visits', 'investigations', 'requests'] as const;
type Counted = (typeof counted)[number];

/** Once a month, what was read of a journal, to those of its managers who want it. */
@Injectable()
export class MonthlyFigures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly journals: Journals,
    private readonly people: People,
    private readonly languages: Languages,
    private readonly mail: Mail,
    private readonly usage: UsageQuery,
    @Inject(CONFIG) private readonly config: Config,
    jobs: Jobs,
  ) {
    jobs.recur('figures.monthly', '47 * * * *', () => this.run());
  }

  private async run(): Promise<void> {
    const today = this.clock.now().toISOString().slice(0, 10);
    const last = addDays(`${today.slice(0, 7)}-01`, -1);
    const counted = (await this.usage.lastDay()) ?? '';
    if (counted < last && Number(today.slice(8)) < patience) return;
    await oneByOne((await this.journals.all()).filter(({ enabled }) => enabled).map(({ id }) => id), (id) => this.journal(id, last.slice(0, 7)));
  }

  private async journal(id: number, key: string): Promise<void> {
    const journal = await this.journals.byId(id);
    if (dayIn(journal.timeZone, this.clock.now()).slice(0, 7) === key || (await this.told(id, key))) return;
    const month = await this.month(id, key);
    // A month in which nobody read anything needs no mail.
    if (counted.some((one) => month.now[one] > 0)) for (const manager of await this.managers(id)) await this.tell(journal, manager, month);
    await this.database.transaction(async () => {
      await this.database.query('select 1 from journal where id = $1 for update', [id]);
      if (!(await this.told(id, key))) await this.events.record({ kind: 'journal.figuresMailed', subject: ['journal', id], journalId: id, data: { month: key } });
    });
  }

  private async told(id: number, month: string): Promise<boolean> {
    return (await this.database.one(`select 1 from event where kind = 'journal.figuresMailed' and subject_kind = 'journal' and subject_id = $1 and data ->> 'month' = $2`, [id, month])) !== null;
  }

  private async managers(journalId: number): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `select distinct m.person_id as id from membership m where m.journal_id = $1 and m.role = 'manager' and ${isLive('m', '$2')} and not ${isKeptOut('m.person_id', '$2')}
         and ${hasPromised({ person: 'm.person_id', journal: 'm.journal_id', role: 'm.role' })} order by 1`, [journalId, this.clock.now()],
    );
    return rows.map(({ id }) => id);
  }

  private async month(journalId: number, key: string): Promise<Month> {
    const period = monthOf(`${key}-01`);
    const sums = async (days: Period): Promise<Record<Counted, number>> => {
      const { investigations, requests } = await this.usage.totals({ journalId, kind: 'article' }, days);
      return { visits: (await this.usage.visits(journalId, days)).visits, investigations, requests };
    };
    return { key, now: await sums(period), before: await sums(monthOf(addDays(period.from, -1))), articles: await this.usage.articles({ journalId }, period, { limit: 5 }) };
  }

  private async tell(journal: Journal, id: number, { key, now, before, articles }: Month): Promise<void> {
    const to = await this.people.recipient(id);
    if (!to?.wants(monthlyKind)) return;
    const tr = this.languages.in(to.language, journal.timeZone);
    const { t } = tr;
    const name = tr.pick(journal.name).text;
    const at = { journal: journal.path, lang: to.language };
    const period = { period: 'own', ...monthOf(`${key}-01`) };
    const month = tr.month(noon(`${key}-15`));
    await this.mail.enqueue({
      view: monthlyMail, to, from: { name, replyTo: journal.contactEmail }, journalId: journal.id, key: `figures ${journal.id} ${id} ${key}`,
      model: {
        subject: t('monthlyFigures.subject', { journal: name, month }), intro: t('monthlyFigures.intro', { journal: name, month }),
        lines: counted.map((one) => t('monthlyFigures.line', { what: t(`figures.${one}`), count: tr.number(now[one]), change: change(tr, now[one], before[one]) ?? '' })),
        most: articles.length === 0 ? null : {
          heading: t('figures.mostRead'), articles: articles.map((row) => ({ text: `${titleOf(row, tr)}: ${tr.number(row.requests)}`, href: this.config.publicUrl + figuresUrls.article({ ...at, number: row.number }, period) })),
        },
        desk: { label: t('monthlyFigures.desk'), href: this.config.publicUrl + figuresUrls.overview(at, period) }, optOut: optOut(this.config, tr),
      },
    });
  }
}

function monthOf(day: string): Period {
  const from = `${day.slice(0, 7)}-01`;
  return { from, to: addDays(`${addDays(from, 32).slice(0, 7)}-01`, -1) };
}
