import { Injectable } from '@nestjs/common';
import { JournalMail } from '../../../../accounts/mails/journal-mail.js';
import { JournalRounds } from '../../../../accounts/mails/journal-rounds.js';
import { titleOf } from '../../../../editorial/title.js';
import type { Journal } from '../../../../journals/journal.entity.js';
import { change } from '../../../../platform/charts/draw.js';
import { Clock } from '../../../../platform/clock.js';
import { addDays, dayIn, noon } from '../../../../platform/days.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
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
  constructor(private readonly clock: Clock, private readonly rounds: JournalRounds, private readonly mail: JournalMail, private readonly usage: UsageQuery, jobs: Jobs) {
    jobs.recur('figures.monthly', '47 * * * *', () => this.run());
  }

  private async run(): Promise<void> {
    const now = this.clock.now();
    const today = now.toISOString().slice(0, 10);
    const last = addDays(`${today.slice(0, 7)}-01`, -1);
    const isCounted = ((await this.usage.lastDay()) ?? '') >= last;
    if (!isCounted && Number(today.slice(8)) < patience) return;
    const key = last.slice(0, 7);
    await this.rounds.go({ event: 'journal.figuresMailed', period: ({ timeZone }) => (dayIn(timeZone, now).slice(0, 7) === key ? null : key), tell: (journal) => this.journal(journal, key) });
  }

  /** A month in which nobody read anything needs no mail. */
  private async journal(journal: Journal, key: string): Promise<void> {
    const month = await this.month(journal.id, key);
    if (counted.every((one) => month.now[one] === 0)) return;
    for (const { id } of await this.rounds.staff(journal.id, ['manager'])) await this.tell(journal, id, month);
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
    await this.mail.toPerson(journal, id, monthlyKind, (tr, { name, optOut }) => {
      const { t } = tr;
      const at = { journal: journal.path, lang: tr.language };
      const period = { period: 'own', ...monthOf(`${key}-01`) };
      const month = tr.month(noon(`${key}-15`));
      return {
        view: monthlyMail, key: `figures ${journal.id} ${id} ${key}`,
        model: {
          subject: t('monthlyFigures.subject', { journal: name, month }), intro: t('monthlyFigures.intro', { journal: name, month }),
          lines: counted.map((one) => t('monthlyFigures.line', { what: t(`figures.${one}`), count: tr.number(now[one]), change: change(tr, now[one], before[one]) ?? t('chart.same') })),
          most: articles.length === 0 ? null : {
            heading: t('figures.mostRead'), articles: articles.map((row) => ({ text: `${titleOf(row, tr)}: ${tr.number(row.requests)}`, href: this.mail.href(figuresUrls.article({ ...at, number: row.number }, period)) })),
          },
          desk: { label: t('monthlyFigures.desk'), href: this.mail.href(figuresUrls.overview(at, period)) }, optOut,
        },
      };
    });
  }
}

function monthOf(day: string): Period {
  const from = `${day.slice(0, 7)}-01`;
  return { from, to: addDays(`${addDays(from, 32).slice(0, 7)}-01`, -1) };
}
