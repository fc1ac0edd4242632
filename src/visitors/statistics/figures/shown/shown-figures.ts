import { Injectable } from '@nestjs/common';
import { columnChart } from '../../../../platform/charts/draw.js';
import { Clock } from '../../../../platform/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { noon } from '../../../../platform/days.js';
import type { Translator } from '../../../../platform/i18n/translator.js';
import type { ArticleFigures, ArticleFiguresSource } from '../../../../publishing/article-figures.js';

/** Months in the picture; the sums are of all time. */
const months = 12;

/** How often an article was read, for its readers: by month, so that a page stays the same for a day. */
@Injectable()
export class ShownFigures implements ArticleFiguresSource {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async of(journalId: number, number: number, tr: Translator): Promise<ArticleFigures | null> {
    const rows = await this.database.query<{ month: string; views: number; downloads: number }>(
      `select to_char(u.month, 'YYYY-MM') as month, sum(u.investigations)::float8 as views, sum(u.requests)::float8 as downloads from usage_month u
       where u.journal_id = $1 and u.kind = 'article' and u.item_id = $2 and exists (select 1 from usage_shown s where s.journal_id = $1 and s.shown) group by 1 order by 1`, [journalId, number],
    );
    if (rows.length === 0) return null;
    const shown = this.last(rows[0]!.month);
    const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((all, row) => all + of(row), 0);
    const along = (of: (row: (typeof rows)[number]) => number): number[] => shown.map((month) => { const row = rows.find((one) => one.month === month); return row ? of(row) : 0; });
    const [views, downloads] = [tr.number(sum((row) => row.views)), tr.number(sum((row) => row.downloads))];
    const onlyPage = along((row) => row.views - row.downloads);
    return {
      views, downloads,
      chart: columnChart(tr, {
        id: 'read', title: tr.t('publishing.article.read'), says: tr.t('publishing.article.read.says', { views, downloads }), over: tr.t('publishing.article.month'),
        places: shown.map((month) => ({ short: tr.monthName(noon(`${month}-15`)), long: tr.month(noon(`${month}-15`)) })),
        series: [{ look: 'one', label: tr.t('publishing.article.downloads'), values: along((row) => row.downloads) }, { look: 'two', label: tr.t('publishing.article.pageViews'), values: onlyPage }],
      }),
    };
  }

  /** The last months up to this one, but none before the article was first read. */
  private last(first: string): string[] {
    const now = this.clock.now();
    const all = Array.from({ length: months }, (_, back) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (months - 1 - back), 15)).toISOString().slice(0, 7));
    const known = all.filter((month) => month >= first);
    return known.length > 0 ? known : all;
  }
}
